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
import tend.plan.Answered;
import tend.plan.Ranked;
import tend.plan.Remaining;
import tend.plan.Taught;

/** What a list is made from besides rows and rules, to keep and to make it from again. */
final class MadeFrom {
  private MadeFrom() {}

  /**
   * What items of a list were made from, with the answers that made them what they are.
   *
   * @param items as they were left
   */
  static Listing listing(Evaluated by, Taught taught, Answered answered, List<Item> items) {
    Set<Covered> asked = asked(by, answered, items);
    return new Listing(
        by.sheet().account(),
        by.sheet().at(),
        by.rules().version(),
        by.stored(),
        Json.write(by.elsewhere()),
        List.copyOf(taught.people()),
        List.copyOf(taught.less()),
        asked.stream()
            .filter(answered::hides)
            .sorted(Comparator.comparing(Covered::subject).thenComparing(Covered::occurrence))
            .toList(),
        answered.assigned().all().stream()
            .filter(one -> one.covers().stream().anyMatch(asked::contains))
            .toList());
  }

  /**
   * What was answered or handed over of whatever the evaluation has that those items may be left
   * of: it covers some of the same, or is called the same.
   */
  private static Set<Covered> asked(Evaluated by, Answered answered, List<Item> items) {
    if (answered.isNothing()) {
      return Set.of();
    }
    Set<Covered> open = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Item item : items) {
      open.addAll(item.what().covers());
      ids.add(item.id());
    }
    Ranked.Sought sought = new Ranked.Sought(open);
    Set<Covered> asked = new HashSet<>();
    for (Ranked.Piece piece : Ranked.of(by.items()).pieces()) {
      int size = answered.touches(piece) ? piece.size() : 0;
      for (int place = 0; place < size; place++) {
        Item item = piece.get(place);
        if (sought.mayBeIn(piece, place) || ids.contains(item.id())) {
          item.what().covers().stream().filter(answered::covers).forEach(asked::add);
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
    Answered said = Answered.of(List.of(answered), listing.assigned(), Instant.MAX); // all counted
    return Remaining.of(taught.apply(by.items()), said).everything();
  }
}
