package tend.flow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.flow.ByEvidence.Ticks;
import tend.model.RepliesByThread;
import tend.store.EverListed;
import tend.store.EverListed.Was;

/**
 * The items of one account that its replies since a moment may tick, kept while no reply comes:
 * only items that were listed since are looked at. Threads may share it.
 */
final class Replied {
  private final RepliesByThread by;
  private final Instant since;
  private final EverListed ever;
  private final Map<String, Ticks> byItem = new HashMap<>();
  private long renewals = -1;

  Replied(Instant since, FactSheet sheet, EverListed ever) {
    this.by = sheet.ownByThread();
    this.since = since;
    this.ever = ever;
  }

  /** Whether it is of the very replies of that sheet: to compare them is to look at them all. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(Instant moment, FactSheet sheet, EverListed listed) {
    return by == sheet.ownByThread() && since.equals(moment) && ever.equals(listed);
  }

  /**
   * Every item of which all was replied to, the last of it since then, in no order; whether it
   * still fires is not looked at.
   *
   * @param sheet with those replies
   */
  synchronized List<Was> items(FactSheet sheet) {
    long newest = ever.renewals();
    Optional<Set<String>> renewed = ever.renewedSince(renewals);
    if (renewed.isPresent()) {
      renewed.get().forEach(id -> look(id, ever.was(id), sheet));
    } else {
      byItem.clear();
      ever.about(by.threadsSince(since)).forEach(was -> look(was.id(), was, sheet));
    }
    renewals = newest;
    return byItem.values().stream().map(Ticks::was).toList();
  }

  private void look(String id, @Nullable Was was, FactSheet sheet) {
    Ticks ticks = was == null ? null : ByEvidence.ticks(was, sheet).orElse(null);
    if (ticks == null || ticks.reply().at().isBefore(since)) {
      byItem.remove(id);
    } else {
      byItem.put(id, ticks);
    }
  }
}
