package tend.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a statement does, in a closed list. */
public sealed interface Effect {

  /** Those actions, and any action done in one of those ways, may not be. */
  record Refuses(Set<GatedAction> actions, Set<Variant> variants) implements Effect {
    public Refuses {
      actions = Set.copyOf(actions);
      variants = Set.copyOf(variants);
    }
  }

  /**
   * Those actions may be.
   *
   * @param onlyIf the allowed form in words; null for without a condition
   */
  record Allows(Set<GatedAction> actions, @Nullable String onlyIf) implements Effect {
    public Allows {
      actions = Set.copyOf(actions);
    }
  }

  /** Those actions need these things, in the order written. */
  record Requires(Set<GatedAction> actions, List<Requirement> what) implements Effect {
    public Requires {
      actions = Set.copyOf(actions);
      what = List.copyOf(what);
    }
  }

  /** Where people enter such an action by posting, the hashtag has one of these words in it. */
  record EntryHashtag(Set<GatedAction> actions, List<String> anyOf) implements Effect {
    public EntryHashtag {
      actions = Set.copyOf(actions);
      anyOf = List.copyOf(anyOf);
    }

    boolean isMetBy(String hashtag) {
      String small = hashtag.toLowerCase(Locale.ROOT);
      return anyOf.stream().anyMatch(small::contains);
    }
  }

  /** Those actions may be, and do harm all the same. */
  record Discourages(Set<GatedAction> actions) implements Effect {
    public Discourages {
      actions = Set.copyOf(actions);
    }
  }

  /**
   * No more than so many.
   *
   * @param count what is counted: posts, replies, follows, hashtags, write-points, quota-units
   * @param per in what: day, hour or post
   * @param unverified whether it holds for accounts that are not verified only
   */
  record Caps(String count, String per, int most, boolean unverified) implements Effect {}
}
