package tend.store;

/**
 * The database cannot be opened or reached; the message is one line that says what was tried and
 * what to do.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
