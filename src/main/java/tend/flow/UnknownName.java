package tend.flow;

/** Something was named that is not there. One line with the thing and the next step. */
public final class UnknownName extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownName(String what, String next) {
    super(what + "; " + next);
  }
}
