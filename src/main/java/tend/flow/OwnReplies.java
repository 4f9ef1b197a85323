package tend.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tend.facts.FactSheet;
import tend.model.Interaction;
import tend.model.LastUsed;
import tend.model.Preferences;
import tend.model.Whose;

/**
 * On which days accounts replied to somebody, and in which threads of late, found out once for as
 * long as no reply comes. Threads may share it.
 */
final class OwnReplies {
  private static final int KEPT = 64;
  private final Map<String, Counted> kept = new LastUsed<>(KEPT);
  private final Map<String, Late> late = new LastUsed<>(KEPT);

  /**
   * @param from the replies that were counted
   * @param by says which day a moment is of
   */
  private record Counted(
      Map<String, List<Interaction>> from, Preferences by, Map<LocalDate, Instant> days) {
    @SuppressWarnings("ReferenceEquality") // the very replies: to compare them is to count them
    boolean holds(FactSheet sheet, Preferences now) {
      return from == sheet.ownByThread() && by.equals(now);
    }
  }

  /** Threads that were answered since a moment. */
  private record Late(Map<String, List<Interaction>> from, Instant since, Set<String> threads) {
    @SuppressWarnings("ReferenceEquality") // the very replies, as above
    boolean holds(FactSheet sheet, Instant moment) {
      return from == sheet.ownByThread() && since.equals(moment);
    }
  }

  /** The threads in which the account replied since that moment. */
  Set<String> threadsSince(Instant moment, FactSheet sheet) {
    String account = sheet.account().name();
    synchronized (late) {
      Late before = late.get(account);
      if (before != null && before.holds(sheet, moment)) {
        return before.threads();
      }
    }
    Set<String> threads = answered(moment, sheet);
    synchronized (late) {
      late.put(account, new Late(sheet.ownByThread(), moment, threads));
    }
    return threads;
  }

  private static Set<String> answered(Instant since, FactSheet sheet) {
    Set<String> threads = new HashSet<>();
    sheet
        .ownByThread()
        .forEach(
            (thread, replies) -> {
              if (!replies.get(replies.size() - 1).at().isBefore(since)) {
                threads.add(thread);
              }
            });
    return Set.copyOf(threads);
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
    for (List<Interaction> replies : sheet.ownByThread().values()) {
      for (Interaction reply : replies) {
        days.merge(whose.dayOf(reply.at()), reply.at(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return Map.copyOf(days);
  }
}
