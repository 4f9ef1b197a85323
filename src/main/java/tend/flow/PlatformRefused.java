package tend.flow;

/** A live platform did not do what was asked: the thing, the reason, the next step in one line. */
public final class PlatformRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PlatformRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
