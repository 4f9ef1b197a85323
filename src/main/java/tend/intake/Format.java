package tend.intake;

import java.io.IOException;

/**
 * One format of activity files. Stateless; one class a format, all named in {@link ActivityFiles}.
 */
interface Format {
  /** The name for {@code --format}. */
  String name();

  /** Whether a file with that first line is of this format. */
  boolean recognises(String head);

  /**
   * Reads one file and hands every row to {@code rows}.
   *
   * @throws UnreadableFile when the file as a whole cannot be of this format
   */
  void read(Source source, ReadOptions options, Rows rows) throws IOException;
}
