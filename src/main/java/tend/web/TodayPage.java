package tend.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Today as the templates show it: words and numbers only, nothing left to work out.
 *
 * @param name the account's or the creator's
 * @param zoneAsk the account to choose a zone for; null where one was chosen
 * @param ring length of the drawn part of the progress ring, of 100
 * @param heldMore how many were held back besides {@code heldLines}
 * @param refused what policies refuse
 * @param noAdvice what is said beside whatever a policy says
 * @param improved what the day did for people; null where there is nothing to say
 * @param looked how many rules looked at how much activity
 * @param unknown what the data cannot tell, for a day on which nothing is listed
 * @param answering how the account answers, for the desk; empty for several accounts
 */
public record TodayPage(
    String name,
    String date,
    @Nullable String zoneAsk,
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
    int heldMore,
    List<Line> offLines,
    List<Refusal> refused,
    String noAdvice,
    List<String> stopped,
    int doneMinutes,
    @Nullable String improved,
    String looked,
    List<String> unknown,
    List<Figure> answering,
    @Nullable Toast toast) {

  /** One group of the list. */
  public record Section(
      String id, String title, String icon, String tone, int minutes, List<Card> cards) {}

  /**
   * One item.
   *
   * @param account where several accounts share the list, else null
   * @param late whether its time has come
   * @param evening whether it was postponed until later today
   * @param placeless whether there is no place to go to, as with a habit
   * @param people how many interactions it covers
   * @param hasPerson whether it is about somebody in particular
   */
  public record Card(
      String id,
      String title,
      @Nullable String account,
      int minutes,
      String due,
      boolean late,
      boolean evening,
      String why,
      List<Figure> numbers,
      List<String> said,
      List<String> quotes,
      @Nullable String link,
      boolean placeless,
      String rule,
      String version,
      int people,
      boolean hasPerson,
      boolean open) {}

  /** A value of the account with its label and the bound it was held against. */
  public record Figure(String label, String value, @Nullable String bound) {}

  /** A folded line: an item that is done, postponed or held back. */
  public record Line(
      String id, String title, String note, @Nullable String link, @Nullable String undo) {}

  /**
   * What a policy refuses.
   *
   * @param title what it would have been
   * @param reason what the policy says, and who says it
   * @param source where it stands and when it was read
   * @param stale whether that is too long ago
   */
  public record Refusal(
      String title, String reason, String source, @Nullable String link, boolean stale) {}

  /** What just happened, with the item to undo. */
  public record Toast(String text, @Nullable String undo) {}
}
