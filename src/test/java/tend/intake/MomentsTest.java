package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  @ParameterizedTest
  @CsvSource({
    "Wed Oct 10 20:19:24 +0000 2018, 2018-10-10T20:19:24Z",
    "Mon Jan 02 03:04:05 +0200 2017, 2017-01-02T01:04:05Z",
    "2026-02-01 10:00:00, 2026-02-01T10:00:00Z",
    "2026-02-01 10:00:00 UTC, 2026-02-01T10:00:00Z",
    "2026-02-01 10:00:00 +0100, 2026-02-01T09:00:00Z",
    "2026-02-01T10:00:00.123Z, 2026-02-01T10:00:00.123Z",
    "2026-02-01T10:00:00+01:00, 2026-02-01T09:00:00Z",
    "2026-02-01T10:00:00, 2026-02-01T10:00:00Z"
  })
  void whatThePlatformsWriteIsRead(String written, String moment) throws Exception {
    assertThat(Moments.at(written)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "", "2026-13-01 10:00:00", "2026-02-01", "10:00:00"})
  void whatIsNoMomentIsRefused(String written) {
    assertThatThrownBy(() -> Moments.at(written))
        .isInstanceOf(NeutralRow.Unusable.class)
        .hasMessage("its date cannot be read");
  }

  @Test
  void secondsAndMillisecondsAreToldApart() throws Exception {
    assertThat(Moments.at(LongNode.valueOf(1767225600L))).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(Moments.at(LongNode.valueOf(1767225600123L))).isEqualTo("2026-01-01T00:00:00.123Z");
    assertThat(Moments.at(JsonNodeFactory.instance.textNode("1767225600")))
        .isEqualTo("2026-01-01T00:00:00Z");
  }
}
