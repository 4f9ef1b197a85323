package tend.plan.weeks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tend.model.Group;
import tend.model.Work;
import tend.plan.weeks.Wanted.Cap;
import tend.plan.weeks.Wanted.Done;
import tend.plan.weeks.Wanted.Slot;

/** Wishes of any shape, sensible or not, seeded. */
final class Rough {
  static final LocalDate START = LocalDate.of(2026, 6, 1);
  private final Random random;

  Rough(int seed) {
    this.random = new Random(seed);
  }

  Wanted wanted(int size) {
    int days = 7 * (1 + random.nextInt(4));
    int today = random.nextInt(5);
    List<Slot> slots = new ArrayList<>();
    for (int d = 0; d < days; d++) {
      int minutes = random.nextInt(60);
      slots.add(
          new Slot(
              START.plusDays(d),
              minutes,
              random.nextInt(minutes / 2 + 1),
              random.nextInt(5) == 0 ? "Rest day" : null));
    }
    List<Cap> caps =
        List.of(
            new Cap("a", 1, 2, random.nextInt(4), List.of(START.minusDays(1))),
            new Cap("b", 2, 3, 0, List.of()));
    List<Work> works = new ArrayList<>();
    for (int w = 0; w < size; w++) {
      works.add(work(w, days));
    }
    LocalDate now = START.plusDays(today);
    Map<String, LocalDate> pinned = new HashMap<>();
    Map<String, LocalDate> before = new HashMap<>();
    Set<String> listed = new HashSet<>();
    for (Work work : works) {
      int dice = random.nextInt(20);
      if (dice == 0) {
        pinned.put(work.id(), START.plusDays(random.nextInt(days + 3)));
      } else if (dice == 1 && work.after().isEmpty()) {
        listed.add(work.id());
      }
      if (random.nextInt(3) > 0) {
        before.put(work.id(), START.plusDays(random.nextInt(days)));
      }
    }
    List<Done> done = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      done.add(new Done(work(1_000 + i, days), now.minusDays(random.nextInt(today + 1))));
    }
    return new Wanted(
        now,
        slots,
        works,
        caps,
        listed,
        pinned,
        done,
        random.nextBoolean() ? before : Map.of(),
        random.nextLong());
  }

  private Work work(int number, int days) {
    int earliest = random.nextInt(days + 2) - 2;
    Integer due = random.nextBoolean() ? null : Integer.valueOf(earliest + random.nextInt(10));
    Integer last =
        random.nextBoolean()
            ? null
            : Integer.valueOf((due == null ? earliest : due) + random.nextInt(8));
    List<String> after = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0 && number < 1_000; i--) {
      after.add("work-" + random.nextInt(number + 2));
    }
    after.remove("work-" + number);
    after.remove("work-" + (number + 1));
    int cap = random.nextInt(6);
    return new Work(
        "work-" + number,
        "studio",
        "Work " + number,
        "",
        List.of(Group.values()).get(random.nextInt(Group.values().length)),
        1 + random.nextInt(number % 17 == 0 ? 90 : 25),
        1 + random.nextInt(450),
        START.plusDays(earliest),
        due == null ? null : START.plusDays(due),
        last == null ? null : START.plusDays(last),
        after,
        cap == 0 ? "a" : cap == 1 ? "b" : cap == 2 ? "unknown" : null,
        null);
  }
}
