package tend.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tend.model.Json;
import tend.model.Kind;

/**
 * A neutral activity file of any length, seeded and invented, written as a stream: CSV, or
 * newline-delimited JSON where the name ends in {@code .ndjson}. The same seed gives the same
 * bytes.
 */
public final class ActivityFile {
  private static final Instant FROM = Instant.parse("2023-03-02T09:00:00Z");
  private static final Duration SPAN = Duration.ofDays(3 * 365L);
  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "id",
          "at",
          "author_id",
          "author_name",
          "own",
          "text",
          "parent",
          "post",
          "url",
          "visibility",
          "likes");
  private static final List<String> SAID =
      List.of(
          "How do you keep it from drying out?",
          "I made this with my daughter on Sunday, and it held for a week",
          "She said \"never again\", and then we did it twice more",
          "Thank you so much",
          "Which one is best for beginners, the round one or the tall one?",
          "Grüße aus Oslo 🔥");
  private final Random random;
  private final long rows;

  private ActivityFile(long rows, int seed) {
    this.rows = rows;
    this.random = new Random(seed);
  }

  /** Writes a file: {@code FILE ROWS}. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Long.parseLong(args[1]), 1);
  }

  /** Writes that many rows, oldest first. */
  public static void write(Path file, long rows, int seed) throws IOException {
    boolean json = file.toString().endsWith(".ndjson");
    try (BufferedWriter buffered = Files.newBufferedWriter(file);
        PrintWriter out = new PrintWriter(buffered)) {
      if (!json) {
        out.print(String.join(",", COLUMNS) + "\n");
      }
      ActivityFile writing = new ActivityFile(rows, seed);
      for (long i = 0; i < rows; i++) {
        Map<String, String> row = writing.row(i);
        out.print((json ? Json.write(row) : csv(row)) + "\n");
      }
    }
  }

  private Map<String, String> row(long i) {
    Kind kind = kind(random.nextInt(100));
    boolean own = kind == Kind.POST || kind == Kind.REPLY;
    String who = own ? "me" : "fan-" + (int) (Math.pow(random.nextDouble(), 3) * 50_000);
    long parent = i == 0 ? 0 : Math.max(0, i - 1 - random.nextInt(1_000));
    Map<String, String> row = new LinkedHashMap<>();
    row.put("kind", kind.word());
    row.put("id", id(i));
    row.put("at", FROM.plusMillis(SPAN.toMillis() / rows * i).toString());
    row.put("author_id", who);
    row.put("author_name", "Name of " + who);
    row.put("own", String.valueOf(own));
    row.put("text", kind == Kind.REACTION ? "" : SAID.get(random.nextInt(SAID.size())) + " " + i);
    row.put("parent", kind == Kind.REPLY ? id(parent) : "");
    row.put("post", "post-" + i / 500);
    row.put("url", "https://example.org/post-" + i / 500 + "/" + i);
    row.put("visibility", "public");
    row.put("likes", String.valueOf(random.nextInt(40)));
    return row;
  }

  /** In no order, as platforms give them: an index gains nothing from the order of the rows. */
  private static String id(long i) {
    long mixed = (i + 1) * 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xd6e8feb86659fd93L;
    return HexFormat.of().toHexDigits(mixed ^ (mixed >>> 32));
  }

  private static Kind kind(int dice) {
    if (dice < 2) {
      return Kind.POST;
    }
    if (dice < 20) {
      return Kind.REPLY;
    }
    return dice < 60 ? Kind.COMMENT : dice < 95 ? Kind.REACTION : Kind.SHARE;
  }

  private static String csv(Map<String, String> row) {
    return row.values().stream()
        .map(v -> v.matches("[^\",\n]*") ? v : "\"" + v.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }
}
