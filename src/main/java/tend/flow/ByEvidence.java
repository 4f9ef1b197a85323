package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tend.facts.FactSheet;
import tend.flow.EvaluateAccount.Evaluated;
import tend.model.Covered;
import tend.model.DayPlan.Done;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Shown;
import tend.plan.Answered;
import tend.store.EverListed;
import tend.store.EverListed.Was;

/**
 * Items that the account's own replies ticked: done by evidence, without a word from anybody. Used
 * by one thread.
 */
final class ByEvidence {
  /** The kind of evidence that such an item waits for. */
  static final String OWN_REPLY = "own-reply";

  private final FactSheet sheet;
  private final List<Item> items;
  private final Firing firing;
  private final Answered answered;
  private final Set<Covered> told = new HashSet<>();
  private final Instant at;

  private ByEvidence(Evaluated evaluated, Firing firing, Answered answered, Instant at) {
    this.sheet = evaluated.sheet();
    this.at = at;
    this.items = evaluated.items();
    this.firing = firing;
    this.answered = answered;
  }

  /** An item and the own reply that ticked it. */
  record Ticks(Was was, Interaction reply) {}

  /**
   * What is ticked at that moment among all that was ever listed, newest first; what still fires is
   * not done.
   *
   * @param shown everything that was ever listed for the account, oldest first
   */
  static List<Done> of(Evaluated evaluated, Answered answered, List<Shown> shown, Instant at) {
    Map<String, Shown> byId = new HashMap<>();
    List<Was> all = new ArrayList<>(shown.size());
    for (Shown one : shown) {
      byId.put(one.item().id(), one);
      all.add(Was.of(one));
    }
    List<Done> done = new ArrayList<>();
    for (Ticks one : new ByEvidence(evaluated, new Firing(), answered, at).ticks(all)) {
      Shown item = byId.get(one.was().id());
      if (item != null) {
        done.add(new Done(item.item(), one.reply().at(), one.reply()));
      }
    }
    return done;
  }

  /**
   * The same as far as it was ticked from a moment on: only what covers a thread that was answered
   * since then can be, and only what covers the same as that can stand in its way.
   *
   * @param by which items were replied to since then
   * @param firing of the account
   */
  static List<Ticks> since(
      Instant from,
      Evaluated evaluated,
      Answered answered,
      EverListed ever,
      Replied by,
      Firing firing,
      Instant at) {
    ByEvidence evidence = new ByEvidence(evaluated, firing, answered, at);
    Set<Covered> covered = new HashSet<>();
    for (Was was : by.items(evaluated.sheet())) {
      if (!evidence.stillFires(was)) {
        covered.addAll(was.covers());
      }
    }
    List<Ticks> ticks = new ArrayList<>(evidence.ticks(ever.covering(covered)));
    ticks.removeIf(one -> one.reply().at().isBefore(from));
    return ticks;
  }

  /**
   * What is ticked of those, newest first. Each covered interaction is told once: done or declined
   * by a person counts before a reply, and of two items that cover the same the newer.
   */
  private List<Ticks> ticks(List<Was> oldestFirst) {
    List<Was> newestFirst = new ArrayList<>(oldestFirst);
    Collections.reverse(newestFirst);
    List<Ticks> ticks = new ArrayList<>();
    for (Was was : newestFirst) {
      Optional<Ticks> one = stillFires(was) ? Optional.empty() : ticks(was, sheet);
      if (one.isPresent() && isNews(was.covers())) {
        ticks.add(one.get());
      }
    }
    return ticks;
  }

  private boolean isNews(List<Covered> covers) {
    boolean isNews = false;
    for (Covered one : covers) {
      isNews |= !answered.settles(one) && told.add(one);
    }
    return isNews;
  }

  private boolean stillFires(Was was) {
    return was.first().isAfter(at) || firing.holds(was.id(), items);
  }

  /**
   * Ticked once everything it covers has an own reply since it waited, by the last of these; empty
   * where something has none.
   */
  static Optional<Ticks> ticks(Was was, FactSheet sheet) {
    if (!OWN_REPLY.equals(was.done())) {
      return Optional.empty();
    }
    Interaction last = null;
    for (Covered covered : was.covers()) {
      Optional<Interaction> reply = sheet.ownReplyIn(covered.subject(), was.since());
      if (reply.isEmpty()) {
        return Optional.empty();
      }
      last = last == null || reply.get().at().isAfter(last.at()) ? reply.get() : last;
    }
    return Optional.ofNullable(last).map(reply -> new Ticks(was, reply));
  }
}
