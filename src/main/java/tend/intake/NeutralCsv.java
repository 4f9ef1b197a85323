package tend.intake;

import java.io.IOException;
import java.util.List;

/** The neutral activity file as CSV with a header row. */
final class NeutralCsv implements Format {
  private static final List<String> REQUIRED = List.of("kind", "id", "at");

  @Override
  public String name() {
    return "neutral-csv";
  }

  @Override
  public boolean recognises(Head head) {
    return !head.isJson() && CsvTable.columns(head.line()).containsAll(REQUIRED);
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    CsvTable table = new CsvTable(source, rows);
    Columns.require(source, table.header(), REQUIRED);
    table.forEach((line, fields) -> rows.row(source, line, NeutralRow.of(fields, options.me())));
  }
}
