package tend.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tend.model.Nearest;

/**
 * Comments in a CSV file of any shape, by the names of their columns. Read as a stream, so memory
 * does not grow with the file; every record is handed on, also one with too few fields.
 */
public final class CommentColumn {
  private final Source source;
  private final Rows rows;
  private final CsvTable table;
  private final int text;
  private final int author;

  private CommentColumn(
      Source source, Rows rows, CsvTable table, String text, @Nullable String author) {
    this.source = source;
    this.rows = rows;
    this.table = table;
    this.text = at(text);
    this.author = author == null ? -1 : at(author);
  }

  /** One record: empty where it has no such field; numbers from 1 without the header. */
  public interface Each {
    void comment(long row, String text, String author);
  }

  /**
   * Looks into a file.
   *
   * @param text the column of what was written, in any case
   * @param author the column of who wrote it, or null
   * @throws UnreadableFile where it is no CSV or lacks the column
   */
  public static CommentColumn in(Path file, String text, @Nullable String author)
      throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (Files.isDirectory(file)) {
      throw new UnreadableFile(file.toString(), "it is a folder", "name a CSV file in it");
    }
    Source source = new Source(file.toString(), () -> Files.newInputStream(file));
    Head head = source.head();
    if (head.isEmpty()) {
      throw new UnreadableFile(file.toString(), "it is empty", "name a CSV file with a header row");
    }
    if (!head.isText() || head.isJson()) {
      throw new UnreadableFile(
          file.toString(), "it is no CSV in UTF-8", "save it as CSV with a header row");
    }
    Rows rows = Rows.nowhere();
    return new CommentColumn(source, rows, new CsvTable(source, rows), text, author);
  }

  private int at(String column) {
    int at = table.header().indexOf(column.strip().toLowerCase(Locale.ROOT));
    if (at < 0) {
      throw new UnreadableFile(
          source.name(),
          "it has no column \"" + column + "\"",
          Nearest.help(column.toLowerCase(Locale.ROOT), table.header()));
    }
    return at;
  }

  /**
   * Hands on every record.
   *
   * @return what could not be read, with file and line
   */
  public List<Problem> forEach(Each each) throws IOException {
    long[] row = {0};
    try {
      table.forEachAsItStands(
          fields -> each.comment(++row[0], field(fields, text), field(fields, author)));
    } catch (CharacterCodingException e) {
      throw new UnreadableFile(
          source.name(),
          "line " + source.firstBadLine() + " is not UTF-8",
          "save it as UTF-8 and run this again");
    }
    return new ArrayList<>(rows.reading(new NeutralCsv(), null).problems());
  }

  private static String field(String[] fields, int at) {
    return at < 0 || at >= fields.length ? "" : fields[at];
  }
}
