package tend.web;

import static tend.web.page.Words.t;

import org.jspecify.annotations.Nullable;
import tend.model.DayPlan;
import tend.model.Item;
import tend.model.Pause;
import tend.web.page.Dates;

/** What a page says of the days before: nothing that counts against anybody. */
record EarlierWords(DayPlan plan) {
  /** Of a day off. */
  @Nullable String rest() {
    Pause pause = plan.pause();
    if (pause != null) {
      return t("You paused until {0}", Dates.day(pause.to()));
    }
    return plan.whose().restsOn(plan.day()) ? t("Your rest day") : null;
  }

  /** Of days in a row; one alone is no rhythm yet. */
  @Nullable String rhythm() {
    return plan.rhythmDays() > 1 ? t("{0}-day rhythm", plan.rhythmDays()) : null;
  }

  /** Since when an item stands on the list. */
  @Nullable String since(Item item) {
    DayPlan.RolledOver over = plan.rolledOver().get(item.id());
    if (over == null) {
      return null;
    }
    String since = Dates.weekdayAnd(over.since());
    return over.up()
        ? t("on your list since {0}, moved up", since)
        : t("on your list since {0}", since);
  }
}
