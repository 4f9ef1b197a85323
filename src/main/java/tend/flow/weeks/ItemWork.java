package tend.flow.weeks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.model.Group;
import tend.model.Item;
import tend.model.Recommendation;
import tend.model.Work;

/** Items as works of the coming weeks. */
final class ItemWork {
  private static final Set<String> OF_PEOPLE = Set.of("comment", "mention", "share", "session");

  /** What speaks of the account's own ways; a day has few of them. */
  static final String HABIT = "habit";

  private ItemWork() {}

  /** An item that may stand from that day on. */
  static Work of(Item item, LocalDate earliest, LocalDate today, ZoneId zone) {
    Recommendation what = item.what();
    LocalDate due = LocalDate.ofInstant(item.due(), zone);
    return new Work(
        item.id(),
        what.account(),
        title(what),
        what.why(),
        what.group(),
        what.minutes(),
        Math.max(1, item.score()),
        earliest,
        due,
        last(what, today, zone),
        List.of(),
        cap(what),
        null);
  }

  private static String title(Recommendation what) {
    String author = what.subject().author();
    return author == null ? what.doing() : what.doing() + " (" + author + ")";
  }

  /** A thread that grows old no longer stands on a list by itself. */
  private static @Nullable LocalDate last(Recommendation what, LocalDate today, ZoneId zone) {
    LocalDate stale = LocalDate.ofInstant(what.since().plus(FactSheet.STALE_AFTER), zone);
    return OF_PEOPLE.contains(what.subject().kind()) && stale.isAfter(today) ? stale : null;
  }

  private static @Nullable String cap(Recommendation what) {
    boolean ofTheAccount = what.subject().kind().equals("account");
    return ofTheAccount && what.group() != Group.CAMPAIGN ? HABIT : null;
  }
}
