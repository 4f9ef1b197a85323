package tend.facts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import tend.model.Activity;
import tend.model.Kind;

/**
 * Which kinds of rows an account's imports ever brought. What is about other kinds is unknown, and
 * unknown never counts as none.
 *
 * @param own rows of what the account itself did
 * @param others rows of what others did
 */
public record Imported(Set<Kind> own, Set<Kind> others) {
  public static Imported of(Activity activity) {
    Set<Kind> own = EnumSet.noneOf(Kind.class);
    Set<Kind> others = EnumSet.noneOf(Kind.class);
    for (int row = 0; row < activity.size(); row++) {
      (activity.own(row) ? own : others).add(activity.kind(row));
    }
    return new Imported(Collections.unmodifiableSet(own), Collections.unmodifiableSet(others));
  }

  /** Whether a row of any of these kinds came. */
  public boolean any(Set<Kind> ofOwn, Set<Kind> ofOthers) {
    return !Collections.disjoint(own, ofOwn) || !Collections.disjoint(others, ofOthers);
  }

  /** Whether comments, mentions, replies or messages by others came. */
  public boolean conversations() {
    return others.contains(Kind.COMMENT)
        || others.contains(Kind.MENTION)
        || others.contains(Kind.REPLY)
        || others.contains(Kind.MESSAGE);
  }

  /** Whether anything came that others did, beyond following. */
  public boolean deeds() {
    return conversations() || others.contains(Kind.SHARE) || others.contains(Kind.REACTION);
  }

  /** Whether the account's own replies would be seen: some were, or the threads they stand in. */
  public boolean ownReplies() {
    return own.contains(Kind.REPLY)
        || own.contains(Kind.COMMENT)
        || own.contains(Kind.OUTREACH)
        || others.contains(Kind.COMMENT);
  }
}
