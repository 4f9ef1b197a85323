package tend.web;

import static tend.web.page.Words.t;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One campaign as the templates show it: words and numbers only, nothing left to work out.
 *
 * @param url its address, under which its parts lie
 * @param state how it stands, with its tone
 * @param problem why nothing was changed; null where nothing went wrong
 * @param refused what platforms refuse of it by now
 * @param better what platforms advise against
 * @param terms its terms in words
 * @param form its terms to be changed; null once they were announced
 * @param move how it can be moved; null where it cannot
 * @param preview how it would be; null where nobody asked
 * @param change the number of the change after which it stands like that
 */
public record CampaignPage(
    String url,
    String name,
    String said,
    Chip state,
    @Nullable String problem,
    List<InPhase> phases,
    String goal,
    List<TodayPage.Refusal> refused,
    List<TodayPage.Refusal> better,
    String noAdvice,
    List<Term> terms,
    @Nullable TermsForm form,
    @Nullable Move move,
    @Nullable Preview preview,
    boolean standing,
    int change,
    @Nullable Toast toast) {

  /** A state in words with its tone. */
  public record Chip(String words, String tone) {}

  /**
   * One phase.
   *
   * @param open whether it is shown in full
   * @param checksTitle what the checks are for
   * @param stepsTitle what its steps take
   */
  public record InPhase(
      String id,
      String title,
      String dates,
      Chip state,
      boolean open,
      String url,
      String checksTitle,
      List<Checked> checks,
      String stepsTitle,
      List<InStep> steps) {
    /** The same with what is missing only. */
    InPhase missing() {
      List<Checked> missing = checks.stream().filter(c -> !c.met()).toList();
      String told = t("{0}, {1} of {2} to go", checksTitle, missing.size(), checks.size());
      return new InPhase(id, title, dates, state, open, url, told, missing, stepsTitle, steps);
    }
  }

  /**
   * What must be so before a phase opens.
   *
   * @param askedBy whose texts ask for it; empty where Tend itself does
   * @param link the place where it can be seen to; null where a person says so here
   * @param by what may be done here: "confirm", "take-back", or empty
   */
  public record Checked(
      String word,
      String words,
      boolean met,
      String how,
      String askedBy,
      List<Said> from,
      @Nullable String link,
      String by) {}

  /** Who asks for it. */
  public record Said(String words, String source, @Nullable String link, boolean stale) {}

  /**
   * A step.
   *
   * @param meta when it is to be done
   * @param minutes what it takes, each time
   * @param waits why it cannot be done yet; null where it can
   * @param done whether all of it is done
   * @param next the time that its tick is about; null where there is none
   * @param times all its times where there are several
   */
  public record InStep(
      String id,
      String title,
      String why,
      String meta,
      String minutes,
      @Nullable String waits,
      boolean done,
      @Nullable Time next,
      List<Time> times) {}

  /** One time of a step. */
  public record Time(String url, String title, String when, String state, boolean done) {}

  /** One term of a campaign. */
  public record Term(String label, String value) {}

  /**
   * How it can be moved.
   *
   * @param what which part of it would move
   * @param first the first day that can be chosen
   */
  public record Move(String what, String start, String first) {}

  /**
   * How it would be on other days.
   *
   * @param start the day that was asked for
   * @param problem why it cannot be so; null where it can
   * @param weeks what the weeks would take
   */
  public record Preview(
      String title,
      String start,
      @Nullable String problem,
      List<Moved> phases,
      List<Week> weeks,
      List<String> over) {}

  /** A phase on other days. */
  public record Moved(String title, String before, String after) {}

  /** What a week takes now and would take. */
  public record Week(String title, String before, String after, boolean over, String minutes) {}

  /** What just happened, with the address to take it back at. */
  public record Toast(String text, @Nullable String undo) {}
}
