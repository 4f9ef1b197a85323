package tend.web.creator;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The people of a list, the warmest first, a page at a time.
 *
 * @param action where one searches
 * @param stage the stage that is looked at; empty for all
 * @param span which of them are shown
 * @param nothing why there is nobody; null where there is somebody
 * @param told what was just done; empty for nothing
 */
public record PeoplePage(
    String said,
    String action,
    String query,
    String stage,
    List<Filter> filters,
    List<Line> lines,
    String span,
    @Nullable String previous,
    @Nullable String next,
    @Nullable String nothing,
    List<String> told) {

  /** A stage to look at. */
  public record Filter(String title, String url, boolean here) {}

  /**
   * Somebody.
   *
   * @param stage how they stand with the account, in a word; null where that cannot be told
   * @param love as the contract counts it
   * @param meta their last gestures
   */
  public record Line(
      String url,
      String name,
      @Nullable String stage,
      String tone,
      String love,
      List<String> meta) {

    /** The first letter of the name, whole where it takes two places. */
    public String initial() {
      return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
  }
}
