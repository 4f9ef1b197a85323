package tend.fit;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads collections of labelled comments as their makers published them. */
final class Corpus {
  private static final CsvMapper MAPPER = new CsvMapper();

  private Corpus() {}

  /** All below a folder: {@code tubespam/*.csv} and {@code scamspot/*.csv}. */
  static List<Labelled> below(Path folder) throws IOException {
    List<Labelled> all = new ArrayList<>(tubespam(folder.resolve("tubespam")));
    all.addAll(scamspot(folder.resolve("scamspot")));
    return all;
  }

  /** The YouTube Spam Collection: a file is a video. */
  static List<Labelled> tubespam(Path folder) throws IOException {
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

  /** ScamSpot: an account is a group. */
  static List<Labelled> scamspot(Path folder) throws IOException {
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
