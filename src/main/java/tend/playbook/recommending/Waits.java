package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.engine.Fired.Reach;
import tend.model.Group;
import tend.model.Recommendation;

/** What rules want of one waiting interaction, and who takes it. Used by one thread. */
final class Waits {
  final Rivals rivals = new Rivals();
  private List<Taken> taken = List.of();
  private @Nullable Candidate seated;

  /** Those that want the same thing done, the strongest first, and what that recommends. */
  private record Taken(List<Candidate> rivals, Recommendation what) {
    @SuppressWarnings("ReferenceEquality") // the very ones
    boolean isOf(List<Candidate> others) {
      boolean same = rivals.size() == others.size();
      for (int i = 0; same && i < others.size(); i++) {
        same = rivals.get(i) == others.get(i);
      }
      return same;
    }
  }

  /** Who takes it into a session; null where nobody does. */
  @Nullable Candidate seated() {
    return seated;
  }

  /** Recommends anew what changed. */
  void settle(Proposing proposing, Delta delta) {
    List<List<Candidate>> alone = alone();
    seated = alone.isEmpty() ? forSession() : null;
    List<Taken> now = new ArrayList<>(alone.size());
    for (List<Candidate> some : alone) {
      now.add(taken(some, proposing));
    }
    taken.forEach(one -> delta.gone(one.what()));
    now.forEach(one -> delta.come(one.what()));
    taken = now;
  }

  private Taken taken(List<Candidate> some, Proposing proposing) {
    for (Taken before : taken) {
      if (before.isOf(some)) {
        return before;
      }
    }
    return new Taken(some, proposing.one(some));
  }

  /** Those that take it on its own, by what they want done. */
  private List<List<Candidate>> alone() {
    List<List<Candidate>> alone = new ArrayList<>(1);
    for (Candidate one : rivals.ranked()) {
      if (one.reach() == Reach.ONE) {
        of(alone, one.match().rule().group()).add(one);
      }
    }
    return alone;
  }

  /** Those that want the same, to which one more is to be added. */
  static List<Candidate> of(List<List<Candidate>> alone, Group group) {
    for (List<Candidate> some : alone) {
      if (some.get(0).match().rule().group() == group) {
        return some;
      }
    }
    List<Candidate> fresh = new ArrayList<>(2);
    alone.add(fresh);
    return fresh;
  }

  private @Nullable Candidate forSession() {
    for (Candidate one : rivals.ranked()) {
      if (one.reach() == Reach.SESSION) {
        return one;
      }
    }
    return null;
  }
}
