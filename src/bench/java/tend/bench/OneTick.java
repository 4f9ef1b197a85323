package tend.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tend.flow.GiveAnswer;
import tend.flow.RefreshToday;
import tend.model.Item;

/**
 * Milliseconds from one tick to the list without it, stored, for somebody who has ticked items day
 * after day.
 */
final class OneTick {
  private static final int WARM = 300;

  /** A few minutes' worth. */
  private static final int A_DAY = 15;

  private OneTick() {}

  /**
   * By the clock, in a process of its own that runs as the launcher's server does.
   *
   * @param answered how many items were done in the days before
   */
  static Millis stored(int rows, int answered, int ticks, Duration most) {
    return Millis.of(
        Launched.lines(
            OneTick.class, List.of("" + rows, "" + answered, "" + ticks, "" + most.toSeconds())));
  }

  /**
   * Prints a line of milliseconds for each tick.
   *
   * @param args rows before, items done before, ticks and the most seconds
   */
  public static void main(String[] args) {
    int ticks = Integer.parseInt(args[2]);
    Duration most = Duration.ofSeconds(Long.parseLong(args[3]));
    try (StoredAccount stored = new StoredAccount(OneComment.load(Integer.parseInt(args[0])))) {
      stored(stored, Integer.parseInt(args[1]), ticks, most).print();
    }
  }

  private static Millis stored(StoredAccount stored, int answered, int ticks, Duration most) {
    Instant now = Workload.now();
    RefreshToday list = stored.app().refreshToday();
    GiveAnswer answers = stored.app().giveAnswer();
    OneComment.listedBefore(stored);
    List<Item> items = list.remaining(stored.account(), now).items();
    int before = Math.min(answered, items.size() / 2);
    for (int i = 0; i < before; i++) {
      answers.done(items.get(2 * i).id(), now.minus(Duration.ofDays(1 + i / A_DAY)));
    }
    list.today(stored.account(), now, null);
    return Millis.measure(
        tick -> {
          answers.done(open(items, tick).id(), now);
          list.today(stored.account(), now, null);
        },
        tick -> {
          answers.undo(open(items, tick).id());
          list.today(stored.account(), now, null);
        },
        Millis::byTheClock,
        WARM,
        ticks,
        most);
  }

  private static Item open(List<Item> items, int tick) {
    return items.get(2 * (tick % (items.size() / 2)) + 1);
  }
}
