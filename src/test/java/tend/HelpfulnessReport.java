package tend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tend.flow.EvaluateAccount.Evaluated;
import tend.flow.ImportActivity;
import tend.model.Account;
import tend.model.Item;

/**
 * Precision at ten of Tend's list against what a careful manager wrote down beforehand, beside a
 * list that is simply oldest first and one that is newest first. Takes the path of the thread,
 * which is not part of the repository:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dmain.class=tend.HelpfulnessReport \
 *   -Dexec.args="simply-explained-2016-2018.csv 'Simply Explained'"</pre>
 */
final class HelpfulnessReport {
  private static final int TEN = 10;
  static final List<String> DAYS = List.of("2017-08-15", "2018-03-10", "2018-06-20");

  private HelpfulnessReport() {}

  /** One moment: how many of ten each list has, and which rows Tend missed. */
  record Line(String moment, int tend, int oldest, int newest, Set<String> missed) {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("helpful");
    for (String day : DAYS) {
      try (var in =
          HelpfulnessReport.class.getResourceAsStream("/helpful/manager-" + day + ".json")) {
        Line line =
            line(Path.of(args[0]), args[1], new ObjectMapper().readTree(in), folder.resolve(day));
        System.out.printf(
            Locale.ROOT,
            "%s  Tend %d/10  oldest first %d/10  newest first %d/10  missed %s%n",
            line.moment(),
            line.tend(),
            line.oldest(),
            line.newest(),
            line.missed());
      }
    }
  }

  /** Imports the thread into a fresh database and compares at the labels' moment. */
  static Line line(Path thread, String creator, JsonNode labels, Path data) {
    Instant at = Instant.parse(labels.get("moment").asText());
    Set<String> picks = new LinkedHashSet<>();
    labels.get("picks").forEach(pick -> picks.add(pick.get("row").asText()));
    try (App app = App.open(data, null, Path.of("rules"), at)) {
      app.importActivity()
          .run(
              new ImportActivity.Wish(
                  List.of(thread), "thread", "youtube", "comments-csv", null, creator, n -> {}),
              at);
      Account account = app.accounts().named("thread");
      Evaluated evaluated = app.evaluateAccount().evaluate(account, at);
      List<String> ours = new ArrayList<>();
      for (Item item : evaluated.items()) {
        item.what().covers().forEach(c -> ours.add(c.occurrence()));
      }
      List<String> oldest =
          evaluated.sheet().waiting().stream()
              .sorted(Comparator.comparing(w -> w.since()))
              .map(w -> w.newest())
              .toList();
      List<String> newest = new ArrayList<>(oldest);
      java.util.Collections.reverse(newest);
      Set<String> missed = new LinkedHashSet<>(picks);
      missed.removeAll(ours.subList(0, Math.min(TEN, ours.size())));
      return new Line(
          at.toString(), hits(ours, picks), hits(oldest, picks), hits(newest, picks), missed);
    }
  }

  private static int hits(List<String> list, Set<String> picks) {
    return (int) list.stream().limit(TEN).filter(picks::contains).count();
  }
}
