package tend.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Today as the templates show it: words and numbers only, nothing left to work out.
 *
 * @param name the account's or the creator's
 * @param zoneAsk where to choose a zone; null where one was chosen
 * @param rest what is said of a day off; null on any other
 * @param rhythm how steadily something is done; null where there is nothing to say
 * @param aside what waited while the person was away; null where nothing did
 * @param assistant whose part of the list it is; null for the creator's own
 * @param whole where the creator's own list is
 * @param with what assistants see to
 * @param ring length of the drawn part of the progress ring, of 100
 * @param heldMore how many were held back besides {@code heldLines}
 * @param refused what policies refuse
 * @param noAdvice what is said beside whatever a policy says
 * @param improved what the day did for people; null where there is nothing to say
 * @param looked how many rules looked at how much activity
 * @param nearest what comes nearest to firing on a day on which nothing does; null on any other
 * @param unknown what the data cannot tell, for a day on which nothing is listed
 * @param follow how the page stays current
 * @param answering how the account answers, for the desk; empty for several accounts
 */
public record TodayPage(
    String name,
    String date,
    @Nullable String zoneAsk,
    @Nullable String rest,
    @Nullable String rhythm,
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
    @Nullable Aside aside,
    @Nullable String assistant,
    String whole,
    List<With> with,
    List<Line> offLines,
    List<Refusal> refused,
    String noAdvice,
    List<Stopped> stopped,
    int doneMinutes,
    @Nullable String improved,
    String looked,
    @Nullable Nearest nearest,
    List<String> unknown,
    List<Figure> answering,
    Follow follow,
    @Nullable Toast toast) {

  /** One group of the list. */
  public record Section(
      String id, String title, String icon, String tone, int minutes, List<Card> cards) {}

  /**
   * One item.
   *
   * @param account where several accounts share the list, else null
   * @param late whether its time has come
   * @param assistants who may take it
   * @param members whom a session is about, each with a tick of their own; empty for one item
   * @param since since when it stands on the list; null for one that is new today
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
      @Nullable String since,
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
      List<String> assistants,
      List<Line> members,
      boolean open) {}

  /** A value of the account with its label and the bound it was held against. */
  public record Figure(String label, String value, @Nullable String bound) {}

  /** A folded line: an item that is done, postponed or held back. */
  public record Line(
      String id, String title, String note, @Nullable String link, @Nullable String undo) {}

  /** What an assistant sees to, with a way to their list. */
  public record With(String assistant, String url, List<Line> lines) {}

  /**
   * What was put aside.
   *
   * @param more how many besides {@code lines}
   * @param url where it is brought back
   */
  public record Aside(String words, List<Line> lines, int more, String url) {}

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

  /** A rule that was left out, with what the others did, and where it is written. */
  public record Stopped(String words, String url) {}

  /**
   * How an open page stays current.
   *
   * @param stamp what the list stands on
   * @param clock when it was made, on the clock of whose day it is
   * @param seconds until it changes by itself, when an item comes back or the day ends
   */
  public record Follow(String stamp, String clock, long seconds) {}

  /** The silent rule that came nearest, in words, and where all of them stand. */
  public record Nearest(@Nullable String words, String url) {}

  /** What just happened, with the item to undo. */
  public record Toast(String text, @Nullable String undo) {}
}
