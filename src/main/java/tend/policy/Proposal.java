package tend.policy;

import org.jspecify.annotations.Nullable;

/**
 * A contest, giveaway or the like as somebody plans it.
 *
 * @param what the action, how people enter and how one wins
 * @param entryHashtag the hashtag of entries where people enter by posting; null where they do not
 */
public record Proposal(Suggestion what, @Nullable String entryHashtag) {

  /** Entered in another way than by posting. */
  public static Proposal of(GatedAction action, Variant... ways) {
    return new Proposal(Suggestion.of(action).by(ways), null);
  }

  /** The same, entered by posting with that hashtag. */
  public Proposal enteredByPostingWith(String hashtag) {
    return new Proposal(what, hashtag);
  }
}
