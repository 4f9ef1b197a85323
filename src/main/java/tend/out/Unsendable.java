package tend.out;

import org.jspecify.annotations.Nullable;

/** Something did not arrive: the receiver, the reason and the next step in one line. */
public final class Unsendable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unsendable(String where, String reason, String next, @Nullable Throwable cause) {
    super(where + ": " + reason + "; " + next, cause);
  }
}
