package tend.flow.weeks;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tend.model.LastUsed;
import tend.model.WeekPlan;
import tend.model.Whose;
import tend.plan.weeks.Wanted;

/**
 * The last plan of each list and what was wanted for it, so that nobody searches twice for the
 * same. Threads may share it.
 */
final class LastPlans {
  private static final int MOST = 16;

  /** What was wanted, the plan, and the days that were kept of it. */
  record Last(Wanted wanted, WeekPlan plan, Map<String, LocalDate> kept) {
    Last {
      kept = new TreeMap<>(kept);
    }

    /** Whether that is the same wish, even if what was planned for it is known by now. */
    boolean answers(Wanted now) {
      return now.equals(wanted) || (now.before().equals(kept) && from(now).equals(from(wanted)));
    }

    private static Wanted from(Wanted one) {
      return new Wanted(
          one.today(),
          one.slots(),
          one.works(),
          one.caps(),
          one.listed(),
          one.pinned(),
          one.done(),
          Map.of(),
          one.seed());
    }
  }

  private final LastUsed<String, Last> last = new LastUsed<>(MOST);
  private final Object[] turns = IntStream.range(0, MOST).mapToObj(i -> new Object()).toArray();

  /** Whoever holds it plans that list; others wait. */
  Object turn(Whose whose) {
    return turns[Math.floorMod(key(whose).hashCode(), MOST)];
  }

  @Nullable Last of(Whose whose) {
    synchronized (last) {
      return last.get(key(whose));
    }
  }

  void keep(Whose whose, Last one) {
    synchronized (last) {
      last.put(key(whose), one);
    }
  }

  /** A creator may have the name of an account. */
  private static String key(Whose whose) {
    return whose.name() + whose.accounts().stream().map(a -> "\n" + a.name()).toList();
  }
}
