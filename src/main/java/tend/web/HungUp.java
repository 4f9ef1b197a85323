package tend.web;

import io.javalin.http.HttpStatus;
import java.util.OptionalInt;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;

/** Tells a request that its sender broke off, spoiled or sent too slowly from a fault of ours. */
final class HungUp {
  private static final int DEEPEST = 10;

  private HungUp() {}

  /** The status to end such a request with; empty where it is a fault of ours. */
  static OptionalInt status(Throwable fault) {
    Throwable one = fault;
    for (int i = 0; one != null && i < DEEPEST; i++) {
      if (one instanceof EofException) {
        return OptionalInt.of(HttpStatus.BAD_REQUEST.getCode());
      }
      if (one instanceof HttpException bad && bad.getCode() < 500) {
        return OptionalInt.of(bad.getCode());
      }
      one = one.getCause();
    }
    return OptionalInt.empty();
  }
}
