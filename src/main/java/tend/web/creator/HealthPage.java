package tend.web.creator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the accounts of a list are doing, each with its charts, since each has people of its own. */
public record HealthPage(String said, List<Board> boards) {

  /**
   * One account.
   *
   * @param legend how its charts are read
   * @param figures how it stands now
   */
  public record Board(
      String id,
      String title,
      String legend,
      List<Chart> charts,
      List<Figure> figures,
      Table table) {}

  /**
   * Numbers over the weeks.
   *
   * @param change what the number is held against; null where there is nothing
   * @param good whether the change is one to be glad of
   * @param colour the word of its colour
   * @param alt the same in words
   * @param labels dates below it
   * @param weeks what each week says, for the mouse
   */
  public record Chart(
      String title,
      String big,
      @Nullable String change,
      boolean good,
      String colour,
      Plot plot,
      String alt,
      List<Label> labels,
      List<String> weeks) {}

  /** A date below a chart; its anchor is that of SVG. */
  public record Label(String x, String anchor, String text) {}

  /** A number and what it says. */
  public record Figure(String title, String value, @Nullable String more) {}

  /** All values of the charts. */
  public record Table(List<String> heads, List<Row> rows) {}

  /** One week of them. */
  public record Row(String week, List<String> cells) {}
}
