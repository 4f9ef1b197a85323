package tend.web.creator;

import static tend.web.page.Words.t;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.facts.Health;
import tend.facts.HealthWeek;
import tend.facts.derivation.HabitChange;
import tend.facts.derivation.HabitChange.Habit;
import tend.flow.LivePlatforms;
import tend.model.Account;
import tend.web.creator.HealthPage.Board;
import tend.web.creator.HealthPage.Figure;
import tend.web.creator.HealthPage.Row;
import tend.web.creator.HealthPage.Table;
import tend.web.page.Dates;

/** Turns the health of accounts into the words and lines of its page. */
final class HealthPages {
  private HealthPages() {}

  /** What was read of one account. */
  record Read(Account account, List<HealthWeek> weeks, Health health) {}

  static HealthPage of(List<Read> accounts) {
    List<Board> boards = new ArrayList<>();
    for (Read one : accounts) {
      boards.add(board(one, boards.size(), accounts.size() > 1));
    }
    return new HealthPage(t("The last twelve weeks, up to yesterday."), boards);
  }

  private static Board board(Read read, int number, boolean several) {
    ZoneId zone = read.account().zone();
    Optional<HabitChange> change = HabitChange.in(read.weeks());
    return new Board(
        "h" + number,
        several
            ? t(
                "{0} on {1}, last 12 weeks",
                read.account().name(), LivePlatforms.title(read.account().platform()))
            : t("Health, last 12 weeks"),
        legend(change),
        new HealthCharts(read.weeks(), zone, change).all(),
        figures(read.health()),
        table(read.weeks(), zone));
  }

  private static String legend(Optional<HabitChange> change) {
    return change
        .map(c -> t("Shaded: your usual range. Dashed: {0}", changed(c)))
        .orElseGet(() -> t("Shaded: your usual range, the middle half of your earlier weeks."));
  }

  private static String changed(HabitChange change) {
    if (change.habit() == Habit.SHARE) {
      String before = Numbers.percent(change.before());
      String since = Numbers.percent(change.since());
      return change.since() > change.before()
          ? t("you began to answer more, {0} instead of {1}.", since, before)
          : t("you began to answer less, {0} instead of {1}.", since, before);
    }
    String before = Numbers.minutes(change.before());
    String since = Numbers.minutes(change.since());
    return change.since() < change.before()
        ? t("you began to answer sooner, after {0} instead of {1}.", since, before)
        : t("you began to answer later, after {0} instead of {1}.", since, before);
  }

  private static List<Figure> figures(Health h) {
    return List.of(
        new Figure(t("Waiting now"), Numbers.count(h.waiting()), stale(h.stale())),
        new Figure(t("Oldest without an answer"), Numbers.minutes(h.oldestOpenMinutes()), null),
        new Figure(t("Nine in ten wait at most"), Numbers.minutes(h.p90WaitMinutes()), null),
        new Figure(t("People who had come before"), ofHundred(h.returningPercent()), lately()),
        new Figure(t("Answered talks that went on"), ofHundred(h.wentOnPercent()), lately()));
  }

  private static String lately() {
    return t("last 30 days");
  }

  private static @Nullable String stale(@Nullable Integer stale) {
    return stale == null || stale == 0 ? null : t("and {0} for over 30 days", stale);
  }

  private static String ofHundred(@Nullable Double percent) {
    return Numbers.percent(percent == null ? null : percent / 100);
  }

  private static Table table(List<HealthWeek> weeks, ZoneId zone) {
    List<Row> rows = new ArrayList<>();
    for (int at = weeks.size() - 1; at >= 0; at--) {
      rows.add(row(weeks.get(at), zone));
    }
    return new Table(
        List.of(
            t("Week of"),
            t("Comments"),
            t("Answered"),
            t("Questions answered"),
            t("Typical time"),
            t("People"),
            t("Followers who interact"),
            t("Followers")),
        rows);
  }

  private static Row row(HealthWeek week, ZoneId zone) {
    return new Row(
        Dates.brief(LocalDate.ofInstant(week.span().from(), zone)),
        List.of(
            Numbers.count(week.opened()),
            Numbers.percent(week.answerRate()),
            questions(week),
            Numbers.minutes(week.medianAnsweredMinutes()),
            Numbers.count(week.people()),
            Numbers.count(week.activeFollowers()),
            Numbers.count(week.followers())));
  }

  private static String questions(HealthWeek week) {
    Integer asked = week.questionsOpened();
    Integer answered = week.questionsAnswered();
    return asked == null || answered == null ? Numbers.unknown() : t("{0} of {1}", answered, asked);
  }
}
