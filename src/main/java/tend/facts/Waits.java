package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Kind;

/**
 * How long the comments and messages opened within a period waited, as it stood at one moment. What
 * had no answer by then counts with its age; spam and impostors do not count.
 */
final class Waits {
  private final List<Double> hours = new ArrayList<>();
  private int answered;

  private Waits() {}

  /**
   * Counts what was opened from one moment to another, both included.
   *
   * @param seen the moment it is looked at; later answers are not known yet
   */
  static Waits of(Collection<Conversation> all, Instant from, Instant to, Instant seen) {
    Waits waits = new Waits();
    for (Conversation one : all) {
      Instant opened = one.opener.at();
      if (counts(one) && !opened.isBefore(from) && !opened.isAfter(to)) {
        waits.add(opened, one.firstAnswer(), seen);
      }
    }
    return waits;
  }

  /** Whether others opened it by words that are meant for the account. */
  static boolean counts(Conversation one) {
    Kind kind = one.opener.kind();
    return !one.opener.own() && !one.ignored() && (kind == Kind.COMMENT || kind == Kind.MESSAGE);
  }

  private void add(Instant opened, @Nullable Instant answer, Instant seen) {
    boolean known = answer != null && !answer.isAfter(seen);
    answered += known ? 1 : 0;
    Instant until = answer != null && known ? answer : seen;
    hours.add(Duration.between(opened, until).toSeconds() / 3600.0);
  }

  int count() {
    return hours.size();
  }

  @Nullable Double percentile(int percent) {
    return HealthCount.nearestRank(hours, percent);
  }

  @Nullable Double answeredPercent() {
    return percent(answered);
  }

  @Nullable Double beyondPercent(double bound) {
    return percent(hours.stream().filter(h -> h > bound).count());
  }

  /** What had no answer within the bound waited longer, so a wait within it is an answer. */
  @Nullable Double withinPercent(double bound) {
    return percent(hours.stream().filter(h -> h <= bound).count());
  }

  private @Nullable Double percent(long part) {
    return hours.isEmpty() ? null : 100.0 * part / hours.size();
  }
}
