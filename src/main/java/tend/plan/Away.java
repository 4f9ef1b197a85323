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
   * What the moments at which somebody did something say.
   *
   * @param listed when they were first told what waits; null where they never were
   * @param acts when they did anything: ticked, answered, posted, replied; in any order
   * @param broughtBack when they brought back what was put aside
   */
  public static Away of(
      @Nullable Instant listed,
      Collection<Instant> acts,
      Collection<Instant> broughtBack,
      Instant at) {
    if (listed == null || listed.isAfter(at)) {
      return NEVER;
    }
    List<Instant> told = new ArrayList<>();
    within(acts, listed, at, told);
    within(broughtBack, listed, at, told);
    told.sort(Comparator.naturalOrder()); // in no time: what comes in is mostly sorted
    told.add(at);
    Away away = NEVER;
    Instant last = listed;
    for (Instant act : told) {
      Duration idle = Duration.between(last, act);
      if (idle.compareTo(LONG) >= 0) {
        away = new Away(act.minus(FRESH), (int) idle.toDays());
      }
      if (broughtBack.contains(act)) {
        away = NEVER;
      }
      last = act;
    }
    return away;
  }

  private static void within(
      Collection<Instant> some, Instant after, Instant before, List<Instant> to) {
    for (Instant one : some) {
      if (one.isAfter(after) && one.isBefore(before)) {
        to.add(one);
      }
    }
  }

  /** Whether what waits since then is put aside. */
  public boolean putsAside(Instant since) {
    return before != null && !since.isAfter(before);
  }
}
