package tend.facts;

import java.time.Duration;
import java.time.Instant;
import tend.model.Kind;

/**
 * Fan love: the sum over a person's interactions of weight x 0.9^months ago, months being whole
 * days / 30 rounded down. A comment, reply, share or mention weighs 3, a reaction 1. Source: the
 * contract of Tend, after the engagement decay of community scoring models.
 */
public final class Love {
  public static final double DECAY = 0.9;

  /** What is left of one after so many months, of ten years. */
  private static final double[] LEFT = left();

  private Love() {}

  /** What one interaction adds to the love of who did it; 0 for kinds that show none. */
  public static double of(Kind kind, Instant then, Instant at) {
    return of(kind, Duration.between(then, at).toDays());
  }

  /** The same so many whole days ago. */
  public static double of(Kind kind, long days) {
    int months = (int) (days / 30);
    double left = months >= 0 && months < LEFT.length ? LEFT[months] : Math.pow(DECAY, months);
    return weight(kind) * left;
  }

  private static double[] left() {
    double[] left = new double[120];
    for (int months = 0; months < left.length; months++) {
      left[months] = Math.pow(DECAY, months);
    }
    return left;
  }

  private static int weight(Kind kind) {
    return switch (kind) {
      case COMMENT, REPLY, SHARE, MENTION -> 3;
      case REACTION -> 1;
      case POST, FOLLOWER, OUTREACH, MESSAGE, PEER -> 0;
    };
  }
}
