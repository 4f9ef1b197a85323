package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tend.facts.Likers;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * Who liked something in the last days; whoever wrote in them is answered instead. Used once, by
 * one thread.
 */
final class Likes {
  private static final Duration LATELY = Duration.ofDays(7);
  private static final Comparator<Likers.Liker> WARMEST =
      Comparator.comparingDouble((Likers.Liker l) -> -l.love()).thenComparing(Likers.Liker::id);
  private final Instant since;

  /** What was made of all, in order, and of whom it is to be made anew. */
  private final Sorted<Likers.Liker> warmest = new Sorted<>(WARMEST);

  private final List<Person> changed = new ArrayList<>();

  Likes(Instant at) {
    this.since = at.minus(LATELY);
  }

  /** A row of somebody else. */
  void take(Interaction one, Person by) {
    if (one.at().isBefore(since) || by.key().isEmpty()) {
      return;
    }
    if (one.kind() == Kind.REACTION) {
      if (!by.wroteLately) {
        by.like = one;
        changed.add(by);
      }
    } else if (one.kind() != Kind.FOLLOWER && !by.wroteLately) {
      by.wroteLately = true;
      if (by.like != null) {
        by.like = null;
        changed.add(by);
      }
    }
  }

  /** Whether the fact is another since this was last asked, where those people changed. */
  boolean changed(List<Person> touched) {
    for (Person one : touched) {
      if (one.like != null) {
        changed.add(one);
      }
    }
    boolean any = false;
    for (Person one : changed) {
      any |= renewed(one);
    }
    changed.clear();
    return any;
  }

  private boolean renewed(Person one) {
    Interaction like = one.like;
    Likers.Liker before = one.liker;
    Likers.Liker now =
        like == null ? null : new Likers.Liker(one.key(), like.shownName(), one.love(), like.url());
    if (Objects.equals(before, now)) {
      return false;
    }
    if (before != null) {
      warmest.remove(before);
    }
    if (now != null) {
      warmest.add(now);
    }
    one.liker = now;
    return true;
  }

  /** All of them as one; nothing where there are none. */
  List<Likers> facts() {
    List<Likers.Liker> all = warmest.list();
    return all.isEmpty() ? List.of() : List.of(new Likers(all.size(), all));
  }
}
