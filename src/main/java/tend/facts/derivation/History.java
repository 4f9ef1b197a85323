package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.model.Activity;
import tend.model.Kind;

/**
 * From when to when an account's imports say what others did. Whoever is not seen before it begins
 * may have come all the same, and whoever is not seen after it ends may still come: so a young
 * import knows no newcomers, and an old one nobody who was lost.
 *
 * @param since the oldest thing that somebody else did; null where there is none
 * @param until the newest
 * @param at the moment of the sheet
 */
record History(@Nullable Instant since, @Nullable Instant until, Instant at) {

  static History of(Activity past, Instant at) {
    return new History(first(past), last(past), at);
  }

  private static @Nullable Instant first(Activity past) {
    for (int row = 0; row < past.size(); row++) {
      if (isDeed(past.kind(row), past.own(row))) {
        return past.at(row);
      }
    }
    return null;
  }

  private static @Nullable Instant last(Activity past) {
    for (int row = past.size() - 1; row >= 0; row--) {
      if (isDeed(past.kind(row), past.own(row))) {
        return past.at(row);
      }
    }
    return null;
  }

  /** Following carries no date in most exports; rows about others are no deeds. */
  static boolean isDeed(Kind kind, boolean own) {
    return !own
        && switch (kind) {
          case COMMENT, REPLY, MENTION, MESSAGE, SHARE, REACTION -> true;
          case POST, FOLLOWER, OUTREACH, PEER -> false;
        };
  }

  /** How many days of it there are; 0 where nobody ever did anything. */
  double days() {
    return since == null ? 0 : Days.between(since, at);
  }

  /** How many days of it there are before that moment. */
  double daysBefore(Instant moment) {
    return since == null || moment.isBefore(since) ? 0 : Days.between(since, moment);
  }

  /** For how long somebody who last came then was missed: up to the newest thing anybody did. */
  double quietDays(Instant lastCame) {
    return until == null || until.isBefore(lastCame) ? 0 : Days.between(lastCame, until);
  }

  /** Lengths of time in days. */
  static final class Days {
    private static final double SECONDS = Duration.ofDays(1).toSeconds();

    private Days() {}

    static double between(Instant from, Instant to) {
      return Ago.seconds(from, to) / SECONDS;
    }
  }
}
