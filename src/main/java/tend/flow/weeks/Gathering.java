package tend.flow.weeks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tend.flow.AccountLately;
import tend.flow.RefreshToday;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.Item;
import tend.model.Whose;
import tend.model.Work;
import tend.plan.weeks.Wanted;
import tend.plan.weeks.Wanted.Cap;
import tend.plan.weeks.Wanted.Done;
import tend.plan.weeks.Wanted.Slot;
import tend.store.ActivityStore;
import tend.store.ItemStore;
import tend.store.WeekStore;

/**
 * What the weeks of somebody hold: today's list as it is, what it holds back and what is postponed
 * from tomorrow on, posts by their rhythm, campaigns; and what was done since Monday. Threads may
 * share it.
 */
final class Gathering {
  private static final int WEEK = 7;
  private final RefreshToday today;
  private final AccountLately lately;
  private final ActivityStore activity;
  private final WeekStore store;
  private final ItemStore items;
  private final Budgets budgets;
  private final AlsoPlanned also;

  Gathering(
      RefreshToday today,
      AccountLately lately,
      ActivityStore activity,
      WeekStore store,
      ItemStore items,
      AlsoPlanned also) {
    this.today = today;
    this.lately = lately;
    this.activity = activity;
    this.store = store;
    this.items = items;
    this.budgets = new Budgets(activity);
    this.also = also;
  }

  /** At that moment, for so many weeks from this Monday on. */
  Wanted wanted(Whose whose, Instant at, int weeks) {
    DayPlan day = today.today(whose, at, null);
    TookPlace took = new TookPlace(items, day);
    LocalDate monday = day.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate end = monday.plusDays((long) WEEK * weeks - 1);
    Map<String, Work> works = items(day);
    also.works(whose, at)
        .forEach(one -> works.merge(one.id(), fromTomorrow(one, day.day()), Gathering::both));
    List<Slot> slots = slots(whose, day, monday, end, at);
    int most = slots.stream().mapToInt(s -> s.minutes() - s.care()).max().orElse(0);
    List<Cap> caps = new ArrayList<>(List.of(Caps.habits()));
    Map<String, LocalDate> pinned = new HashMap<>();
    List<Done> done = new ArrayList<>();
    for (Account account : whose.accounts()) {
      AccountLately.Looked looked = lately.of(account, monday, at);
      PostRhythm rhythm = PostRhythm.of(whose, account, looked.sheet(), activity, at);
      if (rhythm != null) {
        caps.add(rhythm.cap());
        rhythm
            .works(day.day(), end, Math.max(1, most))
            .forEach(one -> works.putIfAbsent(one.id(), one));
      }
      caps.add(Caps.asks(whose, account));
      pinned.putAll(pins(account.name(), took));
      looked.done().forEach(one -> done.add(done(one, whose, day.day())));
    }
    Set<String> listed = new HashSet<>();
    onList(day).forEach(item -> listed.add(item.id()));
    done.forEach(one -> works.remove(one.work().id()));
    return new Wanted(
        day.day(),
        slots,
        works.values().stream().map(w -> Caps.own(whose, w)).toList(),
        caps,
        listed,
        pinned,
        done,
        before(whose, took, at),
        0L);
  }

  /** The id under which the work of that id stands at that moment. */
  String now(Whose whose, String id, Instant at) {
    return new TookPlace(items, today.today(whose, at, null)).of(Set.of(id)).getOrDefault(id, id);
  }

  private Map<String, LocalDate> pins(String account, TookPlace took) {
    Map<String, LocalDate> pins = store.pins(account);
    took.of(pins.keySet())
        .forEach(
            (was, now) -> {
              pins.putIfAbsent(now, pins.remove(was));
              store.pinInstead(account, was, now);
            });
    return pins;
  }

  private Map<String, LocalDate> before(Whose whose, TookPlace took, Instant at) {
    Map<String, LocalDate> before = new TreeMap<>(store.plan(whose));
    Map<String, String> places = took.of(before.keySet());
    if (!places.isEmpty()) {
      places.forEach((was, now) -> before.putIfAbsent(now, before.remove(was)));
      store.keep(whose, before, at);
    }
    return before;
  }

  private static Stream<Item> onList(DayPlan day) {
    return Stream.concat(day.open().stream(), day.evening().stream().map(DayPlan.Postponed::item));
  }

  private static Map<String, Work> items(DayPlan day) {
    Map<String, Work> works = new LinkedHashMap<>();
    var zone = day.whose().zone();
    LocalDate today = day.day();
    onList(day).forEach(i -> works.put(i.id(), ItemWork.of(i, today, today, zone)));
    for (DayPlan.HeldBack held : day.heldBack()) {
      works.put(held.item().id(), ItemWork.of(held.item(), today.plusDays(1), today, zone));
    }
    for (DayPlan.Postponed later : day.later()) {
      LocalDate back = LocalDate.ofInstant(later.until(), zone);
      works.put(later.item().id(), ItemWork.of(later.item(), back, back, zone));
    }
    return works;
  }

  /** What today's list does not show is not done today. */
  private static Work fromTomorrow(Work one, LocalDate today) {
    return one.earliest().isAfter(today)
        ? one
        : with(one, one.minutes(), one.value(), today.plusDays(1));
  }

  /** An item that a campaign put on a list knows its day; the campaign knows its order. */
  private static Work both(Work item, Work campaign) {
    int value = Math.max(item.value(), campaign.value());
    return with(campaign, item.minutes(), value, item.earliest());
  }

  private static Work with(Work one, int minutes, int value, LocalDate earliest) {
    return new Work(
        one.id(),
        one.account(),
        one.title(),
        one.why(),
        one.group(),
        minutes,
        value,
        earliest,
        one.due(),
        one.last(),
        one.after(),
        one.cap(),
        one.campaign());
  }

  private static Done done(DayPlan.Done one, Whose whose, LocalDate today) {
    LocalDate on = LocalDate.ofInstant(one.at(), whose.zone());
    return new Done(ItemWork.of(one.item(), on, today, whose.zone()), on);
  }

  /** Today is filled by today's list, which keeps nothing back. */
  private List<Slot> slots(Whose whose, DayPlan day, LocalDate from, LocalDate to, Instant at) {
    ToIntFunction<LocalDate> minutes = budgets.minutes(whose);
    ToIntFunction<LocalDate> care = budgets.care(whose, at);
    return from.datesUntil(to.plusDays(1))
        .map(
            date ->
                new Slot(
                    date,
                    date.equals(day.day()) ? day.minutes() : minutes.applyAsInt(date),
                    date.isAfter(day.day()) ? care.applyAsInt(date) : 0,
                    Budgets.off(whose, date)))
        .toList();
  }
}
