package tend.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tend.bench.Bench.Figure;
import tend.bench.Workload.Load;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/**
 * Milliseconds by the clock from a new comment in the database to the list that knows of it, as it
 * is stored and shown; one comment a second, each of another person.
 */
record OneComment(List<Double> millis) {
  private static final int WARM_UP = 3;
  private static final int FEWEST = 5;
  private static final int MOST = 2_000;

  /** As many comments as fit, at least a few. */
  static OneComment measure(Load load, Duration most) {
    try (StoredAccount stored = new StoredAccount(load)) {
      List<Double> millis = new ArrayList<>();
      long start = System.nanoTime();
      for (int i = -WARM_UP; i < MOST; i++) {
        if (i >= FEWEST && System.nanoTime() - start > most.toNanos()) {
          break;
        }
        double one = millis(stored, Workload.now().plusSeconds(i + WARM_UP + 1L), i);
        if (i >= 0) {
          millis.add(one);
        }
      }
      Collections.sort(millis);
      return new OneComment(millis);
    }
  }

  private static double millis(StoredAccount stored, Instant at, int number) {
    stored.write(List.of(comment("new-" + number, at)));
    long start = System.nanoTime();
    stored.app().refreshToday().today(stored.account(), at, null);
    return (System.nanoTime() - start) / 1e6;
  }

  static Interaction comment(String id, Instant at) {
    return new Interaction(
        Kind.COMMENT,
        id,
        at,
        "writer-" + id,
        "Writer " + id,
        false,
        "How long does it keep in the cold?",
        null,
        null,
        null,
        Visibility.PUBLIC,
        null,
        null,
        Map.of());
  }

  /** That percentile by nearest rank, with all that were measured beside it. */
  Figure percentile(String name, int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * millis.size());
    return new Figure(
        name,
        millis.get(Math.max(0, rank - 1)),
        millis.get(0),
        millis.get(millis.size() - 1),
        millis.size());
  }
}
