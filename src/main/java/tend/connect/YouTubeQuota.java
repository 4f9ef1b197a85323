package tend.connect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The units that YouTube allows a key each day, counted here so that a visit ends before the server
 * must refuse. The day is Google's, from midnight to midnight in California. Other accounts that
 * share the key are not seen; then the server's own refusal ends the day.
 */
final class YouTubeQuota {
  private static final int UNITS_A_DAY = 10_000;
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final String NOTE = "youtube-units";
  private final Visit visit;

  YouTubeQuota(Visit visit) {
    this.visit = visit;
  }

  /**
   * Takes the unit that a list costs.
   *
   * @throws Refused when the day's units are spent
   */
  void spend() {
    int spent = spent();
    if (spent >= UNITS_A_DAY) {
      throw reached();
    }
    keep(spent + 1);
  }

  /** The server says that nothing is left of the day. */
  Refused exhausted() {
    keep(UNITS_A_DAY);
    return reached();
  }

  private Refused reached() {
    Instant reset = today().plusDays(1).atStartOfDay(PACIFIC).toInstant();
    return new Refused(
        "youtube",
        "the " + UNITS_A_DAY + " units that a key has each day are spent until " + reset,
        "sync again then; what was read is kept",
        Refused.Way.LATER);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(visit.http().now(), PACIFIC);
  }

  private int spent() {
    String today = today() + " ";
    return visit
        .kept()
        .note(NOTE)
        .filter(note -> note.startsWith(today))
        .map(note -> Integer.parseInt(note.substring(today.length())))
        .orElse(0);
  }

  private void keep(int units) {
    visit.kept().note(NOTE, today() + " " + units);
  }
}
