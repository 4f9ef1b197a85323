package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;

/** The same commands say the same on the embedded database and on a real PostgreSQL. */
class TwoDatabasesTest {
  @TempDir private Path folder;

  private static String run(List<String> where, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(where);
    Ran ran = Ran.of(NOW, all);
    assertThat(ran.err()).isEmpty();
    return ran.out();
  }

  private static List<String> everyAnswer(List<String> where) {
    List<String> said = new ArrayList<>();
    said.add(run(where, "accounts", "--json"));
    said.add(run(where, "evaluate", "--json"));
    String today = run(where, "today", "--creator", "Marlow Finch", "--json", "--all");
    said.add(today);
    Matcher id = Pattern.compile("\"id\":\"([0-9a-f]{16})\"").matcher(today);
    assertThat(id.find()).isTrue();
    said.add(run(where, "answer", id.group(1), "not-for-me", "--reason", "person", "--json"));
    said.add(run(where, "today", "--creator", "Marlow Finch", "--json", "--all"));
    said.add(run(where, "answer", id.group(1), "undo", "--json"));
    said.add(run(where, "today", "--account", "northlight.fm", "--json"));
    said.add(run(where, "health", "--account", "northlight.fm", "--json"));
    said.add(run(where, "explain", "--account", "tiny.plots", "--json"));
    said.add(run(where, "results", "--json"));
    said.add(run(where, "replay", id.group(1), "--json"));
    said.add(run(where, "status", "--json"));
    return said;
  }

  @Test
  void sqliteAndPostgresqlSayTheSame() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = "postgresql://postgres:postgres@localhost:" + postgres.getPort() + "/postgres";
      try (App one = App.open(folder, null, null, NOW);
          App two = App.open(folder, url, null, NOW)) {
        one.loadSamples().at(NOW);
        two.loadSamples().at(NOW);
      }
      assertThat(everyAnswer(List.of("--database", url)))
          .isEqualTo(everyAnswer(List.of("--data", folder.toString())));
    }
  }
}
