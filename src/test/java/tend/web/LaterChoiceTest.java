package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

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
}
