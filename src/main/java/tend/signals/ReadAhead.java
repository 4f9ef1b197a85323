package tend.signals;

import java.util.List;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * Judges what others wrote on a thread of its own, before whoever derives facts, oldest first,
 * comes to it. What comes of it is the same as without; it only saves time, and only where there is
 * a second processor.
 */
public final class ReadAhead {
  private static final int FEWEST = 200;

  /** Whoever derives has more to do with a row than to judge it, and begins at once. */
  private static final int PART = 3;

  private ReadAhead() {}

  /** Begins, with the newer ones of those rows, which stand oldest first. */
  public static void of(List<Interaction> rows) {
    if (rows.size() < FEWEST || Runtime.getRuntime().availableProcessors() < 2) {
      return;
    }
    List<Interaction> newer = rows.subList(rows.size() / PART, rows.size());
    Thread thread = new Thread(() -> judge(newer), "read-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private static void judge(List<Interaction> rows) {
    for (Interaction one : rows) {
      if (!one.own() && one.kind() == Kind.COMMENT) {
        Reading.of(one.text()).judgement();
      }
    }
  }
}
