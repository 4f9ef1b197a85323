package tend.flow;

import java.time.Duration;

/** How far long work is. */
public interface HowFar {
  /** One line for a person, after that time. */
  String words(Duration spent);

  /** "12 s left", "3 min left". */
  static String left(double seconds) {
    long whole = Math.round(seconds);
    return whole < 90 ? Math.max(1, whole) + " s left" : (whole + 30) / 60 + " min left";
  }

  /**
   * So many of so many.
   *
   * @param what "accounts looked at", "days replayed"
   */
  record Of(int done, int all, String what) implements HowFar {
    private static final int SHARE_THAT_TELLS = 10;

    @Override
    public String words(Duration spent) {
      String so = done + " of " + all + " " + what;
      double left = (double) (all - done) / Math.max(1, done);
      boolean soon = done * SHARE_THAT_TELLS < all; // the first ones compile and tell nothing
      return soon ? so : so + ", about " + left(spent.toMillis() * left / 1000);
    }
  }
}
