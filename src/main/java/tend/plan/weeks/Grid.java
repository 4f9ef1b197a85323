package tend.plan.weeks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tend.model.Work;

/**
 * What is wanted, as numbers: works and days are counted from 0, works in the order of their ids,
 * so that the order in which they came makes no difference. Not to be changed once made.
 */
final class Grid {
  /** Where a work has no day. */
  static final int NONE = -1;

  /** Points that another day must be worth more, before a work leaves the day it had. */
  static final int STAYS = 75;

  /** Points that others must be worth more, before a work that had a day loses it to them. */
  private static final int KEEPS = 100;

  /** The same for a step of a campaign: others rely on it. */
  private static final int STEP_KEEPS = 400;

  /** Points beyond all others, for what somebody's choice needs. */
  private static final int MUST = 100_000;

  private static final int[] NOTHING = {};
  final Wanted wanted;
  final List<Work> works;
  final int days;

  /** The first day on which something can be placed. */
  final int today;

  final int[] minutes;

  /** What a work is worth on a day; 0 where it may not stand whatever else does. */
  final int[][] worth;

  /** Minutes of a day for what is placed: without what was done and what is kept for comments. */
  final int[] room;

  /** The works that come before a work, and those after it. */
  final int[][] before;

  final int[][] after;

  /** Longer than every day it could have: it stands alone, on one of the roomiest. */
  final boolean[] large;

  /** The day somebody chose, where that holds. */
  final int[] pinned;

  /** Whether somebody chose a day for what needs it. */
  final boolean[] needed;

  /** The day in the plan before. */
  final int[] earlier;

  /**
   * What a plan gains by a work on a day, in parts of a point: its worth, a bonus where it had a
   * day before and one more for that day, and less than a point in all for earlier days.
   */
  final long[][] gain;

  /** How many parts a point has. */
  final long scale;

  /** Whether it could have a day if it were alone with what it needs. */
  final boolean[] possible;

  /** Value a minute of a work with all that it opens, and all that this needs besides. */
  final double[] promise;

  final int[] cap;
  final Limits limits;
  private final LocalDate first;

  /** The numbers of that. */
  Grid(Wanted wanted) {
    this.wanted = wanted;
    this.works = wanted.works().stream().sorted(Comparator.comparing(Work::id)).toList();
    this.first = wanted.slots().get(0).date();
    this.days = wanted.slots().size();
    this.today = Math.max(0, day(wanted.today()));
    this.minutes = works.stream().mapToInt(Work::minutes).toArray();
    this.limits = new Limits(wanted.caps(), this::day, days, sinceMonday(first));
    this.cap = works.stream().mapToInt(limits::of).toArray();
    this.before = new int[size()][];
    this.after = new int[size()][];
    link();
    int[] whole = whole();
    this.room = withoutDone(whole);
    this.worth = new int[size()][days];
    this.large = new boolean[size()];
    for (int w = 0; w < size(); w++) {
      worth(w, whole);
    }
    this.earlier = days(wanted.before());
    this.pinned = Pins.holding(this, days(wanted.pinned()));
    this.needed = new boolean[size()];
    need();
    this.scale = (long) size() * days + 1;
    this.gain = new long[size()][days];
    gains();
    this.possible = new boolean[size()];
    beAlone();
    this.promise = IntStream.range(0, size()).mapToDouble(w -> Promise.of(this, w)).toArray();
  }

  private static int sinceMonday(LocalDate date) {
    return date.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
  }

  /** The number of that day; below 0 or beyond the end where it is no day of the plan. */
  int day(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(first, date);
  }

  LocalDate date(int day) {
    return first.plusDays(day);
  }

  int size() {
    return works.size();
  }

  boolean listed(int w) {
    return wanted.listed().contains(works.get(w).id());
  }

  boolean off(int day) {
    return wanted.slots().get(day).off() != null;
  }

  /** Whether the work makes sense on that day, whatever else is there. */
  boolean isInTime(int w, int day) {
    return worthOn(w, day) > 0;
  }

  private int worthOn(int w, int day) {
    return Worth.on(works.get(w), date(day), wanted.today());
  }

