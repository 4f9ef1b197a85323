package tend.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header row, read as a stream. Comma, semicolon or tab; quotes doubled. A record
 * that never closes its quote is left out, and reading goes on with the line after the one it began
 * on.
 */
final class CsvTable {
  private static final int LONGEST_FIELD = 200_000;
  private static final int MOST_RESTARTS = 100;
  private static final CsvMapper MAPPER =
      CsvMapper.builder(
              CsvFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_FIELD).build())
                  .build())
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  private final Source source;
  private final Left left;
  private final List<String> header;
  private final char separator;

  /** One record: its line and its fields by column; an empty field is null. Unusable is listed. */
  interface Each {
    void record(long line, Map<String, String> fields) throws NeutralRow.Unusable;
  }

  /** Takes the records that are none, in their order among the others. */
  interface Left {
    void out(Source source, long line, String reason, @Nullable String value);
  }

  CsvTable(Source source, Rows rows) throws IOException {
    this(source, rows::leftOut);
  }

  CsvTable(Source source, Left left) throws IOException {
    this.source = source;
    this.left = left;
    String head = source.head().line();
    this.separator = separator(head);
    this.header = columns(head);
  }

  /** The names in a header row, in small letters. */
  static List<String> columns(String head) {
    try (MappingIterator<String[]> it =
        MAPPER
            .readerFor(String[].class)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator(head)))
            .readValues(head)) {
      return it.hasNext()
          ? java.util.Arrays.stream(it.next()).map(c -> c.strip().toLowerCase(Locale.ROOT)).toList()
          : List.of();
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }

  /** The first records that the beginning of a file holds, as they are. */
  static List<List<String>> start(Head head, int most) {
    List<List<String>> records = new ArrayList<>();
    try (MappingIterator<String[]> it =
        MAPPER
            .readerFor(String[].class)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator(head.line())))
            .readValues(head.text())) {
      while (records.size() < most && it.hasNextValue()) {
        records.add(List.of(it.nextValue()));
      }
    } catch (IOException | RuntimeException e) {
      // the beginning may end within a record; those before it count
      return records;
    }
    return records;
  }

  private static char separator(String head) {
    if (head.indexOf(',') >= 0) {
      return ',';
    }
    return head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
  }

  /** One record as it stands, whatever the number of its fields. */
  interface AsItStands {
    void record(String[] fields);
  }

  /** Hands on every record after the header; of a wrong number of fields it is left out. */
  void forEach(Each each) throws IOException {
    read((line, fields) -> record(line, fields, each));
  }

  /** Hands on every record after the header, also those with too few or too many fields. */
  void forEachAsItStands(AsItStands each) throws IOException {
    read((line, fields) -> each.record(fields));
  }

  private interface Taking {
    void record(long line, String[] fields);
  }

  private void read(Taking each) throws IOException {
    long skip = 0;
    boolean more = true;
    for (int i = 0; more && i < MOST_RESTARTS; i++) {
      long from = skip;
      skip = pass(from, each, from == 0);
      more = skip > from;
    }
    if (more) {
      left.out(source, skip, "too many broken quotes; the rest of the file was not read", null);
    }
  }

  /**
   * Reads on from that line; returns 0 at the end of the file, else the line after a broken record.
   */
  private long pass(long skip, Taking each, boolean headerFirst) throws IOException {
    long started = skip + 1;
    boolean isHeader = headerFirst;
    try (BufferedReader reader = source.textAfter(skip);
        MappingIterator<String[]> it =
            MAPPER
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(reader)) {
      while (true) {
        started = skip + start(it.getCurrentLocation());
        if (!it.hasNextValue()) {
          return 0;
        }
        started = Math.max(started, skip + it.getParser().currentTokenLocation().getLineNr());
        String[] fields = it.nextValue();
        if (isHeader) {
          isHeader = false;
        } else {
          each.record(started, fields);
        }
      }
    } catch (JsonProcessingException e) {
      left.out(source, started, broken(e), null);
      return started;
    }
  }

  private static long start(JsonLocation location) {
    return Math.max(1, location.getLineNr());
  }

  private static String broken(JsonProcessingException e) {
    String said = e.getOriginalMessage();
    if (said.contains("closing quote") || said.contains("maximum")) {
      return "a quote opened here is never closed";
    }
    return "the row is no CSV: " + said.lines().findFirst().orElse("");
  }

  private void record(long line, String[] fields, Each each) {
    if (fields.length == 1 && fields[0].isBlank()) {
      return;
    }
    if (fields.length != header.size()) {
      left.out(
          source,
          line,
          "it has " + fields.length + " fields, and the header has " + header.size(),
          String.join(",", fields));
      return;
    }
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].isEmpty()) {
        byName.put(header.get(i), fields[i]);
      }
    }
    try {
      each.record(line, byName);
    } catch (NeutralRow.Unusable e) {
      left.out(source, line, e.reason, e.value);
    }
  }

  List<String> header() {
    return header;
  }
}
