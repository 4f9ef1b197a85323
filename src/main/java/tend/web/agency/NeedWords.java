package tend.web.agency;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.agency.Glance;
import tend.flow.agency.Need;
import tend.flow.agency.Need.Reason;
import tend.flow.agency.Overview.Line;
import tend.web.agency.OverviewPage.Why;
import tend.web.page.Dates;
import tend.web.page.Urls;

/** Why an account needs a person, in words. */
final class NeedWords {
  private NeedWords() {}

  static Why why(Line line) {
    List<Need> needs = line.needs();
    if (needs.isEmpty()) {
      return new Why(rests(line.glance()), "", "faint", null, null);
    }
    Need first = needs.get(0);
    int others = needs.size() - 1;
    return new Why(
        said(first),
        icon(first.reason()),
        tone(first.reason()),
        others == 0
            ? null
            : others == 1
                ? said(needs.get(1))
                : n(others - 1, "{1}, and {0} more", "{1}, and {0} more", said(needs.get(1))),
        url(first, line));
  }

  /** What there is to say of one that needs nobody. */
  private static String rests(Glance glance) {
    if (glance.day().off()) {
      return t("Day off");
    }
    return glance.newest() == null ? t("Nothing was brought in yet") : t("On track");
  }

  static String said(Need need) {
    long many = need.amount();
    return switch (need.reason()) {
      case SYNC_FAILED -> t("Could not be read: {0}", need.about());
      case RULE_STOPPED ->
          n(many, "{0} rule was left out: {1}", "{0} rules were left out, first {1}", need.about());
      case CAMPAIGN_BLOCKED -> t("{0} should go on, something is missing", need.about());
      case ANSWERS_FELL ->
          n(many, "Answer rate fell {0} point in a week", "Answer rate fell {0} points in a week");
      case QUESTIONS_WAIT ->
          n(
              many,
              "{0} question waiting over {1} working hours",
              "{0} questions waiting over {1} working hours",
              Math.round(need.bound()));
      case RHYTHM_BROKE ->
          n(
              many,
              "Rhythm broke: nothing done for {0} day",
              "Rhythm broke: nothing done for {0} days");
      case OVER_BUDGET -> t("Plan {0} over budget today", Dates.minutes((int) many));
      case DATA_OLD -> n(many, "Import is {0} day old", "Import is {0} days old");
    };
  }

  private static String icon(Reason reason) {
    return switch (reason) {
      case SYNC_FAILED, RULE_STOPPED, ANSWERS_FELL, RHYTHM_BROKE -> "warning";
      case CAMPAIGN_BLOCKED -> "flag";
      case QUESTIONS_WAIT, OVER_BUDGET, DATA_OLD -> "clock";
    };
  }

  private static String tone(Reason reason) {
    return switch (reason) {
      case SYNC_FAILED, RULE_STOPPED, ANSWERS_FELL, RHYTHM_BROKE -> "bad";
      case CAMPAIGN_BLOCKED, QUESTIONS_WAIT, OVER_BUDGET -> "warn";
      case DATA_OLD -> "info";
    };
  }

  private static @Nullable String url(Need need, Line line) {
    return switch (need.reason()) {
      case SYNC_FAILED -> "/connect";
      case RULE_STOPPED -> Urls.playbook(need.about().replaceFirst("/.*", ""));
      case CAMPAIGN_BLOCKED ->
          line.beside().campaign() == null ? null : Urls.campaign(line.beside().campaign().id());
      case DATA_OLD -> "/import";
      default -> null;
    };
  }
}
