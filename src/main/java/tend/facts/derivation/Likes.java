package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  private final Map<String, Interaction> likers = new HashMap<>();
  private final Set<String> writers = new HashSet<>();

  /** What was made of each, and in order, and whom to make anew. */
  private final Map<String, Likers.Liker> made = new HashMap<>();

  private final Sorted<Likers.Liker> warmest = new Sorted<>(WARMEST);
  private final Set<String> changed = new LinkedHashSet<>();

  Likes(Instant at) {
    this.since = at.minus(LATELY);
  }

  /** A row of somebody else. */
  void take(Interaction one) {
    if (one.at().isBefore(since) || one.author().isEmpty()) {
      return;
    }
    if (one.kind() == Kind.REACTION) {
      if (!writers.contains(one.author())) {
        likers.put(one.author(), one);
        changed.add(one.author());
      }
    } else if (one.kind() != Kind.FOLLOWER
        && writers.add(one.author())
        && likers.remove(one.author()) != null) {
      changed.add(one.author());
    }
  }

  /** Whether the fact is another since this was last asked, where those people changed. */
  boolean changed(List<Person> touched, People people) {
    if (!likers.isEmpty()) {
      for (Person one : touched) {
        if (likers.containsKey(one.key())) {
          changed.add(one.key());
        }
      }
    }
    boolean any = false;
    for (String key : changed) {
      any |= renewed(key, people);
    }
    changed.clear();
    return any;
  }

  private boolean renewed(String key, People people) {
    Interaction like = likers.get(key);
    Likers.Liker before = made.get(key);
    Likers.Liker now =
        like == null
            ? null
            : new Likers.Liker(key, like.shownName(), people.of(key).love(), like.url());
    if (Objects.equals(before, now)) {
      return false;
    }
    if (before != null) {
      warmest.remove(before);
      made.remove(key);
    }
    if (now != null) {
      warmest.add(now);
      made.put(key, now);
    }
    return true;
  }

  /** All of them as one; nothing where there are none. */
  List<Likers> facts() {
    List<Likers.Liker> all = warmest.list();
    return all.isEmpty() ? List.of() : List.of(new Likers(all.size(), all));
  }
}
