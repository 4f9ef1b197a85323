package tend.facts.derivation;

import java.time.Instant;

/** How long ago something was, in days with their fractions, to the minute. */
final class Days {
  private static final double MINUTES = 24 * 60;

  private Days() {}

  static double between(Instant then, Instant at) {
    return Ago.minutes(then, at) / MINUTES;
  }
}
