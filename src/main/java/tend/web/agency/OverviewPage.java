package tend.web.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accounts as the template shows them: words and numbers only, nothing left to work out.
 *
 * @param asOf as of when it is, in words; null where nothing was looked at yet
 * @param reading what is still looked at, in words; null where all is seen
 * @param here the address of what is shown, to look again
 * @param views what is shown, each with how many there are
 * @param who names to choose from
 * @param chosenWho whose accounts "mine" are; null on other views
 * @param more how many are not shown, in words; null where all are
 * @param all the address that shows them
 * @param samples the invented accounts, which may go again
 * @param problem why nothing was changed; null where nothing went wrong
 */
public record OverviewPage(
    String said,
    @Nullable String asOf,
    @Nullable String reading,
    String here,
    List<Figure> figures,
    List<View> views,
    Filter filter,
    List<String> who,
    @Nullable String chosenWho,
    List<Row> rows,
    @Nullable String more,
    String all,
    @Nullable String problem,
    List<String> refused,
    List<String> samples,
    @Nullable Toast toast) {

  /** Whether there is any account. */
  public boolean any() {
    return !views.isEmpty();
  }

  /** A number at the top. */
  public record Figure(String title, String value, String note, @Nullable String url) {}

  /**
   * A way to look at them.
   *
   * @param delete where a saved one is deleted; null for the others
   */
  public record View(
      String title, String count, String url, boolean here, @Nullable String delete) {}

  /**
   * What narrows it.
   *
   * @param savable whether it is worth a name: something is filtered, or it is no saved view yet
   */
  public record Filter(String view, String text, boolean savable) {}

  /**
   * An account.
   *
   * @param meta platform and followers
   * @param typical the usual time to answer
   */
  public record Row(
      String name,
      String url,
      String initial,
      String tone,
      String meta,
      Why why,
      Spark spark,
      String rate,
      Toned typical,
      Progress today,
      @Nullable Campaign campaign,
      @Nullable String who) {}

  /**
   * Why it needs a person.
   *
   * @param icon empty where it is on track
   * @param more other reasons, in words; null where there are none
   * @param url where something can be done about it; null where that is Today
   */
  public record Why(
      String text, String icon, String tone, @Nullable String more, @Nullable String url) {}

  /** A word with a tone; empty for none. */
  public record Toned(String text, String tone) {}

  /**
   * The answer rate of the last weeks.
   *
   * @param path drawn in a box of 64 by 20; empty where there is too little
   * @param x of its end
   * @param y of its end
   * @param said the same in words
   */
  public record Spark(String path, String x, String y, String tone, String said) {}

  /** Today's list; the percentage is its drawn length. */
  public record Progress(String items, String minutes, int percent, boolean over) {}

  /** A campaign that is on or comes next. */
  public record Campaign(String text, String note, String tone, String url) {}

  /** What was just done, and where it is taken back; null where it cannot be. */
  public record Toast(String text, @Nullable String undo) {}
}
