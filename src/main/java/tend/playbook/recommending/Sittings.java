package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.List;
import tend.facts.About;
import tend.model.Covered;
import tend.playbook.Match;

/** What waits and is taken in sessions of as many as the rule says. Used by one thread. */
final class Sittings extends Crew<About> {
  Sittings(Proposing proposing) {
    super(proposing, Recommending.WARMEST);
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
    int size = ranked.size();
    int most = Math.max(1, rule.fired().most());
    int from = Math.min(before.size(), first() / most);
    List<Part<About>> now = new ArrayList<>(size / most + 1);
    now.addAll(before.subList(0, from));
    for (int i = from * most; i < size; i += most) {
      int number = i / most;
      List<About> some = ranked.subList(i, Math.min(size, i + most));
      boolean stays =
          number < before.size() && (i > last() || areTheSame(some, before.get(number).members()));
      now.add(stays ? before.get(number) : session(rule, i, some));
    }
    return now;
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
