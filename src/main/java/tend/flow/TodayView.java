package tend.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.DayPlan;
import tend.model.Pause;
import tend.policy.Policies;

/** A day as programs read it: the JSON of {@code today}. */
public record TodayView(
    String account,
    Instant at,
    int minutes,
    @JsonProperty("minutes_left") int minutesLeft,
    @JsonProperty("rules_version") String rulesVersion,
    List<ItemView> items,
    @JsonProperty("held_back") List<HeldBackView> heldBack,
    List<LaterView> evening,
    List<LaterView> later,
    List<DoneView> done,
    List<RefusedView> refused,
    List<DayPlan.Stopped> stopped,
    @JsonProperty("turned_off") List<String> turnedOff,
    @JsonProperty("rhythm_days") int rhythmDays,
    @JsonProperty("paused_until") @Nullable LocalDate pausedUntil,
    @JsonProperty("rolled_over") List<RolledOverView> rolledOver,
    @JsonProperty("put_aside") PutAsideView putAside,
    List<HandedView> handed,
    @JsonProperty("for") @Nullable String assistant,
    String note) {

  /** An item that an assistant sees to. */
  public record HandedView(String assistant, ItemView item) {}

  /** That an item stands on the list since an earlier day, and whether it moved up for it. */
  public record RolledOverView(
      String id, LocalDate since, int days, @JsonProperty("moved_up") boolean movedUp) {}

  /** What waited while the person was away: counts by group, and the items themselves. */
  public record PutAsideView(
      int count,
      @JsonProperty("after_days") int afterDays,
      Map<String, Integer> groups,
      List<ItemView> items) {

    /** The view of it. */
    public static PutAsideView of(DayPlan.PutAside aside) {
      Map<String, Integer> groups = new TreeMap<>();
      aside.counts().forEach((group, count) -> groups.put(group.word(), count));
      return new PutAsideView(
          aside.count(), aside.days(), groups, aside.items().stream().map(ItemView::of).toList());
    }
  }

  /** An item that did not fit, with the reason. */
  public record HeldBackView(
      @JsonUnwrapped ItemView item, @JsonProperty("held_back_because") String reason) {}

  /** A postponed item. */
  public record LaterView(Instant until, ItemView item) {}

  /** A ticked item; {@code evidence} is the interaction that ticked it, null when a person did. */
  public record DoneView(
      Instant at, @Nullable String evidence, @Nullable String url, ItemView item) {}

  /** What a policy refuses. */
  public record RefusedView(
      String account,
      String rule,
      String title,
      String reason,
      String source,
      @Nullable String url,
      @JsonProperty("as_of") String asOf,
      boolean stale) {

    /** The view of one. */
    public static RefusedView of(DayPlan.Refused one) {
      return new RefusedView(
          one.account(),
          one.rule(),
          one.title(),
          one.reason(),
          one.source(),
          one.url(),
          one.asOf().toString(),
          one.stale());
    }
  }

  /** The day's view. */
  public static TodayView of(DayPlan plan) {
    return new TodayView(
        plan.whose().name(),
        plan.at(),
        plan.minutes(),
        plan.minutesLeft(),
        plan.rulesVersion(),
        plan.open().stream().map(ItemView::of).toList(),
        plan.heldBack().stream()
            .map(h -> new HeldBackView(ItemView.of(h.item()), h.reason()))
            .toList(),
        later(plan.evening()),
        later(plan.later()),
        plan.done().stream().map(TodayView::done).toList(),
        plan.told().refused().stream().map(RefusedView::of).toList(),
        plan.told().stopped(),
        plan.told().off().stream().map(DayPlan.TurnedOff::rule).toList(),
        plan.rhythmDays(),
        plan.whose().pauseOn(plan.day()).map(Pause::to).orElse(null),
        rolledOver(plan),
        PutAsideView.of(plan.putAside()),
        plan.handed().stream()
            .map(h -> new HandedView(h.assistant(), ItemView.of(h.item())))
            .toList(),
        plan.assistant(),
        Policies.NO_ADVICE);
  }

  private static List<RolledOverView> rolledOver(DayPlan plan) {
    return new TreeMap<>(plan.rolledOver())
        .entrySet().stream()
            .map(
                e ->
                    new RolledOverView(
                        e.getKey(), e.getValue().since(), e.getValue().days(), e.getValue().up()))
            .toList();
  }

  private static List<LaterView> later(List<DayPlan.Postponed> postponed) {
    return postponed.stream().map(l -> new LaterView(l.until(), ItemView.of(l.item()))).toList();
  }

  private static DoneView done(DayPlan.Done done) {
    var by = done.by();
    return new DoneView(
        done.at(),
        by == null ? null : by.id(),
        by == null ? null : by.url(),
        ItemView.of(done.item()));
  }
}
