package tend.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tend.flow.EvaluateAccount;
import tend.flow.RefreshToday;

/**
 * Milliseconds from the first comment of a stretch of five minutes to the list that knows of it.
 * The list is one of another moment than all before it, which a server made ready beside those who
 * look.
 */
final class NextStretch {
  private static final Duration STRETCH = Duration.ofMinutes(5);

  /** A server renews often enough that no stretch goes by without. */
  private static final Duration RENEWED = Duration.ofMinutes(4);

  private static final int WARM = 10;

  private NextStretch() {}

  /** By the clock, in a process of its own that runs as the launcher's server does. */
  static Millis stored(int rows, int stretches, Duration most) {
    return Millis.of(
        Launched.lines(
            NextStretch.class, List.of("" + rows, "" + stretches, "" + most.toSeconds())));
  }

  /**
   * Prints a line of milliseconds for each stretch.
   *
   * @param args rows before, stretches and the most seconds
   */
  public static void main(String[] args) {
    Duration most = Duration.ofSeconds(Long.parseLong(args[2]));
    try (StoredAccount stored = new StoredAccount(OneComment.load(Integer.parseInt(args[0])))) {
      OneComment.listedBefore(stored);
      stored(stored, Integer.parseInt(args[1]), most).print();
    }
  }

  private static Millis stored(StoredAccount stored, int stretches, Duration most) {
    RefreshToday list = stored.app().refreshToday();
    EvaluateAccount evaluate = stored.app().evaluateAccount();
    list.today(stored.account(), Workload.now(), null);
    evaluate.renew(Workload.now());
    return Millis.measure(
        stretch -> {
          stored.write(List.of(OneComment.comment(stretch, begins(stretch))));
          list.today(stored.account(), begins(stretch), null);
        },
        stretch -> evaluate.renew(begins(stretch).plus(RENEWED)),
        Millis::byTheClock,
        WARM,
        stretches,
        most);
  }

  private static Instant begins(int stretch) {
    return Workload.now().plus(STRETCH.multipliedBy(stretch)).plusSeconds(1);
  }
}