  private void link() {
    Map<String, Integer> index = new HashMap<>();
    for (int w = 0; w < size(); w++) {
      index.put(works.get(w).id(), w);
    }
    Arrays.fill(after, NOTHING);
    for (int w = 0; w < size(); w++) {
      before[w] =
          works.get(w).after().stream()
              .distinct()
              .filter(index::containsKey)
              .mapToInt(index::get)
              .toArray();
      for (int b : before[w]) {
        after[b] = IntStream.concat(IntStream.of(after[b]), IntStream.of(w)).toArray();
      }
    }
  }

  /** Days by work; one beyond the plan is none. */
  private int[] days(Map<String, LocalDate> chosen) {
    return works.stream()
        .mapToInt(
            work -> {
              LocalDate date = chosen.get(work.id());
              int day = date == null ? NONE : day(date);
              return day >= 0 && day < days ? day : NONE;
            })
        .toArray();
  }

  private int[] whole() {
    int[] all = new int[days];
    for (int d = today; d < days; d++) {
      Wanted.Slot slot = wanted.slots().get(d);
      all[d] = off(d) ? 0 : Math.max(0, slot.minutes() - slot.care());
    }
    return all;
  }

  private int[] withoutDone(int[] whole) {
    int[] all = whole.clone();
    for (Wanted.Done one : wanted.done()) {
      int d = day(one.day());
      if (d >= 0 && d < days) {
        all[d] = Math.max(0, all[d] - one.work().minutes());
      }
    }
    return all;
  }

  /** A long work has the roomiest days only, and of these none on which something was done. */
  private void worth(int w, int[] whole) {
    int most = 0;
    for (int d = today; d < days; d++) {
      worth[w][d] = off(d) ? 0 : worthOn(w, d);
      most = worth[w][d] > 0 ? Math.max(most, whole[d]) : most;
    }
    large[w] = minutes[w] > most;
    int least = large[w] ? Math.max(1, most) : minutes[w];
    for (int d = 0; d < days; d++) {
      worth[w][d] = room[d] < least ? 0 : worth[w][d];
    }
  }

  private void gains() {
    for (int w = 0; w < size(); w++) {
      if (pinned[w] != NONE) {
        worth[w][pinned[w]] = Math.max(1, worthOn(w, pinned[w]));
      }
      for (int d = today; d < days; d++) {
        long points = (long) worth[w][d] + (needed[w] ? MUST : 0) + kept(w, d);
        gain[w][d] = worth[w][d] == 0 ? 0 : points * scale - (d - today);
      }
    }
  }

  private int kept(int w, int d) {
    if (earlier[w] == NONE) {
      return 0;
    }
    int keeps = works.get(w).campaign() == null ? KEEPS : STEP_KEEPS;
    return keeps + (earlier[w] == d ? STAYS : 0);
  }

  /** Works that wait for each other never become possible. */
  private void beAlone() {
    boolean more = true;
    while (more) {
      more = false;
      for (int w = 0; w < size(); w++) {
        if (!possible[w]
            && Arrays.stream(worth[w]).anyMatch(p -> p > 0)
            && allPossible(before[w])) {
          possible[w] = true;
          more = true;
        }
      }
    }
  }

  private boolean allPossible(int[] which) {
    return Arrays.stream(which).allMatch(b -> possible[b] || pinned[b] != NONE);
  }

  /** What must come before something that has a chosen day must come by then. */
  private void need() {
    Deque<Integer> open = new ArrayDeque<>();
    int[] by = new int[size()];
    Arrays.fill(by, days);
    for (int w = 0; w < size(); w++) {
      if (pinned[w] != NONE) {
        by[w] = pinned[w];
        open.add(w);
      }
    }
    while (!open.isEmpty()) {
      int w = open.remove();
      for (int b : before[w]) {
        if (by[w] < by[b]) {
          by[b] = by[w];
          needed[b] = true;
          Arrays.fill(worth[b], Math.min(days, by[b] + 1), days, 0);
          open.add(b);
        }
      }
    }
  }
}
