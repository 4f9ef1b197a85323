package tend.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of somebody else's, of which only the header is known: every row in its order, read as
 * a stream. Used by one thread.
 */
public final class TableFile {
  private final Source source;
  private final List<String> header;

  /** Takes the rows, one after the other. */
  public interface Each {
    /**
     * A row.
     *
     * @param number from 1, the header not counted
     * @param fields by column, in small letters; an empty field is missing
     * @param broken why it could not be read; null where it could
     */
    void row(long number, Map<String, String> fields, @Nullable String broken);
  }

  private TableFile(Source source, List<String> header) {
    this.source = source;
    this.header = header;
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws UnreadableFile when there is none, it is empty or it is no text
   */
  public static TableFile at(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new UnreadableFile(path.toString(), "it is a folder", "name one CSV file");
    }
    Source source = new Source(path.toString(), () -> Files.newInputStream(path));
    try {
      Head head = source.head();
      if (head.isEmpty()) {
        throw new UnreadableFile(path.toString(), "it is empty", "name a CSV file with a header");
      }
      return new TableFile(source, CsvTable.columns(head.line()));
    } catch (NoSuchFileException e) {
      throw new UnreadableFile(path.toString(), "there is no such file", "check the path");
    }
  }

  /** The names of the columns in small letters. */
  public List<String> header() {
    return header;
  }

  /** Hands on every row; one that is broken, too. */
  public void forEach(Each each) throws IOException {
    long[] number = {0};
    try {
      new CsvTable(source, (file, line, reason, value) -> each.row(++number[0], Map.of(), reason))
          .forEach((line, fields) -> each.row(++number[0], fields, null));
    } catch (CharacterCodingException e) {
      throw Formats.encoding(source);
    }
  }
}
