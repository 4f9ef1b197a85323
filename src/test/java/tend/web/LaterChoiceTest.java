package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tend.model.Account;
import tend.model.Preferences;
import tend.model.QuietHours;

class LaterChoiceTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant FRIDAY_NOON = Instant.parse("2026-03-27T11:00:00Z");

  @Test
  void thisEveningIsSixOnTheWall() {
    assertThat(LaterChoice.EVENING.from(FRIDAY_NOON, BERLIN)).isEqualTo("2026-03-27T17:00:00Z");
  }

  @Test
  void afterSixItIsTomorrowEvening() {
    Instant late = Instant.parse("2026-03-27T18:30:00Z");
    assertThat(LaterChoice.EVENING.from(late, BERLIN)).isEqualTo("2026-03-28T17:00:00Z");
  }

  @Test
  void nextMondayKeepsNineOverTheTimeChange() {
    assertThat(LaterChoice.WEEK.from(FRIDAY_NOON, BERLIN)).isEqualTo("2026-03-30T07:00:00Z");
  }

  @Test
  void tomorrowMorningIsNine() {
    assertThat(LaterChoice.TOMORROW.from(FRIDAY_NOON, BERLIN)).isEqualTo("2026-03-28T08:00:00Z");
  }

  private static Account quiet(int from, int to) {
    Account account = Account.named("studio", "x");
    Preferences p = account.preferences();
    return account.with(
        new Preferences(BERLIN, p.minutes(), p.opens(), p.closes(), p.restDays(), null, null)
            .keepingQuiet(new QuietHours(LocalTime.of(from, 0), LocalTime.of(to, 0))));
  }

  @Test
  void anEveningThatIsQuietIsTheNextMorning() {
    assertThat(LaterChoice.EVENING.from(FRIDAY_NOON, quiet(17, 10)))
        .isEqualTo("2026-03-28T09:00:00Z");
    assertThat(LaterChoice.EVENING.from(FRIDAY_NOON, quiet(21, 8)))
        .isEqualTo("2026-03-27T17:00:00Z");
  }

  @Test
  void threeHoursThatEndAtNightLastUntilTheMorning() {
    Instant late = Instant.parse("2026-03-27T19:30:00Z");
    assertThat(LaterChoice.HOURS.from(late, quiet(21, 8))).isEqualTo("2026-03-28T07:00:00Z");
  }
}
