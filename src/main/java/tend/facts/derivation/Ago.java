package tend.facts.derivation;

import java.time.Instant;

/**
 * How long before one moment others were, in whole seconds and minutes as a duration has them, but
 * without making one. Immutable.
 */
final class Ago {
  private static final int MINUTE = 60;
  private static final int DAY = 24 * 60 * 60;
  private final Instant at;

  Ago(Instant at) {
    this.at = at;
  }

  /** Whole seconds from one moment to a later one. */
  static long seconds(Instant from, Instant to) {
    return to.getEpochSecond() - from.getEpochSecond() - (to.getNano() < from.getNano() ? 1 : 0);
  }

  /** Whole minutes likewise. */
  static long minutes(Instant from, Instant to) {
    return seconds(from, to) / MINUTE;
  }

  long seconds(Instant then) {
    return seconds(then, at);
  }

  long wholeDays(Instant then) {
    return seconds(then) / DAY;
  }

  private long minutes(Instant then) {
    return minutes(then, at);
  }

  /** Of whole minutes. */
  double hours(Instant then) {
    return minutes(then) / 60.0;
  }

  /** Of whole minutes. */
  double days(Instant then) {
    return minutes(then) / (24 * 60.0);
  }
}
