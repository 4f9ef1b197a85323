package tend.facts.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29T23:59:59Z",
        "1999-12-31T00:00:00Z",
        "0000-01-01T12:00:00Z",
        "2026-03-01T10:00:00.125Z",
        "2026-03-01T10:00:00+02:00",
        "2026-03-01T10:00Z"
      })
  void aMomentIsTheOneThatTheStandardMeans(String written) {
    Instant meant = java.time.OffsetDateTime.parse(written).toInstant();
    assertThat(Moments.read(written)).isEqualTo(meant);
  }

  @Test
  void aDayBeginsAtMidnight() {
    assertThat(Moments.read("2026-03-01")).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-02-29",
        "2026-13-01",
        "2026-03-01T24:00:00Z",
        "2026-03-01T10:60:00Z",
        "2026-03-01T10:00:60Z",
        "2026-03-01T10:00:00",
        "2026-03-01 10:00:00Z",
        "20260301"
      })
  void whatIsNoMomentIsUnknown(String written) {
    assertThat(Moments.read(written)).isNull();
  }
}
