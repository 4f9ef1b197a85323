package tend.facts;

import java.time.Instant;
import java.util.List;
import tend.model.Interaction;

/** A fact about several of the account's own texts, which a rule may name one by one. */
public sealed interface Texts
    permits LinksElsewhere,
        RepeatedText,
        GenericPraise,
        LinkPosts,
        ContestPosts,
        RewardedEntries,
        FriendEntries,
        MostRepostsWins,
        UnmarkedEntries,
        BaitTexts,
        SwapTexts,
        CannedPhrase,
        OffVoice,
        ShortAnswers {
  /** The texts, newest first. */
  List<Interaction> texts();

  /** When the newest of them was written. */
  default Instant since() {
    return texts().get(0).at();
  }
}
