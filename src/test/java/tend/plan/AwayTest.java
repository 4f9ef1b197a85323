package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.plan.Away.Busy;

class AwayTest {
  private static Instant day(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static Away away(
      @Nullable Instant listed, List<Instant> acts, List<Instant> broughtBack, Instant at) {
    return Away.of(listed, Away.Busy.of(acts), broughtBack, at);
  }

  @Test
  void twentyNineDaysAreNotLong() {
    assertThat(away(NOW, List.of(), List.of(), day(30).minusSeconds(1))).isEqualTo(Away.NEVER);
  }

  @Test
  void afterThirtyDaysWhatWaitedIsPutAsideAndTheLastWeekIsNot() {
    Away away = away(NOW, List.of(), List.of(), day(34));
    assertThat(away.days()).isEqualTo(34);
    assertThat(away.putsAside(day(27))).isTrue();
    assertThat(away.putsAside(day(27).plusSeconds(1))).isFalse();
  }

  @Test
  void whoeverWasNeverToldIsNotAway() {
    assertThat(away(null, List.of(), List.of(), day(400))).isEqualTo(Away.NEVER);
  }

  @Test
  void anyActBreaksTheSilence() {
    assertThat(away(NOW, List.of(day(20)), List.of(), day(40))).isEqualTo(Away.NEVER);
  }

  @Test
  void theFirstTickDoesNotBringTheWallBack() {
    Away before = away(NOW, List.of(), List.of(), day(40));
    Away after = away(NOW, List.of(day(40)), List.of(), day(40).plusSeconds(60));
    assertThat(after).isEqualTo(before);
    assertThat(away(NOW, List.of(day(40)), List.of(), day(50))).isEqualTo(before);
  }

  @Test
  void whatIsBroughtBackStaysUntilTheNextAbsence() {
    List<Instant> back = List.of(day(40));
    assertThat(away(NOW, List.of(), back, day(40))).isEqualTo(Away.NEVER);
    assertThat(away(NOW, List.of(day(41)), back, day(60))).isEqualTo(Away.NEVER);
    assertThat(away(NOW, List.of(day(41)), back, day(71)).days()).isEqualTo(30);
  }

  @Test
  void whatHappensLaterIsNotKnownYet() {
    assertThat(away(NOW, List.of(day(100)), List.of(day(99)), day(30)).days()).isEqualTo(30);
  }

  @Test
  void whatIsDoneInTheBusyTimesOfOneOrAnotherCountsNeitherMoreNorLess() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      List<Instant> some = days(random, 1 + random.nextInt(12));
      List<Instant> others = days(random, random.nextInt(6));
      List<Instant> back = days(random, random.nextInt(3));
      List<Busy> busy = new ArrayList<>(Busy.of(some));
      busy.addAll(Busy.of(others));
      List<Busy> oneByOne = new ArrayList<>();
      some.forEach(act -> oneByOne.add(new Busy(act, act)));
      others.forEach(act -> oneByOne.add(new Busy(act, act)));
      for (int at = 0; at < 300; at += 7) {
        assertThat(Away.of(day(20), busy, back, day(at)))
            .isEqualTo(Away.of(day(20), oneByOne, back, day(at)));
      }
    }
  }

  private static List<Instant> days(Random random, int many) {
    return Stream.generate(() -> day(random.nextInt(300))).limit(many).toList();
  }
}
