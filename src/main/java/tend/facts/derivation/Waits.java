package tend.facts.derivation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.model.Kind;

/**
 * How long the comments and messages opened within a period waited, as it stood at one moment. What
 * had no answer by then counts with its age; spam and impostors do not count. Used by one thread.
 */
final class Waits implements Tally {
  private final Instant from;
  private final Instant to;
  private final Instant seen;
  private final Ranks hours = new Ranks();
  private int answered;

  /**
   * Of what is opened from one moment to another, both included.
   *
   * @param seen the moment it is looked at; later answers are not known yet
   */
  Waits(Instant from, Instant to, Instant seen) {
    this.from = from;
    this.to = to;
    this.seen = seen;
  }

  /** Whether others opened it by words that are meant for the account. */
  static boolean counts(Conversation one) {
    Kind kind = one.opener.kind();
    return !one.opener.own() && !one.ignored() && (kind == Kind.COMMENT || kind == Kind.MESSAGE);
  }

  @Override
  public void add(Conversation one) {
    if (isWithin(one)) {
      answered += isAnswered(one) ? 1 : 0;
      hours.add(waited(one));
    }
  }

  @Override
  public void remove(Conversation one) {
    if (isWithin(one)) {
      answered -= isAnswered(one) ? 1 : 0;
      hours.remove(waited(one));
    }
  }

  private boolean isWithin(Conversation one) {
    Instant opened = one.opener.at();
    return !opened.isBefore(from) && !opened.isAfter(to) && counts(one);
  }

  private boolean isAnswered(Conversation one) {
    Instant answer = one.firstAnswer();
    return answer != null && !answer.isAfter(seen);
  }

  private double waited(Conversation one) {
    Instant answer = one.firstAnswer();
    boolean known = answer != null && !answer.isAfter(seen);
    return Ago.seconds(one.opener.at(), answer != null && known ? answer : seen) / 3600.0;
  }

  int count() {
    return hours.size();
  }

  @Nullable Double percentile(int percent) {
    return hours.nearest(percent);
  }

  @Nullable Double answeredPercent() {
    return percent(answered);
  }

  @Nullable Double beyondPercent(double bound) {
    return percent(hours.above(bound));
  }

  /** What had no answer within the bound waited longer, so a wait within it is an answer. */
  @Nullable Double withinPercent(double bound) {
    return percent(hours.size() - hours.above(bound));
  }

  private @Nullable Double percent(int part) {
    return hours.size() == 0 ? null : 100.0 * part / hours.size();
  }
}
