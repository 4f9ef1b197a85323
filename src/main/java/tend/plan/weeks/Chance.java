package tend.plan.weeks;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tend.model.Work;

/**
 * The works that have a chance of a day, so that a search stays short however many are open: what
 * somebody chose, what had a day, campaigns and all that these need, then what is worth most a
 * minute. Not to be changed once made.
 */
final class Chance {
  /** So many works always have one. */
  static final int WORKS = 300;

  /** And as many as would fill the days so often. */
  private static final int TIMES = 3;

  private static final Comparator<Work> PER_MINUTE =
      Comparator.comparingLong((Work w) -> -1_000_000L * w.value() / Math.max(1, w.minutes()))
          .thenComparing(Work::id);

  private final Wanted all;
  private final LocalDate end;
  private final Map<String, Work> works = new HashMap<>();
  private final Set<String> kept = new HashSet<>();
  private long minutes;

  private Chance(Wanted all) {
    this.all = all;
    this.end = all.slots().get(all.slots().size() - 1).date();
    all.works().forEach(work -> works.put(work.id(), work));
  }

  /** Of what is wanted. */
  static Chance of(Wanted wanted) {
    Chance chance = new Chance(wanted);
    if (wanted.works().size() <= WORKS) {
      chance.kept.addAll(chance.works.keySet());
    } else {
      chance.choose();
    }
    return chance;
  }

  boolean has(Work work) {
    return kept.contains(work.id());
  }

  /** What is wanted without the others; the same where all have a chance. */
  Wanted wanted() {
    if (kept.size() == works.size()) {
      return all;
    }
    List<Work> some = all.works().stream().filter(this::has).toList();
    return new Wanted(
        all.today(),
        all.slots(),
        some,
        all.caps(),
        all.listed(),
        all.pinned(),
        all.done(),
        all.before(),
        all.seed());
  }

  private void choose() {
    all.works().stream().filter(this::always).forEach(this::keep);
    long enough = TIMES * room();
    all.works().stream()
        .filter(this::inTime)
        .sorted(PER_MINUTE)
        .takeWhile(work -> kept.size() < WORKS || minutes < enough)
        .forEach(this::keep);
  }

  private boolean always(Work work) {
    LocalDate had = all.before().get(work.id());
    return work.campaign() != null
        || all.listed().contains(work.id())
        || all.pinned().containsKey(work.id())
        || (had != null && !had.isAfter(end));
  }

  private boolean inTime(Work work) {
    LocalDate last = work.last();
    return !work.earliest().isAfter(end) && (last == null || !last.isBefore(all.today()));
  }

  private long room() {
    return all.slots().stream()
        .filter(slot -> slot.off() == null && !slot.date().isBefore(all.today()))
        .mapToLong(slot -> Math.max(0, slot.minutes() - slot.care()))
        .sum();
  }

  /** With all it needs: what is missing would count as done. */
  private void keep(Work work) {
    Deque<Work> open = new ArrayDeque<>(List.of(work));
    while (!open.isEmpty()) {
      Work next = open.remove();
      if (kept.add(next.id())) {
        minutes += next.minutes();
        next.after().stream().filter(works::containsKey).map(works::get).forEach(open::add);
      }
    }
  }
}
