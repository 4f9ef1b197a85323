package tend.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.DayPlan;
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
    String note) {

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
        Policies.NO_ADVICE);
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
