package tend.flow.weeks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.WeekPlan;
import tend.model.Work;

/** The coming weeks as programs read them: the JSON of {@code weeks}. */
public record WeeksView(
    String account,
    Instant at,
    String today,
    List<DayView> days,
    List<LeftView> left,
    List<OverView> over) {

  /** A day; {@code planned} counts the minutes of what is placed, done or not. */
  public record DayView(
      String date,
      int minutes,
      int care,
      int planned,
      @Nullable String off,
      List<PlacedView> placed) {}

  /** A work. */
  public record WorkView(
      String id,
      String account,
      String title,
      String why,
      String group,
      int minutes,
      int value,
      String earliest,
      @Nullable String due,
      @Nullable String last,
      List<String> after,
      @Nullable String cap,
      @Nullable String campaign) {
    static WorkView of(Work work) {
      return new WorkView(
          work.id(),
          work.account(),
          work.title(),
          work.why(),
          work.group().word(),
          work.minutes(),
          work.value(),
          work.earliest().toString(),
          text(work.due()),
          text(work.last()),
          work.after(),
          work.cap(),
          work.campaign());
    }
  }

  /** A work on its day, with the reason. */
  public record PlacedView(
      @JsonUnwrapped WorkView work, String because, boolean pinned, boolean done) {}

  /** A work without a day, with the reason. */
  public record LeftView(@JsonUnwrapped WorkView work, String reason) {}

  /** A week that holds more than there is. */
  public record OverView(
      String monday,
      int minutes,
      int wanted,
      @Nullable String campaign,
      @Nullable String start,
      @JsonProperty("way_out") String wayOut) {}

  /** The view of a plan. */
  public static WeeksView of(WeekPlan plan) {
    return new WeeksView(
        plan.whose(),
        plan.at(),
        plan.today().toString(),
        plan.days().stream().map(WeeksView::day).toList(),
        plan.left().stream().map(l -> new LeftView(WorkView.of(l.work()), l.reason())).toList(),
        plan.over().stream().map(WeeksView::over).toList());
  }

  private static DayView day(WeekPlan.Day day) {
    return new DayView(
        day.date().toString(),
        day.minutes(),
        day.care(),
        day.planned(),
        day.off(),
        day.placed().stream()
            .map(p -> new PlacedView(WorkView.of(p.work()), p.because(), p.pinned(), p.done()))
            .toList());
  }

  private static OverView over(WeekPlan.Over one) {
    return new OverView(
        one.monday().toString(),
        one.minutes(),
        one.wanted(),
        one.campaign(),
        text(one.start()),
        one.wayOut());
  }

  private static @Nullable String text(@Nullable Object date) {
    return date == null ? null : date.toString();
  }
}
