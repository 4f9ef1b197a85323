package tend.policy;

import java.util.List;
import java.util.Optional;

/** What must be there before an action may begin: the lines of a checklist. */
public enum Requirement implements Word {
  ORGANISER_RESPONSIBLE("organiser-responsible", "You run it and answer for it yourself"),
  RELEASE_OF_PLATFORM(
      "release-of-platform", "The rules release the platform completely from any claim"),
  NOT_BY_PLATFORM(
      "not-by-platform", "The rules say that the platform neither sponsors nor runs it"),
  OFFICIAL_RULES("official-rules", "There are official rules that people can read"),
  DISQUALIFICATION("disqualification", "The rules say what disqualifies an entry"),
  PRIVACY_NOTICE("privacy-notice", "The rules say what happens with people's data"),
  FREE_TO_ENTER("free-to-enter", "It costs nothing to enter"),
  ONE_ENTRY_A_DAY("one-entry-a-day", "The rules allow one entry a day"),
  NO_SECOND_ACCOUNTS(
      "no-second-accounts", "The rules disqualify entries from several accounts of one person"),
  ASK_FOR_A_MENTION("ask-for-a-mention", "Entries mention you, so that each can be seen"),
  RELEVANT_HASHTAG("relevant-hashtag", "The hashtag has to do with it"),
  ACCURATE_TAGS("accurate-tags", "Nobody is asked to tag who is not in the picture"),
  CONDITIONS_IN_FIRST_AD(
      "conditions-in-first-ad", "The first post names the significant conditions"),
  CLOSING_DATE("closing-date", "There is a closing date"),
  UNCHANGED_TERMS("unchanged-terms", "The terms stay as they were announced"),
  PROVABLE_DRAW("provable-draw", "The draw is random, and you can prove it"),
  DISCLOSURE("disclosure", "It is disclosed as advertising"),
  ENTRY_HASHTAG("entry-hashtag", "The hashtag of the entries says what they are");

  private final String word;
  private final String told;

  Requirement(String word, String told) {
    this.word = word;
    this.told = told;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String told() {
    return told;
  }

  /** The requirement of that word. */
  public static Optional<Requirement> of(String word) {
    return Word.find(values(), word);
  }

  /** All words, in order. */
  public static List<String> words() {
    return Word.list(values());
  }
}
