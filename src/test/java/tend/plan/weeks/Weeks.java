package tend.plan.weeks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Group;
import tend.model.WeekPlan;
import tend.model.WeekPlan.Left;
import tend.model.WeekPlan.Placed;
import tend.model.Work;
import tend.plan.weeks.Wanted.Cap;
import tend.plan.weeks.Wanted.Done;
import tend.plan.weeks.Wanted.Slot;

/** Weeks written down step by step, from Monday 1 June 2026 on, twenty minutes a day. */
final class Weeks {
  static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
  private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");
  private final List<Slot> slots = new ArrayList<>();
  private final List<Work> works = new ArrayList<>();
  private final List<Cap> caps = new ArrayList<>();
  private final Set<String> listed = new HashSet<>();
  private final Map<String, LocalDate> pinned = new HashMap<>();
  private final Map<String, LocalDate> before = new HashMap<>();
  private final List<Done> done = new ArrayList<>();

  Weeks(int days) {
    for (int d = 0; d < days; d++) {
      slots.add(new Slot(MONDAY.plusDays(d), 20, 0, null));
    }
  }

  static LocalDate day(int number) {
    return MONDAY.plusDays(number);
  }

  Weeks minutes(int day, int minutes, int care) {
    slots.set(day, new Slot(day(day), minutes, care, null));
    return this;
  }

  Weeks off(int day) {
    slots.set(day, new Slot(day(day), 20, 0, "Rest day"));
    return this;
  }

  Weeks cap(String name, int perDay, int perWeek, int apart) {
    caps.add(new Cap(name, perDay, perWeek, apart, List.of()));
    return this;
  }

  Weeks work(String id, int minutes, int value) {
    return work(id, minutes, value, 0, null, null, null);
  }

  Weeks due(String id, int minutes, int value, int due) {
    return work(id, minutes, value, 0, due, null, null);
  }

  Weeks capped(String id, int minutes, int value, String cap) {
    return work(id, minutes, value, 0, null, null, cap);
  }

  Weeks work(
      String id,
      int minutes,
      int value,
      int earliest,
      @Nullable Integer due,
      @Nullable Integer last,
      @Nullable String cap,
      String... after) {
    works.add(
        new Work(
            id,
            "studio",
            "Do " + id,
            "",
            Group.PEOPLE,
            minutes,
            value,
            day(earliest),
            due == null ? null : day(due),
            last == null ? null : day(last),
            List.of(after),
            cap,
            null));
    return this;
  }

  /** The work written last is a step of that campaign. */
  Weeks ofCampaign(String campaign) {
    Work one = works.remove(works.size() - 1);
    works.add(
        new Work(
            one.id(),
            one.account(),
            one.title(),
            one.why(),
            Group.CAMPAIGN,
            one.minutes(),
            one.value(),
            one.earliest(),
            one.due(),
            one.last(),
            one.after(),
            one.cap(),
            campaign));
    return this;
  }

  Weeks pin(String id, int day) {
    pinned.put(id, day(day));
    return this;
  }

  Weeks listed(String id) {
    listed.add(id);
    return this;
  }

  Weeks before(String id, int day) {
    before.put(id, day(day));
    return this;
  }

  Weeks done(String id, int minutes, int day) {
    work(id, minutes, 100);
    done.add(new Done(works.remove(works.size() - 1), day(day)));
    return this;
  }

  Wanted wanted() {
    return new Wanted(MONDAY, slots, works, caps, listed, pinned, done, before, 0);
  }

  WeekPlan plan() {
    return WeekPlanner.plan("studio", AT, wanted());
  }

  /** Where it stands. */
  static Placed placed(WeekPlan plan, String id) {
    return plan.days().stream()
        .flatMap(d -> d.placed().stream())
        .filter(p -> p.work().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " has no day"));
  }

  static Left left(WeekPlan plan, String id) {
    return plan.left().stream()
        .filter(l -> l.work().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " has a day"));
  }
}
