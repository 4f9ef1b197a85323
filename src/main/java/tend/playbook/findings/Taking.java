package tend.playbook.findings;

import java.util.Objects;
import tend.engine.Fired.Reach;
import tend.facts.Fan;
import tend.facts.Peer;
import tend.facts.Topic;

/**
 * What the recommending package does where two rules fire for the same, said beforehand. A waiting
 * comment or share goes to the strongest rule of each group that takes it on its own, and to a
 * session only where none does; a person and a topic are named by the strongest rule of all; a
 * post, a work, a hashtag, a trial, a platform, texts and the account are spoken of by every rule
 * that fires. A test holds both together.
 */
final class Taking {
  private Taking() {}

  /** Whether the second never reaches the list where the first fires for the same. */
  static boolean takes(Placed first, Placed second) {
    if (first == second
        || !first.subject().equals(second.subject())
        || !isGatedAlike(first, second)) {
      return false;
    }
    boolean before = first.isBefore(second);
    return switch (second.reach()) {
      case ONE -> before && first.reach() == Reach.ONE && first.rule.group() == second.rule.group();
      case SESSION -> first.reach() == Reach.ONE || (before && first.reach() == Reach.SESSION);
      case PERSON -> before && first.reach() == Reach.PERSON && isSomebody(second);
      case PEOPLE -> before && isSomebody(second);
      case THING -> before && second.subject().equals(Topic.class.getSimpleName());
      default -> false;
    };
  }

  /** Whether both stand on the list where both fire for the same thing. */
  static boolean stand(Placed one, Placed other) {
    return !one.subject().isEmpty()
        && one.subject().equals(other.subject())
        && isItsOwn(one)
        && isItsOwn(other)
        && !takes(one, other)
        && !takes(other, one);
  }

  private static boolean isItsOwn(Placed one) {
    return switch (one.reach()) {
      case ONE, TEXTS, ALL_OF_THEM -> true;
      case THING -> !one.subject().equals(Topic.class.getSimpleName());
      default -> false;
    };
  }

  private static boolean isSomebody(Placed one) {
    return one.subject().equals(Fan.class.getSimpleName())
        || one.subject().equals(Peer.class.getSimpleName());
  }

  /** What policies refuse takes nothing from others. */
  private static boolean isGatedAlike(Placed first, Placed second) {
    return first.rule.action() == null || Objects.equals(first.rule.action(), second.rule.action());
  }
}
