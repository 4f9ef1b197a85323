package tend.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A page of any size as pieces that each begin with a tag of one class, so that no more than one
 * entry of a list is in memory. What a piece has beyond the bound is passed over. Used by one
 * thread.
 */
final class HtmlPieces implements Closeable {
  private static final int LONGEST_TAG = 2_000;

  private final Reader reader;
  private final String mark;
  private final int most;
  private final StringBuilder piece = new StringBuilder();
  private final StringBuilder tag = new StringBuilder();
  private boolean begun;
  private long line = 1;
  private long started = 1;
  private long next = 1;

  /**
   * @param mark the class of the tags
   * @param most characters to keep of a piece
   */
  HtmlPieces(Reader reader, String mark, int most) {
    this.reader = reader;
    this.mark = mark;
    this.most = most;
  }

  /** The next piece; null after the last. What stands before the first is passed over. */
  @Nullable String next() throws IOException {
    while (true) {
      int c = reader.read();
      if (c < 0) {
        return end();
      }
      line += c == '\n' ? 1 : 0;
      String done = take((char) c);
      if (done != null) {
        return done;
      }
    }
  }

  private @Nullable String end() {
    boolean last = begun;
    begun = false;
    started = next;
    return last ? piece.append(tag).toString() : null;
  }

  private @Nullable String take(char c) {
    if (c == '<') {
      keep();
      tag.append(c);
    } else if (!tag.isEmpty()) {
      tag.append(c);
      if (c == '>' && tag.indexOf(mark) >= 0) {
        return begin();
      }
      if (c == '>' || tag.length() > LONGEST_TAG) {
        keep();
      }
    } else if (piece.length() < most) {
      piece.append(c);
    }
    return null;
  }

  private void keep() {
    if (piece.length() < most) {
      piece.append(tag);
    }
    tag.setLength(0);
  }

  private @Nullable String begin() {
    String before = begun ? piece.toString() : null;
    piece.setLength(0);
    keep();
    begun = true;
    started = next;
    next = line;
    return before;
  }

  /** Whether the piece that was returned last had more than is kept. */
  boolean wasCut(String returned) {
    return returned.length() >= most;
  }

  /** The line on which the piece that was returned last begins, from 1. */
  long line() {
    return started;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
