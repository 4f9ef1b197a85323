package tend.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tend.model.DayPlan;
import tend.model.Item;
import tend.model.Pause;

/** What a page says of the days before: nothing that counts against anybody. */
record EarlierWords(DayPlan plan) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  /** Of a day off. */
  @Nullable String rest() {
    Pause pause = plan.pause();
    if (pause != null) {
      return "You paused until " + DATE.format(pause.to());
    }
    return plan.whose().restsOn(plan.day()) ? "Your rest day" : null;
  }

  /** Of days in a row; one alone is no rhythm yet. */
  @Nullable String rhythm() {
    return plan.rhythmDays() > 1 ? plan.rhythmDays() + "-day rhythm" : null;
  }

  /** Since when an item stands on the list. */
  @Nullable String since(Item item) {
    DayPlan.RolledOver over = plan.rolledOver().get(item.id());
    if (over == null) {
      return null;
    }
    String since = "on your list since " + WEEKDAY.format(over.since());
    return over.up() ? since + ", moved up" : since;
  }
}
