package tend.plan.weeks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import tend.model.Work;
import tend.plan.weeks.Wanted.Cap;

/** The caps as numbers, and which works count against which. Not to be changed once made. */
final class Limits {
  /** No cap. */
  static final int FREE = -1;

  private static final int WEEK = 7;

  /** Days before the first that are remembered, whole weeks. */
  private static final int PAST = 9 * WEEK;

  private final List<Cap> caps;
  private final Map<String, Integer> index = new HashMap<>();
  private final int days;
  private final int sinceMonday;
  private final ToIntFunction<LocalDate> day;

  Limits(List<Cap> caps, ToIntFunction<LocalDate> day, int days, int sinceMonday) {
    this.caps = List.copyOf(caps);
    this.days = days;
    this.day = day;
    this.sinceMonday = sinceMonday;
    for (int c = 0; c < caps.size(); c++) {
      index.put(caps.get(c).name(), c);
    }
  }

  /** The number of a work's cap. */
  int of(Work work) {
    return work.cap() == null ? FREE : index.getOrDefault(work.cap(), FREE);
  }

  Cap cap(int number) {
    return caps.get(number);
  }

  /** Nothing placed yet but what was there already. */
  Count count() {
    Count count =
        new Count(
            new int[caps.size()][PAST + days + PAST],
            new int[caps.size()][(PAST + days + PAST) / WEEK + 1]);
    for (int c = 0; c < caps.size(); c++) {
      for (LocalDate date : caps.get(c).already()) {
        int d = day.applyAsInt(date);
        if (d >= -PAST && d < days) {
          count.add(c, d, 1);
        }
      }
    }
    return count;
  }

  /** How many stand where; for one thread. */
  final class Count {
    private final int[][] perDay;
    private final int[][] perWeek;

    private Count(int[][] perDay, int[][] perWeek) {
      this.perDay = perDay;
      this.perWeek = perWeek;
    }

    void add(int cap, int d, int more) {
      if (cap != FREE) {
        perDay[cap][PAST + d] += more;
        perWeek[cap][(PAST + d + sinceMonday) / WEEK] += more;
      }
    }

    boolean allows(int cap, int d) {
      return cap == FREE || (!dayFull(cap, d) && !weekFull(cap, d) && nearest(cap, d) == null);
    }

    boolean dayFull(int cap, int d) {
      return perDay[cap][PAST + d] >= caps.get(cap).perDay();
    }

    boolean weekFull(int cap, int d) {
      return perWeek[cap][(PAST + d + sinceMonday) / WEEK] >= caps.get(cap).perWeek();
    }

    /** A day with one that stands too near; null where there is none. */
    @org.jspecify.annotations.Nullable
    Integer nearest(int cap, int d) {
      int apart = Math.min(caps.get(cap).apart(), PAST);
      for (int k = 0; k < apart; k++) {
        if (perDay[cap][PAST + d - k] > 0) {
          return d - k;
        }
        if (perDay[cap][PAST + d + k] > 0) {
          return d + k;
        }
      }
      return null;
    }

    Count copy() {
      return new Count(copy(perDay), copy(perWeek));
    }

    private static int[][] copy(int[][] rows) {
      int[][] copy = rows.clone();
      for (int i = 0; i < copy.length; i++) {
        copy[i] = rows[i].clone();
      }
      return copy;
    }
  }
}
