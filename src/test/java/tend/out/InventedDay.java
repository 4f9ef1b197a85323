package tend.out;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.Group;
import tend.model.Item;
import tend.model.Preferences;
import tend.model.Priority;
import tend.model.Recommendation;
import tend.model.Subject;
import tend.model.Whose;

/** Invented lists of a day, in a zone of choice. */
final class InventedDay {
  static final Instant NOON_UTC = Instant.parse("2026-03-02T12:00:00Z");

  private InventedDay() {}

  static Account account(String name, String zone) {
    return Account.named(name, "mastodon")
        .with(
            new Preferences(
                ZoneId.of(zone),
                Collections.nCopies(7, 20),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(),
                null,
                null));
  }

  static Item item(String id, Group group, @Nullable String author, String why, int minutes) {
    return item("studio", id, group, author, why, minutes, "https://example.org/" + id);
  }

  static Item item(
      String account,
      String id,
      Group group,
      @Nullable String author,
      String why,
      int minutes,
      @Nullable String url) {
    Recommendation what =
        new Recommendation(
            account,
            "invented",
            "rule",
            "Title",
            "Answer the question",
            why,
            group,
            Priority.NORMAL,
            new Subject("comment", id, author, url, null, author),
            id,
            NOON_UTC.minus(Duration.ofHours(2)),
            Duration.ofHours(4),
            minutes,
            null,
            0,
            true,
            List.of(),
            List.of(),
            List.of());
    return new Item(id, what, 200, List.of(), NOON_UTC.plus(Duration.ofHours(2)));
  }

  static DayPlan plan(Account account, Instant at, Item... open) {
    return plan(Whose.of(account), at, List.of(open), List.of());
  }

  static DayPlan plan(Whose whose, Instant at, List<Item> open, List<DayPlan.Postponed> evening) {
    return plan(whose, at, open, evening, List.of());
  }

  static DayPlan plan(
      Whose whose,
      Instant at,
      List<Item> open,
      List<DayPlan.Postponed> evening,
      List<DayPlan.Done> done) {
    return new DayPlan(
        whose,
        at,
        LocalDate.ofInstant(at, whose.zone()),
        20,
        done.stream().mapToInt(d -> d.item().what().minutes()).sum(),
        "0123456789abcdef",
        open,
        List.of(),
        evening,
        List.of(),
        done,
        Map.of(),
        DayPlan.PutAside.NOTHING,
        0,
        List.of(),
        null,
        Map.of(),
        DayPlan.Told.NOTHING);
  }
}
