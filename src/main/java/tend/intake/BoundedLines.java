package tend.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a text of any size: what goes beyond the bound in one line is passed over and not kept.
 * Used by one thread.
 */
final class BoundedLines implements Closeable {
  private final Reader reader;
  private final int most;
  private long number;
  private boolean cut;
  private int next;

  /**
   * @param most characters to keep of a line
   */
  BoundedLines(Reader reader, int most) throws IOException {
    this.reader = reader;
    this.most = most;
    this.next = reader.read();
  }

  /** The next line without its end; null after the last. */
  @Nullable String next() throws IOException {
    if (next < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    cut = false;
    while (next >= 0 && next != '\n' && next != '\r') {
      if (line.length() < most) {
        line.append((char) next);
      } else {
        cut = true;
      }
      next = reader.read();
    }
    end();
    number++;
    return line.toString();
  }

  private void end() throws IOException {
    int before = next;
    next = reader.read();
    if (before == '\r' && next == '\n') {
      next = reader.read();
    }
  }

  /** The number of the line that was returned last, from 1. */
  long number() {
    return number;
  }

  /** Whether the line that was returned last was longer than the bound. */
  boolean cut() {
    return cut;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
