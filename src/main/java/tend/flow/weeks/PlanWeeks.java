package tend.flow.weeks;

import java.time.Instant;
import java.time.LocalDate;
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
import tend.store.WeekStore;

/**
 * The coming weeks: planned from what was planned before, so that little moves when little changes.
 * Remembers the plan and the days that people chose. Threads may share it.
 */
public final class PlanWeeks {
  private final Gathering gathering;
  private final WeekStore store;
  private final AlsoPlanned also;

  public PlanWeeks(
      RefreshToday today,
      AccountLately lately,
      ActivityStore activity,
      WeekStore store,
      AlsoPlanned also) {
    this.gathering = new Gathering(today, lately, activity, store, also);
    this.store = store;
    this.also = also;
  }

  /** So many weeks from this Monday on, at least one. */
  public WeekPlan plan(Whose whose, Instant at, int weeks) {
    Wanted wanted = gathering.wanted(whose, at, weeks);
    WeekPlan plan = WeekPlanner.plan(whose.name(), at, wanted);
    Map<String, LocalDate> days = days(plan);
    if (!days.equals(wanted.before())) {
      store.keep(whose, days, at);
    }
    LocalDate end = plan.days().get(plan.days().size() - 1).date();
    return new WeekPlan(
        plan.whose(),
        plan.at(),
        plan.today(),
        plan.days(),
        plan.left().stream().filter(l -> !l.work().earliest().isAfter(end)).toList(),
        also.over(whose, at, weeks));
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
   * @throws UnknownName where the weeks hold no such work
   * @throws NotThatDay where it cannot have that day
   */
  public void pin(Whose whose, String id, LocalDate day, Instant at, int weeks) {
    Wanted wanted = gathering.wanted(whose, at, weeks);
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
  }

  /**
   * Lets a work go where it fits.
   *
   * @throws UnknownName where nobody chose a day for it
   */
  public void unpin(Whose whose, String id) {
    boolean was = false;
    for (var account : whose.accounts()) {
      was |= store.unpin(account.name(), id);
    }
    if (!was) {
      throw new UnknownName(
          "nobody chose a day for " + id, "see the days chosen with: weeks --all");
    }
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
