package tend.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * Comment threads as CSV: id, parent_id, at, author, text. Authors are known by name, so rows of
 * the creator are told by the name that {@code --creator} gives.
 */
final class CommentsCsv implements Format {
  private static final List<String> REQUIRED = List.of("id", "parent_id", "at", "author", "text");

  @Override
  public String name() {
    return "comments-csv";
  }

  @Override
  public boolean recognises(Head head) {
    List<String> columns = CsvTable.columns(head.line());
    return !columns.contains("kind") && columns.containsAll(REQUIRED);
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    CsvTable table = new CsvTable(source, rows);
    Columns.require(source, table.header(), REQUIRED);
    String creator = options.creator();
    if (creator == null) {
      throw new UnreadableFile(
          source.name(),
          "this format knows authors by name only",
          "say which name is the account's with --creator \"Name\"");
    }
    table.forEach((line, fields) -> rows.row(source, line, interaction(fields, creator)));
  }

  private static Interaction interaction(Map<String, String> fields, String creator)
      throws NeutralRow.Unusable {
    String id = fields.get("id");
    if (id == null) {
      throw new NeutralRow.Unusable("it has no id", null);
    }
    String author = fields.get("author");
    String parent = fields.get("parent_id");
    Map<String, String> more = new TreeMap<>(fields);
    REQUIRED.forEach(more::remove);
    more.remove("author_id");
    return Interaction.of(
        parent == null ? Kind.COMMENT : Kind.REPLY,
        id,
        NeutralRow.at(fields.get("at")),
        fields.get("author_id"),
        author,
        creator.equals(author),
        fields.get("text"),
        parent,
        null,
        null,
        null,
        null,
        null,
        more);
  }
}
