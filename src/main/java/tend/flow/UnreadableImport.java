package tend.flow;

/** A file that is no activity file: its name, the reason and the next step in one line. */
public final class UnreadableImport extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableImport(String message, Throwable cause) {
    super(message, cause);
  }
}
