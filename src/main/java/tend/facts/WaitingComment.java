package tend.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.words.Mentions;

/**
 * A comment or mention whose writer waits for an answer: nobody of the account has answered, or
 * somebody the account answered there wrote again. Spam and impostors are left out; what is older
 * than {@link FactSheet#STALE_AFTER} is counted in {@link StaleThreads} instead.
 *
 * @param id the interaction that opened the thread
 * @param newest the newest interaction waiting in it
 * @param author key of the person who waits
 * @param channel how their newest words came: "comment", "reply", "mention" or "message"
 * @param kind what their newest words are, see {@link tend.signals.CommentKind#word()}
 * @param question whether anything waiting here asks
 * @param quick whether it only thanks, praises in few words or greets, and asks nothing
 * @param cameBack whether they wrote again after being answered
 * @param firstTime whether they opened this thread, never interacted before it, and got no answer
 *     yet
 * @param waitedHours since the first unanswered words
 * @param waitedWorkingHours the same, only the account's own hours on its working days, by the
 *     clock on the wall; see {@link tend.model.BusinessClock}
 * @param words in the longest of the unanswered texts
 * @param love fan love of the person, see {@link Love}
 * @param comments how many comments, replies and mentions they ever wrote, these included
 * @param peer whether they are a peer of the niche; null where no peers were imported
 * @param postAgeHours since the own post under which it stands went out; null where it names none
 * @param since when the newest waiting words arrived
 * @param said the newest waiting interaction
 */
public record WaitingComment(
    String id,
    String newest,
    String author,
    @Nullable String name,
    String channel,
    String kind,
    boolean question,
    boolean quick,
    boolean cameBack,
    boolean firstTime,
    double waitedHours,
    double waitedWorkingHours,
    int words,
    double love,
    int comments,
    @Nullable Boolean peer,
    @Nullable Double postAgeHours,
    Instant since,
    Interaction said)
    implements About {

  /**
   * Whether the newest waiting words contain one of these, whole words, in any case.
   *
   * @param words with commas between alternatives: "price, how much"
   */
  public boolean mentions(String words) {
    return Mentions.in(said.text(), words);
  }

  /** Whether it waited longer than that; of two alike the one with the first id did. */
  public boolean waitedLonger(WaitingComment other) {
    return waitedHours > other.waitedHours
        || (waitedHours == other.waitedHours && id.compareTo(other.id) < 0);
  }
}
