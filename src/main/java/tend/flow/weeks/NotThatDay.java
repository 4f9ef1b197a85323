package tend.flow.weeks;

/** A day that a work cannot have: the day, the reason and the next step in one line. */
public final class NotThatDay extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotThatDay(String what, String next) {
    super(what + "; " + next);
  }
}
