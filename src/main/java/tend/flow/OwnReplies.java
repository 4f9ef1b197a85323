package tend.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tend.facts.FactSheet;
import tend.model.Preferences;
import tend.model.RepliesByThread;
import tend.model.Whose;
import tend.store.EverListed;

/**
 * On which days accounts replied to somebody, and what that ticks of late, found out once for as
 * long as no reply comes. Threads may share it.
 */
final class OwnReplies {
  private final KeptByAccount<Counted> kept = new KeptByAccount<>();
  private final KeptByAccount<Replied> late = new KeptByAccount<>();
  private final KeptByAccount<Firing> firing = new KeptByAccount<>();

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
    return late.of(
        sheet.account().name(),
        before -> before.isOf(moment, sheet, ever),
        () -> new Replied(moment, sheet, ever));
  }

  /** What fires for that account. */
  Firing firing(String account) {
    return firing.of(account, before -> true, Firing::new);
  }

  /** The days of those replies, each with the moment of its first one. */
  Map<LocalDate, Instant> of(FactSheet sheet, Whose whose) {
    Preferences by = whose.accounts().get(0).preferences();
    return kept.of(
            sheet.account().name(),
            before -> before.holds(sheet, by),
            () -> new Counted(sheet.ownByThread(), by, count(sheet, whose)))
        .days();
  }

  private static Map<LocalDate, Instant> count(FactSheet sheet, Whose whose) {
    Map<LocalDate, Instant> days = new HashMap<>();
    for (Instant reply : sheet.ownByThread().moments()) {
      days.merge(whose.dayOf(reply), reply, (a, b) -> a.isBefore(b) ? a : b);
    }
    return Map.copyOf(days);
  }
}
