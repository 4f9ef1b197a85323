package tend.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * The invented activity of one creator over half a year up to now; the same seed, the same rows.
 */
final class InventedActivity {
  private static final Duration SPAN = Duration.ofDays(180);
  private static final int ROWS_A_POST = 25;
  private static final List<String> SAID =
      List.of(
          "How do you keep it from drying out?",
          "I made this with my daughter on Sunday",
          "Thank you so much",
          "Which one is best for beginners?",
          "Lovely light in the second one");

  private InventedActivity() {}

  static void write(Path file, int rows, int seed, Instant now) throws IOException {
    Random random = new Random(seed);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println("kind,id,at,author_id,author_name,own,text,parent,post,url");
      for (int i = 0; i < rows; i++) {
        Instant at = now.minus(SPAN).plusMillis(SPAN.toMillis() / rows * i);
        out.println(row(random, seed + "-" + i, seed + "-p" + i / ROWS_A_POST, i, at));
      }
    }
  }

  private static String row(Random random, String id, String post, int i, Instant at) {
    if (i % ROWS_A_POST == 0) {
      return "post,%s,%s,me,me,true,A new one,,%s,https://example.org/%s"
          .formatted(post, at, post, post);
    }
    int fan = (int) (Math.pow(random.nextDouble(), 2) * 60);
    String said = SAID.get(random.nextInt(SAID.size()));
    if (i > 1 && random.nextInt(3) == 0) {
      String parent = id.substring(0, id.indexOf('-') + 1) + (i - 1);
      return "reply,%s,%s,me,me,true,Thanks for asking,%s,%s,https://example.org/%s"
          .formatted(id, at, parent, post, id);
    }
    return "comment,%s,%s,fan-%d,Fan %d,false,%s,%s,%s,https://example.org/%s"
        .formatted(id, at, fan, fan, said, post, post, id);
  }
}
