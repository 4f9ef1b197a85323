package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.StaleThreads;
import tend.facts.WaitingComment;
import tend.model.Activity;
import tend.model.BusinessClock;
import tend.model.CoveredRows;
import tend.model.Interaction;
import tend.model.WorkingUntil;

/**
 * Who waits for an answer, lately or for too long: conversations are added when all rows of the
 * people in them were read. Used by one thread.
 */
@SuppressWarnings("ReferenceEquality") // each conversation is one object
final class Waiting implements Tally {
  private static final Comparator<WaitingComment> OLDEST =
      (one, other) -> {
        int bySince = one.since().compareTo(other.since());
        return bySince != 0 ? bySince : one.id().compareTo(other.id());
      };
  private final Derivation read;
  private final Instant at;
  private final Instant fresh;
  private final Ago ago;
  private final WorkingUntil clock;
  private final People people;
  private final Peers peers;
  private final OwnPosts posts;
  private final Threads threads;
  private final Sorted<WaitingComment> lately = new Sorted<>(OLDEST);
  private final Sorted<Conversation> stale =
      new Sorted<>(Comparator.comparing(Conversation::newestWaiting, Interaction.BY_TIME));
  private final Changes changes;

  /** Null, too, where it has to be looked for. */
  private @Nullable WaitingComment longest;

  private @Nullable StaleThreads staleFact;
  private boolean indexed;

  Waiting(Derivation all, Changes changes) {
    this.changes = changes;
    this.read = all;
    this.at = all.at();
    this.fresh = at.minus(FactSheet.STALE_AFTER);
    this.ago = all.ago();
    this.clock = BusinessClock.of(all.account()).until(at);
    this.people = all.people;
    this.peers = all.peers;
    this.posts = all.ownPosts;
    this.threads = all.threads;
  }

  @Override
  public void add(Conversation one) {
    if (one.waitsSince(fresh)) {
      Person person = one.newestWaiter();
      people.touch(person);
      hold(one, person, waiting(one, person));
    } else if (isStale(one)) {
      stale.add(one);
      staleFact = null;
    }
  }

  private void hold(Conversation one, Person person, WaitingComment made) {
    WaitingComment before = one.waited;
    WaitingComment fact = before != null && before.equals(made) ? before : made;
    one.waits = fact;
    one.waited = null;
    person.waits++;
    if (indexed) {
      waitingIn(person).add(one);
    }
    lately.add(fact);
    longest = longest != null && fact.waitedLonger(longest) ? fact : longest;
    changes.come(fact);
  }

  /**
   * Makes all anew that waits of somebody who did something more.
   *
   * @param but what was made since; null for nothing
   */
  void renew(Person person, @Nullable Conversation but) {
    if (!indexed) {
      indexed = true;
      for (Conversation one : threads.all()) {
        if (one.waits != null) {
          waitingIn(one.newestWaiter()).add(one);
        }
      }
    }
    Set<Conversation> all = person.waitingIn;
    if (all == null || (all.size() == 1 && all.contains(but))) {
      return;
    }
    for (Conversation one : all) {
      if (one != but) {
        renew(one, person);
      }
    }
  }

  /** Of words that are the same, which wait where they waited. */
  private void renew(Conversation one, Person person) {
    WaitingComment before = Objects.requireNonNull(one.waits);
    WaitingComment made = waiting(one, person);
    if (!made.equals(before)) {
      one.waits = made;
      lately.replace(before, made);
      longest = before.equals(longest) ? made : longest;
      changes.gone(before);
      changes.come(made);
    }
  }

  private static Set<Conversation> waitingIn(Person person) {
    Set<Conversation> known = person.waitingIn;
    if (known == null) {
      known = new LinkedHashSet<>(4);
      person.waitingIn = known;
    }
    return known;
  }

  @Override
  public void remove(Conversation one) {
    WaitingComment fact = one.waits;
    if (fact != null) {
      Person person = one.newestWaiter();
      people.touch(person);
      person.waits--;
      if (person.waitingIn != null) {
        person.waitingIn.remove(one);
      }
      one.waits = null;
      one.waited = fact;
      lately.remove(fact);
      longest = fact.equals(longest) ? null : longest;
      changes.gone(fact);
    } else if (isStale(one)) {
      stale.remove(one);
      staleFact = null;
    }
  }

  private boolean isStale(Conversation one) {
    return one.waiting() && !one.ignored() && !one.waitsSince(fresh);
  }

  /** Of the last days, those who wrote last at the end. */
  List<WaitingComment> lately() {
    return lately.list();
  }

  int count() {
    return lately.size();
  }

  /** What of that has waited longest; null where nothing waits. */
  @Nullable WaitingComment longest() {
    longest = longest == null ? FactSheet.longest(lately()) : longest;
    return longest;
  }

  private WaitingComment waiting(Conversation one, Person person) {
    Interaction newest = one.newestWaiting();
    Instant first = one.unanswered().get(0).at();
    Unanswered words = Unanswered.of(one);
    return new WaitingComment(
        one.id(),
        one.newestWaitingId(),
        newest.author(),
        newest.shownName(),
        newest.kind().word(),
        words.kind().word(),
        words.question(),
        words.quick(),
        one.cameBack(),
        isFirstTime(one, person),
        ago.hours(first),
        clock.minutes(first) / 60.0,
        words.words(),
        person.love(),
        person.comments(),
        peers.isOne(person),
        posts.ageHours(one),
        newest.at(),
        newest);
  }

  private static boolean isFirstTime(Conversation one, Person person) {
    return person.came()
        && !one.opener.own()
        && !one.cameBack()
        && !person.first().isBefore(one.opener.at())
        && person.equals(one.openedBy);
  }

  int staleCount() {
    return stale.size();
  }

  /** What waited too long, as one; null where nothing did. */
  @Nullable StaleThreads stale() {
    if (staleFact == null && stale.size() > 0) {
      staleFact = stale(stale.list());
    }
    return staleFact;
  }

  private StaleThreads stale(List<Conversation> all) {
    Interaction newest = all.get(all.size() - 1).newestWaiting();
    Instant oldest = all.get(0).unanswered().get(0).at();
    Activity rows = read.past();
    int[] openers = new int[all.size()];
    int[] last = new int[all.size()];
    for (int i = 0; i < openers.length; i++) {
      Conversation one = all.get(i);
      Instant first = one.unanswered().get(0).at();
      oldest = first.isBefore(oldest) ? first : oldest;
      openers[i] = one.row;
      last[i] = rows.row(one.newestWaiting());
    }
    return new StaleThreads(
        all.size(),
        Duration.between(oldest, at).toDays(),
        all.get(all.size() - 1).newestWaitingId(),
        newest.at(),
        new CoveredRows(rows, openers, last));
  }
}
