package tend.out;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tend.model.DayPlan;
import tend.model.Group;

/** A group of the list with its heading, in the order of the screen. */
public record Section(String title, List<Line> lines) {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

  public Section {
    lines = List.copyOf(lines);
  }

  /** What is open on that day: the groups, then what was postponed until the evening. */
  public static List<Section> of(DayPlan plan) {
    List<Section> sections = new ArrayList<>();
    for (Group group : Group.values()) {
      List<Line> lines =
          plan.open().stream()
              .filter(i -> i.what().group() == group)
              .map(i -> Line.of(i, plan.whose(), plan.at()))
              .toList();
      if (!lines.isEmpty()) {
        sections.add(new Section(group.title(), lines));
      }
    }
    List<Line> evening =
        plan.evening().stream()
            .map(
                p ->
                    Line.of(
                        p.item(),
                        plan.whose(),
                        "back at " + CLOCK.format(p.until().atZone(plan.whose().zone()))))
            .toList();
    if (!evening.isEmpty()) {
      sections.add(new Section("This evening", evening));
    }
    return sections;
  }

  /** What all its lines take. */
  public int minutes() {
    return lines.stream().mapToInt(Line::minutes).sum();
  }

  /** How many things they are and how long all take, such as "4 things, 18 min". */
  public static String sum(List<Section> sections) {
    int things = sections.stream().mapToInt(s -> s.lines().size()).sum();
    int minutes = sections.stream().mapToInt(Section::minutes).sum();
    return things + (things == 1 ? " thing, " : " things, ") + minutes + " min";
  }
}
