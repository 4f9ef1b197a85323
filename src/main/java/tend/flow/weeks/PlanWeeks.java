package tend.flow.weeks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tend.flow.AccountLately;
import tend.flow.RefreshToday;
import tend.flow.UnknownName;
import tend.model.WeekPlan;
import tend.model.Whose;
import tend.model.Work;
import tend.plan.weeks.Wanted;
import tend.plan.weeks.WeekPlanner;
import tend.store.ActivityStore;
import tend.store.ItemStore;
import tend.store.WeekStore;

/**
 * The coming weeks: planned from what was planned before, so that little moves when little changes.
 * Remembers the plan and the days that people chose. Threads may share it.
 */
public final class PlanWeeks {
  private static final int WEEKS = 4;
  private static final int DAYS = 7;
  private final LastPlans last = new LastPlans();
  private final Gathering gathering;
  private final WeekStore store;
  private final AlsoPlanned also;

  public PlanWeeks(
      RefreshToday today,
      AccountLately lately,
      ActivityStore activity,
      WeekStore store,
      ItemStore items,
      AlsoPlanned also) {
    this.gathering = new Gathering(today, lately, activity, store, items, also);
    this.store = store;
    this.also = also;
  }

  /**
   * So many weeks from this Monday on, at least one. Four are always planned, so that whoever looks
   * less far ahead moves nothing. One plans a list at a time, and whoever wants the same gets the
   * same.
   */
  public WeekPlan plan(Whose whose, Instant at, int weeks) {
    WeekPlan plan;
    synchronized (last.turn(whose)) {
      plan = planned(whose, at, Math.max(WEEKS, weeks));
    }
    List<WeekPlan.Day> days = plan.days().subList(0, DAYS * weeks);
    LocalDate end = days.get(days.size() - 1).date();
    return new WeekPlan(
        plan.whose(),
        at,
        plan.today(),
        days,
        plan.left().stream().filter(l -> !l.work().earliest().isAfter(end)).toList(),
        also.over(whose, at, weeks));
  }

  private WeekPlan planned(Whose whose, Instant at, int weeks) {
    Wanted wanted = gathering.wanted(whose, at, weeks);
    LastPlans.Last before = last.of(whose);
    if (before != null && before.answers(wanted)) {
      return before.plan();
    }
    WeekPlan plan = WeekPlanner.plan(whose.name(), at, wanted);
    Map<String, LocalDate> days = withLater(days(plan), wanted);
    if (!days.equals(wanted.before())) {
      store.keep(whose, days, at);
    }
    last.keep(whose, new LastPlans.Last(wanted, plan, days));
    return plan;
  }

  /** What was planned beyond these weeks stays where it was. */
  private static Map<String, LocalDate> withLater(Map<String, LocalDate> days, Wanted wanted) {
    LocalDate end = wanted.slots().get(wanted.slots().size() - 1).date();
    wanted
        .before()
        .forEach(
            (id, day) -> {
              if (day.isAfter(end)) {
                days.putIfAbsent(id, day);
              }
            });
    return days;
  }

  private static Map<String, LocalDate> days(WeekPlan plan) {
    Map<String, LocalDate> days = new TreeMap<>();
    plan.days().stream()
        .flatMap(d -> d.placed().stream())
        .filter(p -> !p.done())
        .forEach(p -> days.put(p.work().id(), p.day()));
    return days;
  }

  /**
   * Keeps a work on the day that somebody chose.
   *
   * @param asked its id, or the one that it had before somebody joined or left those whom it names
   * @return its id
   * @throws UnknownName where the weeks hold no such work
   * @throws NotThatDay where it cannot have that day
   */
  public String pin(Whose whose, String asked, LocalDate day, Instant at, int weeks) {
    String id = gathering.now(whose, asked, at);
    Wanted wanted = gathering.wanted(whose, at, Math.max(WEEKS, weeks));
    Work work = find(wanted, id);
    LocalDate end = wanted.slots().get(wanted.slots().size() - 1).date();
    if (wanted.listed().contains(id)) {
      throw new NotThatDay(
          "“" + work.title() + "” is on today's list", "postpone it with: answer " + id + " later");
    }
    if (!day.isAfter(wanted.today())) {
      throw new NotThatDay(
          day + " is not ahead, and today's list says what is done today",
          "choose a day from " + wanted.today().plusDays(1) + " on");
    }
    if (day.isAfter(end)) {
      throw new NotThatDay(day + " is not in these weeks", "choose a day up to " + end);
    }
    String off = Budgets.off(whose, day);
    if (off != null) {
      throw new NotThatDay(day + " is off (" + off + ")", "choose another day");
    }
    if (day.isBefore(work.earliest())) {
      throw new NotThatDay(
          "“" + work.title() + "” cannot be done before " + work.earliest(),
          "choose that day or a later one");
    }
    LocalDate last = work.last();
    if (last != null && day.isAfter(last)) {
      throw new NotThatDay(
          "“" + work.title() + "” makes no sense after " + last, "choose that day or one before");
    }
    store.pin(work.account(), id, day);
    return id;
  }

  /**
   * Lets a work go where it fits.
   *
   * @param asked as with a day
   * @return its id
   * @throws UnknownName where nobody chose a day for it
   */
  public String unpin(Whose whose, String asked, Instant at) {
    String id = gathering.now(whose, asked, at);
    boolean was = false;
    for (var account : whose.accounts()) {
      was |= store.unpin(account.name(), asked) || store.unpin(account.name(), id);
    }
    if (!was) {
      throw new UnknownName(
          "nobody chose a day for " + id, "see the days chosen with: weeks --all");
    }
    return id;
  }

  private static Work find(Wanted wanted, String id) {
    return wanted.works().stream()
        .filter(w -> w.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownName(
                    "there is no work " + id + " in these weeks", "see them with: weeks --all"));
  }
}
