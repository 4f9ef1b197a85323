package tend.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Today as the templates show it: words and numbers only, nothing left to work out.
 *
 * @param ring length of the drawn part of the progress ring, of 100
 */
public record TodayPage(
    String account,
    String platform,
    String initial,
    String url,
    List<Link> accounts,
    String date,
    boolean zoneUnknown,
    boolean restDay,
    int minutes,
    int minutesLeft,
    int done,
    int total,
    int ring,
    List<Section> sections,
    List<Line> doneLines,
    List<Line> laterLines,
    List<Line> heldLines,
    List<String> stopped,
    int doneMinutes,
    @Nullable Toast toast) {

  /** One group of the list. */
  public record Section(
      String id, String title, String icon, String tone, int minutes, List<Card> cards) {}

  /**
   * One item.
   *
   * @param late whether its time has come
   * @param people how many interactions it covers
   */
  public record Card(
      String id,
      String title,
      int minutes,
      String due,
      boolean late,
      String why,
      List<Figure> numbers,
      List<String> said,
      @Nullable String author,
      List<String> quotes,
      @Nullable String link,
      String rule,
      String version,
      int people,
      boolean open) {}

  /** A value of the account with its label and the bound it was held against. */
  public record Figure(String label, String value, @Nullable String bound) {}

  /** A folded line: an item that is done, postponed or held back. */
  public record Line(
      String id, String title, String note, @Nullable String link, @Nullable String undo) {}

  /** A place to go. */
  public record Link(String name, String url, boolean here) {}

  /** What just happened, with the item to undo. */
  public record Toast(String text, @Nullable String undo) {}
}
