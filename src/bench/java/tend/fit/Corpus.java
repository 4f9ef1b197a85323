package tend.fit;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The collections of comments below one folder, as their makers published them.
 *
 * @param labelled comments that their makers judged
 * @param lessons the invented ones in the jar
 * @param thread what viewers wrote in a channel's threads, hardly any of it spam
 */
record Corpus(List<Labelled> labelled, List<Labelled> lessons, List<Labelled> thread) {
  private static final CsvMapper MAPPER = new CsvMapper();

  /**
   * Reads {@code comments/tubespam/*.csv}, {@code comments/scamspot/*.csv} and {@code
   * threads/*.csv}.
   *
   * @param creator whose own comments in the threads are left aside
   */
  static Corpus below(Path folder, String creator) throws IOException {
    List<Labelled> labelled = new ArrayList<>(tubespam(folder.resolve("comments/tubespam")));
    labelled.addAll(scamspot(folder.resolve("comments/scamspot")));
    return new Corpus(labelled, invented(), threads(folder.resolve("threads"), creator));
  }

  private static List<Labelled> tubespam(Path folder) throws IOException {
    List<Labelled> all = new ArrayList<>();
    for (Path file : files(folder)) {
      String video = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
      int row = 0;
      for (Map<String, String> fields : rows(file)) {
        String text = fields.getOrDefault("CONTENT", "");
        all.add(Labelled.of("tubespam", video, ++row, text, "1".equals(fields.get("CLASS"))));
      }
    }
    return all;
  }

  private static List<Labelled> scamspot(Path folder) throws IOException {
    List<Labelled> all = new ArrayList<>();
    for (Path file : files(folder)) {
      int row = 0;
      for (Map<String, String> fields : rows(file)) {
        String text = fields.getOrDefault("text", "");
        String account = fields.getOrDefault("account", "");
        all.add(Labelled.of("scamspot", account, ++row, text, "scam".equals(fields.get("label"))));
      }
    }
    return all;
  }

  private static List<Labelled> threads(Path folder, String creator) throws IOException {
    List<Labelled> all = new ArrayList<>();
    for (Path file : files(folder)) {
      int row = 0;
      for (Map<String, String> fields : rows(file)) {
        row++;
        if (!creator.equals(fields.get("author"))) {
          all.add(Labelled.of("thread", "thread", row, fields.getOrDefault("text", ""), false));
        }
      }
    }
    return all;
  }

  private static List<Labelled> invented() throws IOException {
    try (InputStream in = Corpus.class.getResourceAsStream("/signals/spam-lessons.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      List<Labelled> all = new ArrayList<>();
      for (String line : reader.lines().filter(l -> !l.startsWith("#")).toList()) {
        int bar = line.indexOf('|');
        boolean spam = line.substring(0, bar).strip().equals("spam");
        int row = all.size() + 1;
        all.add(Labelled.of("lessons", "lessons-" + row % 5, row, line.substring(bar + 1), spam));
      }
      return all;
    }
  }

  /** The rows of a CSV file by column. */
  static List<Map<String, String>> rows(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    try (MappingIterator<Map<String, String>> it =
        MAPPER
            .readerFor(Map.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      return it.readAll();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
