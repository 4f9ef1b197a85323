package tend.out;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tend.model.DayPlan;
import tend.model.Fingerprint;
import tend.model.OneLine;
import tend.model.WeekPlan;
import tend.model.out.WhoseList;

/**
 * The list as a mail, and once a week with the days after it. Nobody's own words are quoted, since
 * a mail lies on servers of others; names and links stay.
 */
public final class DigestMail {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final int WEEK = 7;
  private static final int ID_DIGITS = 32;
  private final DayPlan plan;
  private final List<Section> sections;
  private final List<WeekPlan.Day> coming;
  private final String to;
  private final WhoseList list;
  private final boolean weekly;

  private DigestMail(DayPlan plan, Ahead ahead, WhoseList list, String to, boolean weekly) {
    this.plan = plan;
    this.sections = Section.of(plan);
    this.coming = weekly ? coming(plan.day(), ahead) : List.of();
    this.list = list;
    this.to = to;
    this.weekly = weekly;
  }

  /** The mail to that address. */
  public static Mail of(DayPlan plan, Ahead ahead, WhoseList list, String to, boolean weekly) {
    return new DigestMail(plan, ahead, list, to, weekly).mail();
  }

  private static List<WeekPlan.Day> coming(LocalDate today, Ahead ahead) {
    WeekPlan weeks = ahead.weeks();
    return weeks == null
        ? List.of()
        : weeks.days().stream()
            .filter(d -> d.date().isAfter(today) && d.date().isBefore(today.plusDays(WEEK)))
            .filter(d -> !open(d).isEmpty())
            .toList();
  }

  private static List<WeekPlan.Placed> open(WeekPlan.Day day) {
    return day.placed().stream().filter(p -> !p.done()).toList();
  }

  private Mail mail() {
    String id =
        Fingerprint.of(
            ID_DIGITS,
            List.of(list.option(), to, String.valueOf(weekly), plan.day().toString(), text()));
    return new Mail(id, to, subject(), text(), html());
  }

  private String subject() {
    String name = OneLine.of(plan.whose().name());
    String today = sections.isEmpty() ? "nothing needs you" : Section.sum(sections);
    int later = coming.stream().mapToInt(d -> open(d).size()).sum();
    return weekly
        ? "This week: " + today + (later == 0 ? "" : ", " + later + " planned") + " (" + name + ")"
        : "Today: " + today + " (" + name + ")";
  }

  private String head() {
    return OneLine.of(plan.whose().name()) + ", " + DAY.format(plan.day());
  }

  private String budget() {
    return plan.minutesLeft() + " of " + plan.minutes() + " minutes left.";
  }

  private String nothing() {
    return plan.done().isEmpty() ? "Nothing needs you today." : "All done for today.";
  }

  private String stop() {
    return "Tend sends this because somebody asked for it. Stop it with: tend digest stop "
        + list.option()
        + " --to "
        + to;
  }

  private String text() {
    String open = sections.isEmpty() ? nothing() : PlainText.of(sections);
    Stream<String> later = coming.stream().map(DigestMail::day);
    return Stream.of(Stream.of(head() + "\n" + budget(), open), later, Stream.of("-- \n" + stop()))
        .flatMap(s -> s)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String day(WeekPlan.Day day) {
    return title(day)
        + "\n"
        + open(day).stream()
            .map(p -> "• " + OneLine.of(p.work().title()) + ", " + p.work().minutes() + " min")
            .collect(Collectors.joining("\n"));
  }

  private static String title(WeekPlan.Day day) {
    int minutes = open(day).stream().mapToInt(p -> p.work().minutes()).sum();
    return SHORT.format(day.date()) + ", " + minutes + " min";
  }

  private String html() {
    DigestHtml page = new DigestHtml();
    page.head(head(), budget());
    if (sections.isEmpty()) {
      page.say(nothing());
    }
    sections.forEach(page::section);
    coming.forEach(d -> page.day(title(d), open(d)));
    return page.foot(stop());
  }
}
