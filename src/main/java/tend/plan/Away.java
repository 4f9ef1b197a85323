package tend.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody did nothing at all for thirty days or more, so that what waited meanwhile is put
 * aside and only the last week of it still shows. It stays aside when they are back, until they
 * bring it back.
 *
 * @param before what waited then or earlier is put aside; null where nothing is
 * @param days how long they were away; 0 where they were not
 */
public record Away(@Nullable Instant before, int days) {
  /** From so many days on. */
  public static final Duration LONG = Duration.ofDays(30);

  private static final Duration FRESH = Duration.ofDays(7);

  /** Nobody was. */
  public static final Away NEVER = new Away(null, 0);

  /**
   * A time of which no thirty days went by without somebody doing something: what they did in it
   * lies closer together.
   */
  public record Busy(Instant from, Instant to) {
    /** When somebody was, oldest first; at those moments they did something, in any order. */
    public static List<Busy> of(Collection<Instant> acts) {
      List<Instant> sorted = new ArrayList<>(acts);
      sorted.sort(Comparator.naturalOrder()); // in no time: what comes in is mostly sorted
      List<Busy> all = new ArrayList<>();
      for (int i = 0, from = 0; i < sorted.size(); i++) {
        if (i == sorted.size() - 1 || isLong(sorted.get(i), sorted.get(i + 1))) {
          all.add(new Busy(sorted.get(from), sorted.get(i)));
          from = i + 1;
        }
      }
      return all;
    }
  }

  private static boolean isLong(Instant from, Instant to) {
    return Duration.between(from, to).compareTo(LONG) >= 0;
  }

  /**
   * What the moments at which somebody did something say.
   *
   * @param listed when they were first told what waits; null where they never were
   * @param busy when they did anything: ticked, answered, posted, replied; in any order
   * @param broughtBack when they brought back what was put aside
   */
  public static Away of(
      @Nullable Instant listed,
      Collection<Busy> busy,
      Collection<Instant> broughtBack,
      Instant at) {
    if (listed == null || listed.isAfter(at)) {
      return NEVER;
    }
    List<Busy> told = new ArrayList<>(busy);
    broughtBack.forEach(back -> told.add(new Busy(back, back)));
    told.removeIf(one -> !one.to().isAfter(listed) || !one.from().isBefore(at));
    told.sort(Comparator.comparing(Busy::from));
    told.add(new Busy(at, at));
    Away away = NEVER;
    Instant last = listed;
    for (Busy one : told) {
      if (isLong(last, one.from())) {
        away = new Away(one.from().minus(FRESH), (int) Duration.between(last, one.from()).toDays());
      }
      if (broughtBack.contains(one.from())) {
        away = NEVER;
      }
      last = one.to().isAfter(last) ? one.to() : last;
    }
    return away;
  }

  /** Whether what waits since then is put aside. */
  public boolean putsAside(Instant since) {
    return before != null && !since.isAfter(before);
  }
}
