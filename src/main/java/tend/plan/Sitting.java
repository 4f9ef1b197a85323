package tend.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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

    /** When the first of what it covers was; null where none of it ever was. */
    default @Nullable Instant of(Item item) {
      Instant first = null;
      for (Covered covered : item.what().covers()) {
        Instant one = of(covered);
        first = earlier(first, one);
      }
      return first;
    }

    /** Tells of each piece of that list of which anything was listed before a moment. */
    default void before(Instant moment, Ranked items, BiConsumer<Ranked.Piece, Listed> to) {
      for (Ranked.Piece piece : items.pieces()) {
        Listed one = Listed.of(piece.stream().<@Nullable Instant>map(this::of).toList());
        if (one.isBefore(moment)) {
          to.accept(piece, one);
        }
      }
    }
  }

  /**
   * When some items were listed for the first time.
   *
   * @param each null where none of what one covers ever was
   * @param oldest of them; null where there is none
   */
  public record Listed(List<@Nullable Instant> each, @Nullable Instant oldest) {
    /** Those. */
    public static Listed of(List<@Nullable Instant> each) {
      Instant oldest = null;
      for (Instant one : each) {
        oldest = earlier(oldest, one);
      }
      return new Listed(each, oldest);
    }

    /** Whether anything was listed before that moment. */
    public boolean isBefore(Instant moment) {
      return oldest != null && oldest.isBefore(moment);
    }
  }

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
      rolledOver = Map.copyOf(rolledOver);
    }
  }

  /**
   * Seats those items, best first.
   *
   * @param items best first
   */
  public Seated seat(List<Item> items) {
    Ranked all = Ranked.of(items);
    Seats seats = new Seats();
    Instant todayBegan = today().atStartOfDay(account.zone()).toInstant();
    first.before(back.isEmpty() ? todayBegan : Instant.MAX, all, seats::add);
    return new Seated(all.changed(seats.lower, seats.higher), seats.over);
  }

  /** What does not stand on the list since today only. */
  private final class Seats {
    final Map<String, RolledOver> over = new HashMap<>();
    final List<Item> lower = new ArrayList<>();
    final List<Item> higher = new ArrayList<>();
    private final Map<Instant, Since> known = new HashMap<>(); // most were listed with many others

    void add(Ranked.Piece piece, Listed listed) {
      for (int i = 0; i < piece.size(); i++) {
        Item item = piece.get(i);
        Instant moment = since(item, listed.each().get(i));
        Since since = known.computeIfAbsent(moment, Sitting.this::since);
        if (!since.isToday()) {
          add(item, since);
        }
      }
    }

    private void add(Item item, Since since) {
      int up = up(item, since.days());
      over.put(item.id(), up > 0 ? since.higher() : since.over());
      if (up > 0) {
        lower.add(item);
        higher.add(higher(item, up));
      }
    }
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
