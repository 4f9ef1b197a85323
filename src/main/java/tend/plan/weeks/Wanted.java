package tend.plan.weeks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.Work;

/**
 * What wants a place in the coming weeks, and what there is for it. Whoever is named by {@link
 * Work#after()} and is neither among the works nor done counts as done.
 *
 * @param today the first day on which anything can be placed
 * @param slots consecutive days, at least one; those before today only show what was done
 * @param works each id once
 * @param listed ids of what today's list shows; it stays there, and nothing joins it
 * @param pinned the day somebody chose for a work, by its id
 * @param before the day a work had in the plan before, by its id
 * @param seed another one may find another plan of the same worth
 */
public record Wanted(
    LocalDate today,
    List<Slot> slots,
    List<Work> works,
    List<Cap> caps,
    Set<String> listed,
    Map<String, LocalDate> pinned,
    List<Done> done,
    Map<String, LocalDate> before,
    long seed) {
  public Wanted {
    slots = List.copyOf(slots);
    works = List.copyOf(works);
    caps = List.copyOf(caps);
    listed = Set.copyOf(listed);
    pinned = new TreeMap<>(pinned);
    done = List.copyOf(done);
    before = new TreeMap<>(before);
  }

  /**
   * A day and what it holds.
   *
   * @param minutes the budget
   * @param care minutes of it kept for comments that will come
   * @param off why nothing is to be done on it; null on others
   */
  public record Slot(LocalDate date, int minutes, int care, @Nullable String off) {}

  /**
   * How often works of one {@link Work#cap()} may stand.
   *
   * @param perDay the most on one day
   * @param perWeek the most from a Monday to a Sunday
   * @param apart days from one to the next, at least; 0 where they may share a day
   * @param already when there were some before
   */
  public record Cap(String name, int perDay, int perWeek, int apart, List<LocalDate> already) {
    public Cap {
      already = List.copyOf(already);
    }
  }

  /** A work that was done on that day. */
  public record Done(Work work, LocalDate day) {}
}
