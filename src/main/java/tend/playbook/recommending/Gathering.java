package tend.playbook.recommending;

import java.util.List;
import java.util.Objects;
import tend.facts.Somebody;
import tend.model.Covered;
import tend.playbook.Match;

/** People who are taken as one. Used by one thread. */
final class Gathering extends Crew<Somebody> {
  Gathering(Proposing proposing) {
    super(proposing, Proposing.NEAREST);
  }

  @Override
  Somebody member(Candidate one) {
    return (Somebody) Objects.requireNonNull(one.match().fired().subject());
  }

  @Override
  Covered covered(Candidate one) {
    return proposing.covered(one.rule(), member(one));
  }

  @Override
  List<Part<Somebody>> taken(Match rule, List<Part<Somebody>> before) {
    if (!before.isEmpty() && before.get(0).members().equals(ranked)) {
      return before;
    }
    List<Somebody> people = List.copyOf(ranked);
    return List.of(new Part<>(people, proposing.people(rule, people, covers)));
  }
}
