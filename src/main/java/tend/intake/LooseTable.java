package tend.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A CSV file whose quotes cannot be trusted, read as a stream. Notes may stand above its header.
 * Where records begin with a date, a line that does so begins one, whatever the quotes say. Used
 * once, by one thread.
 */
final class LooseTable {
  private static final int LONGEST_RECORD = 200_000;
  private static final int MOST_NOTES = 20;

  /** Of a record without a date, whose end is told by its number of fields. */
  private static final int MOST_LINES = 20;

  private static final Pattern DATE = Pattern.compile("\"?\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d.*");

  private final Source source;
  private final Rows rows;
  private final List<String> header;
  private final String wide;
  private final StringBuilder record = new StringBuilder();
  private long started;

  private LooseTable(Source source, Rows rows, List<String> header, String wide) {
    this.source = source;
    this.rows = rows;
    this.header = header;
    this.wide = wide;
  }

  /** The names in the first line with all those columns, in small letters; empty without one. */
  static List<String> header(Head head, List<String> required) {
    return head.text()
        .lines()
        .limit(MOST_NOTES)
        .map(LooseTable::names)
        .filter(names -> names.containsAll(required))
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> names(String line) {
    return LooseFields.of(line).stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Hands on every record below the header.
   *
   * @param wide the column that takes what is left where a record has too many commas
   */
  static void read(Source source, Rows rows, List<String> header, String wide, CsvTable.Each each)
      throws IOException {
    LooseTable table = new LooseTable(source, rows, header, wide);
    try (BoundedLines lines = new BoundedLines(source.text(), LONGEST_RECORD)) {
      String line = lines.next();
      while (line != null && !names(line).equals(header)) {
        line = lines.next();
      }
      line = lines.next();
      while (line != null) {
        table.line(lines.number(), line, each);
        line = lines.next();
      }
      table.end(each);
    }
  }

  private void line(long number, String line, CsvTable.Each each) {
    if (started == 0 || begins(number, line)) {
      end(each);
      started = number;
      record.append(line);
    } else if (record.length() <= LONGEST_RECORD) {
      record.append('\n').append(line);
    }
  }

  private boolean begins(long number, String line) {
    return header.get(0).equals("date")
        ? DATE.matcher(line).matches()
        : number - started >= MOST_LINES
            || LooseFields.of(record.toString()).size() >= header.size();
  }

  private void end(CsvTable.Each each) {
    String whole = record.toString().stripTrailing();
    record.setLength(0);
    if (whole.length() > LONGEST_RECORD) {
      rows.leftOut(source, started, "the row is longer than any text", null);
    } else if (!whole.isBlank()) {
      try {
        each.record(started, fields(whole));
      } catch (NeutralRow.Unusable e) {
        rows.leftOut(source, started, e.reason, e.value);
      }
    }
  }

  /** What is missing at the end is empty; what is too much belongs to the wide column. */
  private Map<String, String> fields(String whole) throws NeutralRow.Unusable {
    List<String> fields = new ArrayList<>(LooseFields.of(whole));
    int at = header.indexOf(wide);
    int surplus = fields.size() - header.size();
    if (surplus > 0 && at >= 0) {
      List<String> one = fields.subList(at, at + surplus + 1);
      String joined = String.join(",", one);
      one.clear();
      fields.add(at, joined);
    }
    if (fields.size() < 2) {
      throw new NeutralRow.Unusable("it has too few fields", whole);
    }
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(fields.size(), header.size()); i++) {
      if (!fields.get(i).isBlank()) {
        byName.put(header.get(i), fields.get(i));
      }
    }
    return byName;
  }
}
