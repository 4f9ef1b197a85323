package tend.playbook.recommending;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tend.engine.Fired.Reach;
import tend.facts.Likers;
import tend.model.Recommendation;
import tend.playbook.recommending.Recommending.Once;

/** What may be recommended once only, and which candidate has it. Used by one thread. */
final class Turn {
  /** The most pressing of those that somebody has first. */
  static final Comparator<Turn> RANK = Comparator.comparing(Turn::holder, Candidate.RANK);

  final Once once;
  final Rivals rivals = new Rivals();
  private @Nullable Candidate strongest;
  private @Nullable Candidate has;
  private @Nullable Candidate recommended;
  private @Nullable Recommendation what;

  Turn(Once once) {
    this.once = once;
  }

  /** The strongest that is not left to somebody who answers that person anyway. */
  @Nullable Candidate strongest() {
    return strongest;
  }

  /** Who has it; null where nobody does, or people who like have it. */
  @Nullable Candidate has() {
    return has;
  }

  /** Whoever has it, where somebody does. */
  Candidate holder() {
    if (has == null) {
      throw new IllegalStateException("nobody has " + once);
    }
    return has;
  }

  boolean isOfLikers() {
    return has != null && has.match().fired().subject() instanceof Likers;
  }

  boolean isGathered() {
    return has != null && has.reach() == Reach.PEOPLE;
  }

  /**
   * Gives it to somebody.
   *
   * @param answered whether that person is answered anyway
   * @param claimed whether people who like have it; null for nobody
   */
  void give(boolean answered, @Nullable Candidate claimed) {
    strongest = null;
    for (Candidate one : rivals.ranked()) {
      if (!answered || one.reach() != Reach.PEOPLE) {
        strongest = one;
        break;
      }
    }
    Candidate first = strongest;
    has =
        first != null && claimed != null && Candidate.RANK.compare(claimed, first) < 0
            ? null
            : first;
  }

  /** Recommends it where it is about one thing and changed. */
  @SuppressWarnings("ReferenceEquality") // the very one
  void recommend(Proposing proposing, Delta delta) {
    Candidate one = has == null || isGathered() || isOfLikers() ? null : has;
    if (one != recommended) {
      become(one, one == null ? null : proposing.other(one), delta);
    }
  }

  /** Recommends that for the one who has it now. */
  void become(@Nullable Candidate of, @Nullable Recommendation next, Delta delta) {
    if (what != null) {
      delta.gone(what);
    }
    if (next != null) {
      delta.come(next);
    }
    what = next;
    recommended = of;
  }
}
