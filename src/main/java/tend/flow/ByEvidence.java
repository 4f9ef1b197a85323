package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tend.facts.FactSheet;
import tend.flow.EvaluateAccount.Evaluated;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.DayPlan.Done;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Shown;

/**
 * Items that the account's own replies ticked: done by evidence, without a word from anybody. Used
 * by one thread.
 */
final class ByEvidence {
  /** The kind of evidence that such an item waits for. */
  static final String OWN_REPLY = "own-reply";

  private final FactSheet sheet;
  private final Set<Covered> told = new HashSet<>();

  private ByEvidence(FactSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * What is ticked at that moment among all that was ever listed, newest first; what still fires is
   * not done.
   *
   * @param shown everything that was ever listed for the account, oldest first
   */
  static List<Done> of(Evaluated evaluated, List<Answer> given, List<Shown> shown, Instant at) {
    Set<String> firing = evaluated.items().stream().map(Item::id).collect(Collectors.toSet());
    List<Shown> newestFirst =
        new ArrayList<>(shown.stream().filter(s -> !firing.contains(s.item().id())).toList());
    Collections.reverse(newestFirst);
    return of(newestFirst, evaluated.sheet(), given, at);
  }

  /**
   * What is ticked at that moment, in the order given. Each covered interaction is told once: done
   * or declined by a person counts before a reply, and of two items that cover the same the first.
   *
   * @param newestFirst items that no longer fire
   */
  private static List<Done> of(
      List<Shown> newestFirst, FactSheet sheet, List<Answer> given, Instant at) {
    ByEvidence evidence = new ByEvidence(sheet);
    given.stream().filter(a -> a.settles(at)).forEach(a -> evidence.told.addAll(a.covers()));
    List<Done> done = new ArrayList<>();
    for (Shown shown : newestFirst) {
      if (!shown.first().isAfter(at)) {
        evidence.tick(shown.item()).ifPresent(done::add);
      }
    }
    return done;
  }

  /** Ticked once everything it covers has an own reply since it waited, at the last of these. */
  private Optional<Done> tick(Item item) {
    if (!OWN_REPLY.equals(item.what().done())) {
      return Optional.empty();
    }
    Interaction last = null;
    for (Covered covered : item.what().covers()) {
      Optional<Interaction> reply = sheet.ownReplyIn(covered.subject(), item.what().since());
      if (reply.isEmpty()) {
        return Optional.empty();
      }
      last = last == null || reply.get().at().isAfter(last.at()) ? reply.get() : last;
    }
    boolean news = told.addAll(item.what().covers());
    return last == null || !news ? Optional.empty() : Optional.of(new Done(item, last.at(), last));
  }
}
