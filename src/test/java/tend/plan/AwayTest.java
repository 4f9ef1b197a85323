package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwayTest {
  private static Instant day(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  @Test
  void twentyNineDaysAreNotLong() {
    assertThat(Away.of(NOW, List.of(), List.of(), day(30).minusSeconds(1))).isEqualTo(Away.NEVER);
  }

  @Test
  void afterThirtyDaysWhatWaitedIsPutAsideAndTheLastWeekIsNot() {
    Away away = Away.of(NOW, List.of(), List.of(), day(34));
    assertThat(away.days()).isEqualTo(34);
    assertThat(away.putsAside(day(27))).isTrue();
    assertThat(away.putsAside(day(27).plusSeconds(1))).isFalse();
  }

  @Test
  void whoeverWasNeverToldIsNotAway() {
    assertThat(Away.of(null, List.of(), List.of(), day(400))).isEqualTo(Away.NEVER);
  }

  @Test
  void anyActBreaksTheSilence() {
    assertThat(Away.of(NOW, List.of(day(20)), List.of(), day(40))).isEqualTo(Away.NEVER);
  }

  @Test
  void theFirstTickDoesNotBringTheWallBack() {
    Away before = Away.of(NOW, List.of(), List.of(), day(40));
    Away after = Away.of(NOW, List.of(day(40)), List.of(), day(40).plusSeconds(60));
    assertThat(after).isEqualTo(before);
    assertThat(Away.of(NOW, List.of(day(40)), List.of(), day(50))).isEqualTo(before);
  }

  @Test
  void whatIsBroughtBackStaysUntilTheNextAbsence() {
    List<Instant> back = List.of(day(40));
    assertThat(Away.of(NOW, List.of(), back, day(40))).isEqualTo(Away.NEVER);
    assertThat(Away.of(NOW, List.of(day(41)), back, day(60))).isEqualTo(Away.NEVER);
    assertThat(Away.of(NOW, List.of(day(41)), back, day(71)).days()).isEqualTo(30);
  }

  @Test
  void whatHappensLaterIsNotKnownYet() {
    assertThat(Away.of(NOW, List.of(day(100)), List.of(day(99)), day(30)).days()).isEqualTo(30);
  }
}
