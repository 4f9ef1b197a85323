package tend.connect;

/** A platform did not do what was asked of it. One line: the thing, the reason, the next step. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the person can do about it. */
  public enum Way {
    /** Connect again: the platform no longer knows us. */
    CONNECT_AGAIN,
    /** Wait: the platform's limit is reached, or it is out of order. */
    LATER,
    /** Look at what was asked. */
    CHANGE
  }

  private final transient Way way;

  public Refused(String what, String reason, String next, Way way) {
    super(what + ": " + reason + "; " + next);
    this.way = way;
  }

  /** What the person can do about it. */
  public Way way() {
    return way;
  }
}
