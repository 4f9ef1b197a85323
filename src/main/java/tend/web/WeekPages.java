package tend.web;

import static tend.web.page.Words.n;
import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        t("Pinned to {0}: {1}", Dates.weekdayAnd(one.day()), said(one.work().title())),
        one.work().id());
  }

  /** What is said once that is taken back. */
  static WeeksPage.Toast unpinned(Placed one) {
    return new WeeksPage.Toast(t("It may move again: {0}", said(one.work().title())), null);
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
        about(),
        problem,
        Urls.pins(whose),
        kinds(),
        weeks(),
        plan.over().stream().map(WeekPages::warning).toList(),
        plan.left().stream().limit(MOST_LEFT).map(this::left).toList(),
        Math.max(0, plan.left().size() - MOST_LEFT),
        toast);
  }

  private String about() {
    int weeks = plan.days().size() / WEEK;
    return n(
        weeks,
        "{1}. This week.",
        "{1}. {0} weeks from {2}.",
        Dates.full(plan.today()),
        Dates.day(plan.days().get(0).date()));
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
      case REPLY -> new WeeksPage.Kind(t("Reply"), "reply", "info");
      case PEOPLE -> new WeeksPage.Kind(t("Regulars"), "people", "plum");
      case ASK -> new WeeksPage.Kind(t("Ask"), "leaf", "quiet");
      case MAKE -> new WeeksPage.Kind(t("Make"), "make", "warn");
      case STOP -> new WeeksPage.Kind(t("Stop"), "warning", "bad");
      case CAMPAIGN -> new WeeksPage.Kind(t("Campaign"), "flag", "good");
    };
  }

  private List<WeeksPage.Week> weeks() {
    Map<LocalDate, List<WeekPlan.Day>> weeks = new TreeMap<>();
    for (WeekPlan.Day day : plan.days()) {
      weeks.computeIfAbsent(beginning(day.date()), first -> new ArrayList<>()).add(day);
    }
    weeks.keySet().removeIf(first -> first.isBefore(beginning(plan.today())));
    return weeks.entrySet().stream().map(w -> week(w.getKey(), w.getValue())).toList();
  }

  /** The first day of that day's week, as weeks begin where the reader is. */
  private static LocalDate beginning(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(Dates.weekBegins()));
  }

  private WeeksPage.Week week(LocalDate first, List<WeekPlan.Day> days) {
    int minutes = days.stream().mapToInt(WeekPlan.Day::minutes).sum();
    int planned = days.stream().mapToInt(WeekPlan.Day::planned).sum();
    int care = days.stream().mapToInt(this::care).sum();
    boolean over = planned > minutes;
    String said =
        over
            ? t("{0} over your {1}", Dates.minutes(planned - minutes), Dates.minutes(minutes))
            : t("{0} of {1} planned", Dates.minutes(planned), Dates.minutes(minutes));
    return new WeeksPage.Week(
        first.toString(),
        title(first),
        care == 0 ? said : t("{0}, {1} kept for replies", said, Dates.minutes(care)),
        over,
        (int) ChronoUnit.DAYS.between(first, days.get(0).date()),
        days.stream().map(this::day).toList());
  }

  /** What is still kept of that day; nothing of days gone by. */
  private int care(WeekPlan.Day day) {
    int room = Math.max(0, day.minutes() - day.planned());
    return day.date().isBefore(plan.today()) ? 0 : Math.min(day.care(), room);
  }

  private String title(LocalDate first) {
    LocalDate now = beginning(plan.today());
    if (first.equals(now)) {
      return t("This week");
    }
    return first.equals(now.plusDays(WEEK)) ? t("Next week") : t("Week of {0}", Dates.day(first));
  }

  private WeeksPage.Day day(WeekPlan.Day day) {
    int planned = day.planned();
    List<Placed> shown = shown(day.placed());
    List<Placed> rest = day.placed().stream().filter(p -> !shown.contains(p)).toList();
    boolean today = day.date().equals(plan.today());
    boolean past = day.date().isBefore(plan.today());
    String off = day.off() == null ? null : said(day.off());
    String full = Dates.full(day.date());
    String date = today ? t("{0}, today", full) : full;
    return new WeeksPage.Day(
        day.date().toString(),
        Dates.weekday(day.date()),
        Dates.number(day.date()),
        off == null ? date : t("{0}, {1}", date, off),
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
    return t("{0} more, {1}", rest.size(), Dates.minutes(minutes));
  }

  private static @Nullable String load(WeekPlan.Day day) {
    int planned = day.planned();
    int minutes = day.minutes();
    if (planned == 0) {
      return day.off() == null ? t("{0} min free", minutes) : null;
    }
    if (day.off() != null) {
      return t("{0} min all the same", planned);
    }
    return planned > minutes
        ? t("{0} of {1} min, {2} over", planned, minutes, planned - minutes)
        : t("{0} of {1} min", planned, minutes);
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
        said(work.title()),
        meta(work),
        said(work.why()),
        Dates.capital(said(placed.because())),
        placed.pinned(),
        placed.done(),
        movable,
        placed.day().toString(),
        first.toString(),
        until.toString(),
        campaign ? Urls.campaign(String.valueOf(work.campaign())) : onToday(work),
        campaign ? t("Open the campaign") : t("Open on Today"));
  }

  private String onToday(Work work) {
    return Urls.today(whose) + "#i-" + work.id();
  }

  private String meta(Work work) {
    String minutes = Dates.minutes(work.minutes());
    return whose.several() ? t("{0} · {1}", minutes, work.account()) : minutes;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  static WeeksPage.Warning warning(WeekPlan.Over over) {
    String campaign = over.campaign();
    LocalDate start = over.start();
    return new WeeksPage.Warning(
        t(
            "Week of {0} is {1} over.",
            Dates.day(over.monday()), Dates.minutes(over.wanted() - over.minutes())),
        Dates.spoken(said(over.wayOut())),
        campaign == null || start == null ? null : Urls.preview(campaign, start));
  }

  private WeeksPage.Left left(WeekPlan.Left left) {
    return new WeeksPage.Left(
        said(left.work().title()), meta(left.work()), Dates.spoken(said(left.reason())));
  }
}
