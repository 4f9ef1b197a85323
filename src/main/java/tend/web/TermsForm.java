package tend.web;

import java.util.List;

/**
 * The terms of a campaign as they are typed.
 *
 * @param ways ways to enter or to win, those refused with who refuses them
 */
public record TermsForm(
    List<Way> ways, String hashtag, String prize, String countries, String minimumAge) {

  /** One way. */
  public record Way(String word, String words, boolean chosen, List<TodayPage.Refusal> refused) {}
}
