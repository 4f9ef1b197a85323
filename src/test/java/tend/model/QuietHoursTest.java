package tend.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static QuietHours quiet(String from, String to) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
  }

  @Test
  void theNightIsQuietFromItsFirstMinuteToItsLast() {
    QuietHours night = quiet("21:00", "08:00");
    assertThat(List.of("21:00", "23:59", "00:00", "07:59").stream().map(LocalTime::parse))
        .allMatch(night::contains);
    assertThat(List.of("20:59", "08:00", "12:00").stream().map(LocalTime::parse))
        .noneMatch(night::contains);
  }

  @Test
  void hoursOfOneDayDoNotCrossMidnight() {
    QuietHours noon = quiet("13:00", "15:00");
    assertThat(noon.contains(LocalTime.parse("13:00"))).isTrue();
    assertThat(noon.contains(LocalTime.parse("15:00"))).isFalse();
    assertThat(noon.contains(LocalTime.MIDNIGHT)).isFalse();
  }

  @Test
  void anEveningEndsOnTheNextMorning() {
    assertThat(quiet("21:00", "08:00").endOf(Instant.parse("2026-06-01T20:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-06-02T06:00:00Z"));
  }

  @Test
  void aLoudMomentIsItsOwnEnd() {
    Instant noon = Instant.parse("2026-06-01T12:00:00Z");
    assertThat(quiet("21:00", "08:00").endOf(noon, BERLIN)).isEqualTo(noon);
  }

  @Test
  void aTimeThatTheClockSkipsEndsWhereTheClockGoesOn() {
    assertThat(quiet("01:00", "02:30").endOf(Instant.parse("2026-03-29T00:30:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
  }

  @Test
  void anHourThatComesTwiceIsQuietTwice() {
    QuietHours night = quiet("01:00", "02:30");
    Instant secondTime = Instant.parse("2026-10-25T01:15:00Z"); // 2:15 for the second time
    assertThat(night.contains(secondTime, BERLIN)).isTrue();
    assertThat(night.endOf(secondTime, BERLIN)).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void theClockChangeMakesTheNightAnHourShorter() {
    assertThat(quiet("21:00", "08:00").endOf(Instant.parse("2026-03-28T21:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
  }

  @Test
  void hoursThatEndWhereTheyBeginAreNone() {
    assertThatThrownBy(() -> quiet("08:00", "08:00")).isInstanceOf(IllegalArgumentException.class);
  }

  @RepeatedTest(50)
  void theEndIsTheFirstLoudMinute(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    LocalTime from = LocalTime.ofSecondOfDay(60L * random.nextInt(1440));
    QuietHours quiet = new QuietHours(from, from.plusMinutes(1 + random.nextInt(1439)));
    ZoneId zone =
        ZoneId.of(
            List.of("Europe/Berlin", "Pacific/Apia", "America/New_York", "Asia/Kathmandu")
                .get(random.nextInt(4)));
    Instant start =
        Instant.parse(random.nextBoolean() ? "2026-03-07T00:00:00Z" : "2011-12-28T00:00:00Z");
    Instant moment = start.plus(Duration.ofMinutes(random.nextInt(40_000)));
    Instant end = quiet.endOf(moment, zone);
    Instant first = moment;
    while (quiet.contains(first, zone)) {
      first = first.plus(Duration.ofMinutes(1));
    }
    assertThat(end).isEqualTo(first);
  }
}
