package tend.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tend.bench.Bench.Figure;
import tend.flow.RefreshToday;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/**
 * Milliseconds by the clock from one new comment to the updated and stored list, on the embedded
 * database and in a warm process that looked at the account before, as a server does.
 */
record OneComment(List<Double> millis) {
  private static final int WARM = 30;
  private static final int FEWEST = 3;
  private static final Duration BEFORE = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofHours(1);

  OneComment {
    millis = millis.stream().sorted().toList();
  }

  static OneComment measure(int rows, int comments) {
    try (StoredAccount stored = new StoredAccount(Workload.account(7, rows))) {
      return measure(stored, comments, LONG);
    }
  }

  /** So many comments, fewer where they do not fit into that time. */
  static OneComment measure(StoredAccount stored, int comments, Duration most) {
    RefreshToday list = stored.app().refreshToday();
    list.today(stored.account(), Workload.now(), null);
    List<Double> millis = new ArrayList<>();
    int warm = 0;
    long begun = System.nanoTime();
    for (int i = 0; millis.size() < comments; i++) {
      boolean late = System.nanoTime() - begun > most.toNanos();
      if (late && millis.size() >= FEWEST) {
        break;
      }
      double one = millis(stored, list, i);
      if (warm < WARM && System.nanoTime() - begun < most.toNanos() / 4) {
        warm++;
      } else {
        millis.add(one);
      }
    }
    return new OneComment(millis);
  }

  private static double millis(StoredAccount stored, RefreshToday list, int number) {
    List<Interaction> one = List.of(comment(number));
    long start = System.nanoTime();
    stored.write(one);
    list.today(stored.account(), Workload.now(), null);
    return (System.nanoTime() - start) / 1e6;
  }

  /** Questions, so that each makes an item of its own. */
  static Interaction comment(int i) {
    Instant at = Workload.now().minus(BEFORE).plusMillis(i);
    String text = "How do you keep it from drying out in week " + i + "?";
    String who = "fan-" + i;
    return new Interaction(
        Kind.COMMENT,
        "new-" + i,
        at,
        who,
        who,
        false,
        text,
        null,
        null,
        null,
        Visibility.PUBLIC,
        null,
        null,
        Map.of());
  }

  /** The one that so many of a hundred are no higher than. */
  double percentile(int percent) {
    return millis.get((int) Math.ceil(millis.size() * percent / 100.0) - 1);
  }

  /** That percentile with the least and the most of all that were measured. */
  Figure figure(String name, int percent) {
    return new Figure(
        name, percentile(percent), millis.get(0), millis.get(millis.size() - 1), millis.size());
  }
}
