package tend.facts.derivation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of the last 30 days that others opened and the account answered, and which of
 * them went on. Used by one thread.
 */
final class Talks implements Tally {
  private static final int DAYS = 30;
  private final Instant at;
  private int answered;
  private int wentOn;

  Talks(Instant at) {
    this.at = at;
  }

  @Override
  public void add(Conversation one) {
    count(one, 1);
  }

  @Override
  public void remove(Conversation one) {
    count(one, -1);
  }

  private void count(Conversation one, int by) {
    boolean spoken = one.talks != null && !one.opener.own();
    if (spoken && History.Days.between(one.opener.at(), at) < DAYS) {
      answered += by;
      wentOn += Turns.wentOn(one) ? by : 0;
    }
  }

  int answered() {
    return answered;
  }

  @Nullable Double wentOnPercent() {
    return answered == 0 ? null : 100.0 * wentOn / answered;
  }
}
