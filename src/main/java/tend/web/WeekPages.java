package tend.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.model.Group;
import tend.model.WeekPlan;
import tend.model.WeekPlan.Placed;
import tend.model.Whose;
import tend.model.Work;
import tend.web.page.Dates;
import tend.web.page.Urls;

/** Turns a plan of weeks into the words of its page. */
final class WeekPages {
  private static final int WEEK = 7;
  private static final int MOST_LEFT = 25;
  private static final int MOST_SHOWN = 4;
  private static final int FULL = 100;
  private final WeekPlan plan;
  private final Whose whose;

  private WeekPages(WeekPlan plan, Whose whose) {
    this.plan = plan;
    this.whose = whose;
  }

  static WeeksPage of(
      WeekPlan plan, Whose whose, @Nullable String problem, WeeksPage.@Nullable Toast toast) {
    return new WeekPages(plan, whose).page(problem, toast);
  }

  /** What is said once a day was chosen. */
  static WeeksPage.Toast pinned(Placed one) {
    return new WeeksPage.Toast(
        "Pinned to " + Dates.weekdayAnd(one.day()) + ": " + one.work().title(), one.work().id());
  }

  /** What is said once that is taken back. */
  static WeeksPage.Toast unpinned(Placed one) {
    return new WeeksPage.Toast("It may move again: " + one.work().title(), null);
  }

  /** What is placed of that work. */
  static Optional<Placed> placed(WeekPlan plan, String work) {
    return plan.days().stream()
        .flatMap(d -> d.placed().stream())
        .filter(p -> p.work().id().equals(work))
        .findFirst();
  }

  private WeeksPage page(@Nullable String problem, WeeksPage.@Nullable Toast toast) {
    return new WeeksPage(
        said(),
        problem,
        Urls.pins(whose),
        kinds(),
        weeks(),
        plan.over().stream().map(WeekPages::warning).toList(),
        plan.left().stream().limit(MOST_LEFT).map(this::left).toList(),
        Math.max(0, plan.left().size() - MOST_LEFT),
        toast);
  }

  private String said() {
    int weeks = plan.days().size() / WEEK;
    String span =
        weeks == 1 ? "This week" : weeks + " weeks from " + Dates.day(plan.days().get(0).date());
    return Dates.full(plan.today()) + ". " + span + ".";
  }

  private List<WeeksPage.Kind> kinds() {
    List<Group> groups =
        plan.days().stream()
            .flatMap(d -> d.placed().stream())
            .map(p -> group(p.work()))
            .distinct()
            .sorted()
            .toList();
    return groups.stream().map(WeekPages::kind).toList();
  }

  /** A step of a campaign is a campaign's, whatever it is about. */
  private static Group group(Work work) {
    return work.campaign() == null ? work.group() : Group.CAMPAIGN;
  }

  private static WeeksPage.Kind kind(Group group) {
    return switch (group) {
      case REPLY -> new WeeksPage.Kind("Reply", "reply", "info");
      case PEOPLE -> new WeeksPage.Kind("Regulars", "people", "plum");
      case ASK -> new WeeksPage.Kind("Ask", "leaf", "quiet");
      case MAKE -> new WeeksPage.Kind("Make", "make", "warn");
      case STOP -> new WeeksPage.Kind("Stop", "warning", "bad");
      case CAMPAIGN -> new WeeksPage.Kind("Campaign", "flag", "good");
    };
  }

  private List<WeeksPage.Week> weeks() {
    List<WeeksPage.Week> weeks = new ArrayList<>();
    for (int i = 0; i + WEEK <= plan.days().size(); i += WEEK) {
      weeks.add(week(plan.days().subList(i, i + WEEK)));
    }
    return weeks;
  }

  private WeeksPage.Week week(List<WeekPlan.Day> days) {
    LocalDate monday = days.get(0).date();
    int minutes = days.stream().mapToInt(WeekPlan.Day::minutes).sum();
    int planned = days.stream().mapToInt(WeekPlan.Day::planned).sum();
    int care = days.stream().mapToInt(this::care).sum();
    boolean over = planned > minutes;
    String said =
        over
            ? Dates.minutes(planned - minutes) + " over your " + Dates.minutes(minutes)
            : Dates.minutes(planned) + " of " + Dates.minutes(minutes) + " planned";
    return new WeeksPage.Week(
        monday.toString(),
        title(monday),
        care == 0 ? said : said + ", " + Dates.minutes(care) + " kept for replies",
        over,
        days.stream().map(this::day).toList());
  }

  /** What is still kept of that day; nothing of days gone by. */
  private int care(WeekPlan.Day day) {
    int room = Math.max(0, day.minutes() - day.planned());
    return day.date().isBefore(plan.today()) ? 0 : Math.min(day.care(), room);
  }

