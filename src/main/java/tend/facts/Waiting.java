package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.BusinessClock;
import tend.model.Covered;
import tend.model.Interaction;
import tend.model.WorkingUntil;

/** Who waits for an answer at the end, lately or for too long. Used once, by one thread. */
final class Waiting {
  private static final Comparator<WaitingComment> OLDEST =
      (one, other) -> {
        int bySince = one.since().compareTo(other.since());
        return bySince != 0 ? bySince : one.id().compareTo(other.id());
      };
  private final Instant at;
  private final Instant fresh;
  private final Ago ago;
  private final WorkingUntil clock;
  private final People people;
  private final Peers peers;
  private final OwnPosts posts;
  private final List<WaitingComment> waiting = new ArrayList<>();
  private final List<Conversation> stale = new ArrayList<>();

  Waiting(SoFar all, People people, Peers peers, OwnPosts posts) {
    this.at = all.at();
    this.fresh = at.minus(FactSheet.STALE_AFTER);
    this.ago = all.ago();
    this.clock = BusinessClock.of(all.account()).until(at);
    this.people = people;
    this.peers = peers;
    this.posts = posts;
    for (Person one : all.people()) {
      one.waits = 0;
    }
    for (Conversation one : all.conversations()) {
      if (one.waiting() && !one.ignored()) {
        take(one);
      }
    }
    waiting.sort(OLDEST);
  }

  private void take(Conversation one) {
    if (one.newestWaiting().at().isBefore(fresh)) {
      stale.add(one);
    } else {
      Person person = people.of(one.newestWaiting().author());
      person.waits++;
      waiting.add(waiting(one, person));
    }
  }

  /** Of the last days, those who wrote last at the end. */
  List<WaitingComment> lately() {
    return List.copyOf(waiting);
  }

  private WaitingComment waiting(Conversation one, Person person) {
    Interaction newest = one.newestWaiting();
    Instant first = one.unanswered().get(0).at();
    Unanswered words = Unanswered.of(one.unanswered());
    return new WaitingComment(
        one.opener.id(),
        newest.id(),
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
        && person.key().equals(one.opener.author());
  }

  int staleCount() {
    return stale.size();
  }

  /** What waited too long, as one; null where nothing did. */
  @Nullable StaleThreads stale() {
    if (stale.isEmpty()) {
      return null;
    }
    stale.sort(Comparator.comparing(Conversation::newestWaiting, Interaction.BY_TIME));
    Interaction newest = stale.get(stale.size() - 1).newestWaiting();
    Instant oldest = stale.get(0).unanswered().get(0).at();
    List<Covered> covered = new ArrayList<>(stale.size());
    for (Conversation one : stale) {
      Instant first = one.unanswered().get(0).at();
      oldest = first.isBefore(oldest) ? first : oldest;
      covered.add(new Covered(one.opener.id(), one.newestWaiting().id()));
    }
    return new StaleThreads(
        stale.size(), Duration.between(oldest, at).toDays(), newest.id(), newest.at(), covered);
  }
}
