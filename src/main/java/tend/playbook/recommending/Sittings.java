package tend.playbook.recommending;

import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import tend.facts.About;
import tend.model.Covered;
import tend.playbook.Match;

/**
 * What waits and is taken in sessions of no more than the rule says. Where more wait, each but the
 * last holds half as many at least and ends where fan love falls most, among people alike where
 * most time lies between them. Cut by what people are and not by how many stand before them, so
 * that whoever comes or goes changes a few sessions nearby and not all that follow. Used by one
 * thread.
 */
final class Sittings extends Crew<About> {
  Sittings(Proposing proposing) {
    super(proposing, Recommending.WARMEST);
  }

  /**
   * Behind whom a session ends.
   *
   * @param ranked all, the warmest first
   * @param from the place of its first
   * @param most how many it may hold
   * @return the place of the next one's first; how many there are where there is no next
   */
  static int end(List<? extends About> ranked, int from, int most) {
    int end = from + most;
    if (end >= ranked.size()) {
      return ranked.size();
    }
    for (int sooner = end - 1; sooner >= from + (most + 1) / 2; sooner--) {
      end = isWider(ranked, sooner, end) ? sooner : end;
    }
    return end;
  }

  /** Whether more lies before that place than before the other. */
  private static boolean isWider(List<? extends About> ranked, int place, int other) {
    int byLove = Double.compare(fall(ranked, place), fall(ranked, other));
    return byLove > 0 || (byLove == 0 && pause(ranked, place) > pause(ranked, other));
  }

  private static double fall(List<? extends About> ranked, int place) {
    return ranked.get(place - 1).love() - ranked.get(place).love();
  }

  private static long pause(List<? extends About> ranked, int place) {
    return ranked.get(place - 1).since().until(ranked.get(place).since(), ChronoUnit.MILLIS);
  }

  @Override
  About member(Candidate one) {
    return one.waiting();
  }

  @Override
  Covered covered(Candidate one) {
    return Proposing.covered(one.waiting());
  }

  @Override
  List<Part<About>> taken(Match rule, List<Part<About>> before) {
    int most = Math.max(1, rule.fired().most());
    List<Part<About>> now = new ArrayList<>(before.size() + 1);
    int from = 0;
    while (now.size() < before.size() && from + most < first()) {
      Part<About> untouched = before.get(now.size());
      now.add(untouched);
      from += untouched.members().size();
    }
    List<Part<About>> left = before.subList(now.size(), before.size());
    Firsts firsts = new Firsts(left);
    while (from < ranked.size()) {
      int known = firsts.placeOf(ranked.get(from));
      if (known >= 0 && from > last()) {
        now.addAll(left.subList(known, left.size()));
        return now;
      }
      int end = end(ranked, from, most);
      List<About> some = ranked.subList(from, end);
      boolean stays = known >= 0 && areTheSame(some, left.get(known).members());
      now.add(stays ? left.get(known) : session(rule, from, some));
      from = end;
    }
    return now;
  }

  /** Who stands first in each of those sessions; nothing is copied, since few are looked at. */
  private static final class Firsts extends AbstractList<About> implements RandomAccess {
    private final List<Part<About>> sessions;

    Firsts(List<Part<About>> sessions) {
      this.sessions = sessions;
    }

    @Override
    public About get(int place) {
      return sessions.get(place).members().get(0);
    }

    @Override
    public int size() {
      return sessions.size();
    }

    /** The place of that very one; below 0 where it is none of them. */
    @SuppressWarnings("ReferenceEquality") // the very fact
    int placeOf(About one) {
      int place = Collections.binarySearch(this, one, Recommending.WARMEST);
      return place >= 0 && get(place) == one ? place : -1;
    }
  }

  private Part<About> session(Match rule, int from, List<About> some) {
    List<About> members = List.copyOf(some);
    List<Covered> covered = covers.subList(from, from + some.size());
    return new Part<>(members, proposing.session(rule, members, covered));
  }

  @SuppressWarnings("ReferenceEquality") // the very facts
  private static boolean areTheSame(List<About> some, List<About> others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      same = some.get(i) == others.get(i);
    }
    return same;
  }
}
