package tend.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tend.facts.FactSheet;
import tend.model.LastUsed;
import tend.model.Preferences;
import tend.model.RepliesByThread;
import tend.model.Whose;
import tend.store.EverListed;

/**
 * On which days accounts replied to somebody, and what that ticks of late, found out once for as
 * long as no reply comes. Threads may share it.
 */
final class OwnReplies {
  private static final int KEPT = 64;
  private final Map<String, Counted> kept = new LastUsed<>(KEPT);
  private final Map<String, Replied> late = new LastUsed<>(KEPT);
  private final Map<String, Firing> firing = new LastUsed<>(KEPT);

  /**
   * @param from the replies that were counted
   * @param by says which day a moment is of
   */
  private record Counted(RepliesByThread from, Preferences by, Map<LocalDate, Instant> days) {
    @SuppressWarnings("ReferenceEquality") // the very replies: to compare them is to count them
    boolean holds(FactSheet sheet, Preferences now) {
      return from == sheet.ownByThread() && by.equals(now);
    }
  }

  /** Which of the account's items its replies since that moment may tick. */
  Replied since(Instant moment, FactSheet sheet, EverListed ever) {
    String account = sheet.account().name();
    synchronized (late) {
      Replied before = late.get(account);
      if (before != null && before.isOf(moment, sheet, ever)) {
        return before;
      }
    }
    Replied fresh = new Replied(moment, sheet, ever);
    synchronized (late) {
      late.put(account, fresh);
    }
    return fresh;
  }

  /** What fires for that account. */
  Firing firing(String account) {
    synchronized (firing) {
      return firing.computeIfAbsent(account, name -> new Firing());
    }
  }

  /** The days of those replies, each with the moment of its first one. */
  Map<LocalDate, Instant> of(FactSheet sheet, Whose whose) {
    String account = sheet.account().name();
    Preferences by = whose.accounts().get(0).preferences();
    synchronized (kept) {
      Counted before = kept.get(account);
      if (before != null && before.holds(sheet, by)) {
        return before.days();
      }
    }
    Map<LocalDate, Instant> days = count(sheet, whose);
    synchronized (kept) {
      kept.put(account, new Counted(sheet.ownByThread(), by, days));
    }
    return days;
  }

  private static Map<LocalDate, Instant> count(FactSheet sheet, Whose whose) {
    Map<LocalDate, Instant> days = new HashMap<>();
    for (Instant reply : sheet.ownByThread().moments()) {
      days.merge(whose.dayOf(reply), reply, (a, b) -> a.isBefore(b) ? a : b);
    }
    return Map.copyOf(days);
  }
}
