package tend.flow.scenarios;

/** No scenario was made or kept; one line with the reason and the next step. */
public final class NotKept extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotKept(String why) {
    super(why);
  }
}
