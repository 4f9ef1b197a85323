package tend.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The coming weeks as the templates show them: words and numbers only, nothing left to work out.
 *
 * @param problem why nothing was changed; null where nothing went wrong
 * @param pins where days are chosen
 * @param kinds the kinds of what is placed, for the legend
 * @param over weeks that hold more than there is
 * @param leftMore how many found no place besides {@code left}
 */
public record WeeksPage(
    String said,
    @Nullable String problem,
    String pins,
    List<Kind> kinds,
    List<Week> weeks,
    List<Warning> over,
    List<Left> left,
    int leftMore,
    @Nullable Toast toast) {

  /** Whether anything is placed. */
  public boolean planned() {
    return !kinds.isEmpty();
  }

  /** A kind of work. */
  public record Kind(String title, String icon, String tone) {}

  /**
   * Seven days, or those of them that are planned.
   *
   * @param before how many days of it lie before the first of them
   */
  public record Week(
      String id, String title, String said, boolean over, int before, List<Day> days) {}

  /**
   * One day.
   *
   * @param full its date in words, with what is special about it
   * @param off why it is a day off; null on others
   * @param load what is planned of what there is; null where there is nothing to say
   * @param plannedPercent drawn length of what is planned, of 100
   * @param carePercent drawn length of what is kept, of 100
   * @param chips what is seen at first sight
   * @param more how much is folded besides
   */
  public record Day(
      String date,
      String weekday,
      String number,
      String full,
      boolean today,
      boolean past,
      @Nullable String off,
      @Nullable String load,
      boolean over,
      int plannedPercent,
      int carePercent,
      List<Chip> chips,
      String more,
      List<Chip> folded) {}

  /**
   * A work on its day.
   *
   * @param meta minutes, and the account where several share the list
   * @param because why this day
   * @param movable whether another day may be chosen; what is on today's list is put off there
   * @param first the first day that may be chosen
   * @param last the last day that may be chosen
   * @param url where it can be done
   * @param go the words on that link
   */
  public record Chip(
      String work,
      Kind kind,
      String title,
      String meta,
      String why,
      String because,
      boolean pinned,
      boolean done,
      boolean movable,
      String day,
      String first,
      String last,
      String url,
      String go) {}

  /** What is too much, with a way out; the address of its preview is null where there is none. */
  public record Warning(String title, String wayOut, @Nullable String preview) {}

  /** A work without a day. */
  public record Left(String title, String meta, String reason) {}

  /**
   * What just happened.
   *
   * @param undo the work that may move again; null where there is nothing to undo
   */
  public record Toast(String text, @Nullable String undo) {}
}
