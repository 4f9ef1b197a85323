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
import tend.model.MapWhenAsked;
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

    /** When the first of what it covers was; null where none of it ever was. */
    default @Nullable Instant of(Item item) {
      Instant first = null;
      for (Covered covered : item.what().covers()) {
        Instant one = of(covered);
        first = earlier(first, one);
      }
      return first;
    }

    /**
     * For each piece of that list; whoever is asked again may tell the very same where nothing of
     * it changed.
     */
    default List<Listed> of(Ranked items) {
      List<Listed> all = new ArrayList<>(items.pieces().size());
      for (Ranked.Piece piece : items.pieces()) {
        all.add(new Listed(piece, piece.stream().<@Nullable Instant>map(this::of).toList()));
      }
      return all;
    }
  }

  /**
   * When some items were listed for the first time.
   *
   * @param items those
   * @param each null where none of what one covers ever was
   */
  public record Listed(Ranked.Piece items, List<@Nullable Instant> each) {}

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
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
      items = Ranked.of(items);
      rolledOver = MapWhenAsked.copyOf(rolledOver);
    }
  }

  /**
   * Seats those items, best first.
   *
   * @param items best first
   */
  public Seated seat(List<Item> items) {
    return new Seating().seat(this, items);
  }

  List<Listed> listed(Ranked items) {
    return first.of(items);
  }

  /** Since when items stand on the list that do not since today only, by id. */
  Map<String, RolledOver> rolledOver(List<Listed> all) {
    Map<String, RolledOver> over = new HashMap<>();
    Days days = days();
    for (Listed some : all) {
      for (int i = 0; i < some.items().size(); i++) {
        Item item = some.items().get(i);
        Since since = days.of(item, some.each().get(i));
        if (!since.isToday()) {
          over.put(item.id(), up(item, since.days()) > 0 ? since.higher() : since.over());
        }
      }
    }
    return over;
  }

  /**
   * Whether items that stay, listed when they were, sit where they sat then.
   *
   * @param next when one of them moves up at the earliest
   */
  boolean goesOnFrom(Sitting before, Instant next) {
    return account.equals(before.account)
        && back.equals(before.back)
        && today().equals(before.today())
        && !at.isBefore(before.at)
        && !BusinessClock.breached(next, at);
  }

  /** When that moves up at the earliest if it does not yet. */
  Instant rises(Item item, Since since) {
    boolean waits = since.days() >= PATIENT_DAYS && !BusinessClock.breached(item.due(), at);
    return waits ? item.due() : Instant.MAX;
  }

  /** Tells since when items stand on the list. For one thread. */
  Days days() {
    return new Days();
  }

  final class Days {
    private final Map<Instant, Since> known = new HashMap<>(); // most were listed with many others

    private Days() {}

    /**
     * Since when that one does.
     *
     * @param listed when the first of what it covers was listed; null where none of it ever was
     */
    Since of(Item item, @Nullable Instant listed) {
      return known.computeIfAbsent(moment(item, listed), Sitting.this::since);
    }
  }

  /**
   * A day on which something was first listed, and how many that count are after it.
   *
   * @param higher what is said of what moves up
   */
  record Since(boolean isToday, int days, RolledOver over, RolledOver higher) {}

  private Since since(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, account.zone());
    boolean isToday = day.equals(today());
    int days = isToday ? 0 : days(day);
    return new Since(
        isToday, days, new RolledOver(day, days, false), new RolledOver(day, days, true));
  }

  private Instant moment(Item item, @Nullable Instant listed) {
    if (back.isEmpty() || item.what().covers().stream().noneMatch(back::containsKey)) {
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

  int up(Item item, int days) {
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

  static Item higher(Item item, int up) {
    List<ScorePart> parts = new ArrayList<>(item.scoreParts());
    parts.add(new ScorePart("sits", up));
    return new Item(item.id(), item.what(), item.score() + up, parts, item.due());
  }
}
