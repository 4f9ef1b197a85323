package tend.flow;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tend.facts.Effort;
import tend.flow.EvaluateAccount.Evaluated;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.Item;
import tend.model.Json;
import tend.model.Listing;
import tend.plan.Assigned;
import tend.plan.Ranked;
import tend.plan.Remaining;
import tend.plan.Taught;

/** What a list is made from besides rows and rules, to keep and to make it from again. */
final class MadeFrom {
  private MadeFrom() {}

  /** What that list was made from, with the answers as they counted at that moment. */
  static Listing listing(
      Evaluated by, Taught taught, List<Answer> given, Assigned assigned, Instant at) {
    Set<Covered> answered = new HashSet<>();
    given.stream().filter(a -> a.hides(at)).forEach(a -> answered.addAll(a.covers()));
    Set<Covered> asked = asked(by, answered, assigned);
    answered.retainAll(asked);
    return new Listing(
        by.sheet().account(),
        by.sheet().at(),
        by.rules().version(),
        by.stored(),
        Json.write(by.elsewhere()),
        List.copyOf(taught.people()),
        List.copyOf(taught.less()),
        answered.stream()
            .sorted(Comparator.comparing(Covered::subject).thenComparing(Covered::occurrence))
            .toList(),
        assigned.all().stream()
            .filter(one -> one.covers().stream().anyMatch(asked::contains))
            .toList());
  }

  /** Which of what was answered or handed over the evaluation asks for. */
  private static Set<Covered> asked(Evaluated by, Set<Covered> answered, Assigned assigned) {
    Set<Covered> wanted = new HashSet<>(answered);
    assigned.all().forEach(one -> wanted.addAll(one.covers()));
    if (wanted.isEmpty()) {
      return wanted;
    }
    Set<Covered> asked = new HashSet<>();
    for (Item item : new Ranked.Sought(wanted).in(Ranked.of(by.items()))) {
      for (Covered covered : item.what().covers()) {
        if (wanted.contains(covered)) {
          asked.add(covered);
        }
      }
    }
    return asked;
  }

  /** What the creator's other accounts had brought. */
  static List<Effort> elsewhere(Listing listing) {
    return Json.read(listing.elsewhere(), new TypeReference<List<Effort>>() {});
  }

  /** What was left of an evaluation once the answers had been looked at. */
  static List<Item> left(Listing listing, Evaluated by) {
    Taught taught = new Taught(Set.copyOf(listing.inPeace()), Map.of(), Set.copyOf(listing.less()));
    Answer answered =
        new Answer(
            listing.account().name(),
            "",
            Answer.State.DONE,
            listing.at(),
            null,
            null,
            0,
            listing.answered());
    return Remaining.of(
            taught.apply(by.items()),
            List.of(answered),
            new Assigned(listing.assigned()),
            listing.at())
        .everything();
  }
}
