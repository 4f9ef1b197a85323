package tend.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.BusinessClock;
import tend.model.Covered;
import tend.model.DayPlan.RolledOver;
import tend.model.Item;
import tend.model.Priority;
import tend.model.ScorePart;
import tend.model.Shown;

/**
 * Since when items stand on a list, in days of the person that count: rest days and pauses do not.
 * What is past due and sits there for three such days moves up, by so little that nothing passes
 * what is urgent. Immutable.
 */
public final class Sitting {
  private static final int PATIENT_DAYS = 3;
  private static final int A_DAY = 10;
  private static final int MOST = 40;
  private static final int BELOW_URGENT = Priority.URGENT.weight() - 1;
  private final FirstListed first;
  private final Map<Covered, Instant> back;
  private final Account account;
  private final Instant at;

  private Sitting(FirstListed first, Map<Covered, Instant> back, Account account, Instant at) {
    this.first = first;
    this.back = back;
    this.account = account;
    this.at = at;
  }

  /** When things were listed for the first time. */
  @FunctionalInterface
  public interface FirstListed {
    /** When that was; null where it never was. */
    @Nullable Instant of(Covered covered);

    /** For each of those items in their order; null where none of what it covers ever was. */
    default List<@Nullable Instant> of(List<Item> items) {
      List<@Nullable Instant> all = new ArrayList<>(items.size());
      for (Item item : items) {
        all.add(of(item));
      }
      return all;
    }

    /** When the first of what it covers was; null where none of it ever was. */
    default @Nullable Instant of(Item item) {
      Instant first = null;
      for (Covered covered : item.what().covers()) {
        Instant one = of(covered);
        first = one != null && (first == null || one.isBefore(first)) ? one : first;
      }
      return first;
    }
  }

  /**
   * What the account's items that were ever listed say at that moment.
   *
   * @param back when what somebody postponed came back; it sits from then on
   */
  public static Sitting of(
      List<Shown> shown, Map<Covered, Instant> back, Account account, Instant at) {
    Map<Covered, Instant> first = new HashMap<>();
    for (Shown one : shown) {
      one.item()
          .what()
          .covers()
          .forEach(c -> first.merge(c, one.first(), (a, b) -> a.isBefore(b) ? a : b));
    }
    return of(first::get, back, account, at);
  }

  /** The same for whoever knows when things were listed. */
  public static Sitting of(
      FirstListed first, Map<Covered, Instant> back, Account account, Instant at) {
    return new Sitting(first, Map.copyOf(back), account, at);
  }

  /** The items, those that sit further up, and since when which of them stand on the list. */
  public record Seated(List<Item> items, Map<String, RolledOver> rolledOver) {
    public Seated {
      items = List.copyOf(items);
      rolledOver = Map.copyOf(rolledOver);
    }
  }

  /**
   * Seats those items, best first.
   *
   * @param items best first
   */
  @SuppressWarnings("ReferenceEquality") // a copy is made for what moves only
  public Seated seat(List<Item> items) {
    Map<String, RolledOver> over = new HashMap<>();
    List<Item> seated = items;
    Map<Instant, Since> known = new HashMap<>(); // most were listed with many others
    Instant last = Instant.MIN;
    Since since = since(at);
    List<@Nullable Instant> listed = first.of(items);
    for (int place = 0; place < items.size(); place++) {
      Item item = items.get(place);
      Instant moment = since(item, listed.get(place));
      since =
          moment == last || moment.equals(last)
              ? since
              : known.computeIfAbsent(moment, this::since);
      last = moment;
      if (!since.isToday()) {
        int up = up(item, since.days());
        over.put(item.id(), up > 0 ? since.higher() : since.over());
        if (up > 0) {
          seated = seated == items ? new ArrayList<>(items) : seated;
          seated.set(place, higher(item, up));
        }
      }
    }
    if (seated != items) {
      seated.sort(Scoring.ORDER);
    }
    return new Seated(seated, over);
  }

  /**
   * A day on which something was first listed, and how many that count are after it.
   *
   * @param higher what is said of what moves up
   */
  private record Since(boolean isToday, int days, RolledOver over, RolledOver higher) {}

  private Since since(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, account.zone());
    boolean isToday = day.equals(today());
    int days = isToday ? 0 : days(day);
    return new Since(
        isToday, days, new RolledOver(day, days, false), new RolledOver(day, days, true));
  }

  private Instant since(Item item, @Nullable Instant listed) {
    if (back.isEmpty()) {
      return listed == null || listed.isAfter(at) ? at : listed;
    }
    Instant since = at;
    for (Covered covered : item.what().covers()) {
      Instant one = first.of(covered);
      if (one != null && !one.isAfter(at)) {
        one = back.getOrDefault(covered, one);
        since = one.isBefore(since) ? one : since;
      }
    }
    return since;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(at, account.zone());
  }

  /** Days after that one, up to and including today, on which something was expected. */
  private int days(LocalDate since) {
    return (int)
        since
            .plusDays(1)
            .datesUntil(today().plusDays(1))
            .filter(day -> !account.preferences().restsOn(day))
            .count();
  }

  private int up(Item item, int days) {
    if (days < PATIENT_DAYS
        || !BusinessClock.breached(item.due(), at)
        || account.preferences().restsOn(today())) {
      return 0;
    }
    int up = Math.min(MOST, A_DAY * (days - PATIENT_DAYS + 1));
    return item.what().priority() == Priority.URGENT
        ? up
        : Math.max(0, Math.min(up, BELOW_URGENT - item.score()));
  }

  private static Item higher(Item item, int up) {
    List<ScorePart> parts = new ArrayList<>(item.scoreParts());
    parts.add(new ScorePart("sits", up));
    return new Item(item.id(), item.what(), item.score() + up, parts, item.due());
  }
}
