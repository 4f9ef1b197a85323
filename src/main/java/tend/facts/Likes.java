package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private final Map<String, Interaction> likers = new TreeMap<>();
  private final Set<String> writers = new HashSet<>();
  private boolean changed;

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
        changed = true;
      }
    } else if (one.kind() != Kind.FOLLOWER && writers.add(one.author())) {
      changed |= likers.remove(one.author()) != null;
    }
  }

  /** Whether the fact is another since this was last asked, where those people changed. */
  boolean changed(List<Person> touched) {
    boolean was = changed;
    changed = false;
    return was || (!likers.isEmpty() && anyLikes(touched));
  }

  private boolean anyLikes(List<Person> people) {
    for (Person one : people) {
      if (likers.containsKey(one.key())) {
        return true;
      }
    }
    return false;
  }

  /** All of them as one; nothing where there are none. */
  List<Likers> facts(People people) {
    if (likers.isEmpty()) {
      return List.of();
    }
    List<Likers.Liker> warmest = new ArrayList<>();
    likers.forEach(
        (key, like) ->
            warmest.add(
                new Likers.Liker(key, like.shownName(), people.of(key).love(), like.url())));
    warmest.sort(WARMEST);
    return List.of(new Likers(warmest.size(), warmest));
  }
}
