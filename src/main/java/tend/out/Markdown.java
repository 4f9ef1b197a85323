package tend.out;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.model.DayPlan;
import tend.model.OneLine;

/**
 * The list as a Markdown checklist (CommonMark with the task lists of GitHub). What is done stands
 * below with a tick, and each line carries its id in a comment, for {@code answer}.
 */
public final class Markdown {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
  private static final Pattern MARKS =
      Pattern.compile("[\\\\`*_\\[\\]<>#!|~&@$]|:(?=//)|(?<=www)\\.");

  private Markdown() {}

  /** The list as of that plan. */
  public static String of(DayPlan plan) {
    List<Section> sections = Section.of(plan);
    String head = "# " + words(plan.whose().name()) + ", " + DAY.format(plan.day()) + "\n\n";
    String budget = plan.minutesLeft() + " of " + plan.minutes() + " minutes left.\n";
    String open =
        sections.isEmpty()
            ? "\n" + nothing(plan) + "\n"
            : sections.stream().map(Markdown::section).collect(Collectors.joining());
    return head + budget + open + done(plan);
  }

  private static String nothing(DayPlan plan) {
    return plan.done().isEmpty() ? "Nothing needs you today." : "All done for today.";
  }

  private static String section(Section section) {
    String lines = section.lines().stream().map(Markdown::line).collect(Collectors.joining());
    return "\n## " + words(section.title()) + ", " + section.minutes() + " min\n\n" + lines;
  }

  private static String line(Line line) {
    String title = linked(line.full(), line.link());
    String facts = ", " + line.minutes() + " min, " + words(line.when());
    String id = " <!-- " + line.id() + " -->";
    // two spaces break the line
    return "- [ ] " + title + facts + id + "  \n      " + words(line.why()) + "\n";
  }

  private static String done(DayPlan plan) {
    if (plan.done().isEmpty()) {
      return "";
    }
    return plan.done().stream()
        .map(d -> Line.of(d.item(), plan.whose(), ""))
        .map(l -> "- [x] " + words(l.full()) + " <!-- " + l.id() + " -->\n")
        .collect(Collectors.joining("", "\n## Done\n\n", ""));
  }

  private static String linked(String title, @Nullable String link) {
    return link == null ? words(title) : "[" + words(title) + "](<" + address(link) + ">)";
  }

  /** People's words as words: no mark of theirs makes a heading, a link or a picture. */
  static String words(String text) {
    return MARKS.matcher(OneLine.of(text)).replaceAll("\\\\$0");
  }

  private static String address(String link) {
    return OneLine.of(link)
        .replace(" ", "%20")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("\\", "%5C");
  }
}