  private String title(LocalDate monday) {
    LocalDate thisMonday = plan.today().with(DayOfWeek.MONDAY);
    if (monday.equals(thisMonday)) {
      return "This week";
    }
    return monday.equals(thisMonday.plusDays(WEEK)) ? "Next week" : "Week of " + Dates.day(monday);
  }

  private WeeksPage.Day day(WeekPlan.Day day) {
    int planned = day.planned();
    List<Placed> shown = shown(day.placed());
    List<Placed> rest = day.placed().stream().filter(p -> !shown.contains(p)).toList();
    boolean today = day.date().equals(plan.today());
    boolean past = day.date().isBefore(plan.today());
    String off = day.off();
    String full = Dates.full(day.date()) + (today ? ", today" : "");
    return new WeeksPage.Day(
        day.date().toString(),
        Dates.weekday(day.date()),
        String.valueOf(day.date().getDayOfMonth()),
        off == null ? full : full + ", " + off.toLowerCase(Locale.ENGLISH),
        today,
        past,
        off,
        load(day),
        planned > day.minutes(),
        percent(planned, day.minutes()),
        percent(care(day), day.minutes()),
        shown.stream().map(this::chip).toList(),
        more(rest),
        rest.stream().map(this::chip).toList());
  }

  /**
   * What stands on a day at first sight: what somebody chose, made or campaigns for before many
   * small answers of a minute each; all of it where that is little.
   */
  private static List<Placed> shown(List<Placed> placed) {
    if (placed.size() <= MOST_SHOWN + 1) {
      return placed;
    }
    List<Placed> first =
        placed.stream()
            .sorted(Comparator.comparing(WeekPages::isOneOfMany))
            .limit(MOST_SHOWN)
            .toList();
    return placed.stream().filter(first::contains).toList();
  }

  private static boolean isOneOfMany(Placed one) {
    Group group = group(one.work());
    return !one.pinned() && (group == Group.REPLY || group == Group.PEOPLE);
  }

  private static String more(List<Placed> rest) {
    int minutes = rest.stream().mapToInt(p -> p.work().minutes()).sum();
    return rest.size() + " more, " + Dates.minutes(minutes);
  }

  private static @Nullable String load(WeekPlan.Day day) {
    int planned = day.planned();
    int minutes = day.minutes();
    if (planned == 0) {
      return day.off() == null ? minutes + " min free" : null;
    }
    if (day.off() != null) {
      return planned + " min all the same";
    }
    String load = planned + " of " + minutes + " min";
    return planned > minutes ? load + ", " + (planned - minutes) + " over" : load;
  }

  private static int percent(int part, int whole) {
    if (whole == 0) {
      return part == 0 ? 0 : FULL;
    }
    return Math.min(FULL, Math.round((float) FULL * part / whole));
  }

  private WeeksPage.Chip chip(Placed placed) {
    Work work = placed.work();
    boolean campaign = work.campaign() != null;
    LocalDate first = later(plan.today().plusDays(1), work.earliest());
    LocalDate end = plan.days().get(plan.days().size() - 1).date();
    LocalDate last = work.last();
    LocalDate until = last == null || last.isAfter(end) ? end : last;
    boolean ahead = placed.pinned() || placed.day().isAfter(plan.today());
    boolean movable = !placed.done() && ahead && !until.isBefore(first);
    return new WeeksPage.Chip(
        work.id(),
        kind(group(work)),
        work.title(),
        meta(work),
        work.why(),
        Dates.capital(placed.because()),
        placed.pinned(),
        placed.done(),
        movable,
        placed.day().toString(),
        first.toString(),
        until.toString(),
        campaign ? Urls.campaign(String.valueOf(work.campaign())) : onToday(work),
        campaign ? "Open the campaign" : "Open on Today");
  }

  private String onToday(Work work) {
    return Urls.today(whose) + "#i-" + work.id();
  }

  private String meta(Work work) {
    String minutes = Dates.minutes(work.minutes());
    return whose.several() ? minutes + " · " + work.account() : minutes;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  static WeeksPage.Warning warning(WeekPlan.Over over) {
    String campaign = over.campaign();
    LocalDate start = over.start();
    return new WeeksPage.Warning(
        "Week of "
            + Dates.day(over.monday())
            + " is "
            + Dates.minutes(over.wanted() - over.minutes())
            + " over.",
        Dates.spoken(over.wayOut()),
        campaign == null || start == null ? null : Urls.preview(campaign, start));
  }

  private WeeksPage.Left left(WeekPlan.Left left) {
    return new WeeksPage.Left(left.work().title(), meta(left.work()), left.reason());
  }
}
