package tend.out;

import java.util.List;
import java.util.stream.Collectors;

/** The list as plain text, for calendars and mails. */
final class PlainText {
  private PlainText() {}

  static String of(List<Section> sections) {
    return sections.stream().map(PlainText::section).collect(Collectors.joining("\n\n"));
  }

  private static String section(Section section) {
    return section.title()
        + ", "
        + section.minutes()
        + " min\n"
        + section.lines().stream().map(PlainText::line).collect(Collectors.joining("\n"));
  }

  private static String line(Line line) {
    String said = "• " + line.full() + ", " + line.minutes() + " min, " + line.when();
    String link = line.link() == null ? "" : "\n  " + line.link();
    return said + "\n  " + line.why() + link;
  }
}
