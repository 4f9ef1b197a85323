package tend.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.facts.Likers;
import tend.playbook.Recommending.Once;

/**
 * Recommendations about people who like, of whom only those are named whose turn no other has:
 * whoever is named there has none further down. Used by one thread.
 */
final class LikersTurns {
  private final List<Turn> all = new ArrayList<>(1);
  private final Set<String> liked = new HashSet<>();
  private Map<Turn, Named> named = new HashMap<>();
  private Map<Turn, Named> naming = new HashMap<>();
  private Map<String, Candidate> claims = Map.of();
  private boolean changed;

  /** Whom one names; null where others have all of them. */
  private record Named(@Nullable List<Likers.Liker> people) {}

  /** Who has that turn because people who like are named; null for nobody. */
  @Nullable Candidate claim(Once once) {
    return once.isPerson() ? claims.get(once.id()) : null;
  }

  /** That turn is about to be given anew. */
  void forget(Turn turn) {
    if (turn.isOfLikers()) {
      changed = true;
      all.remove(turn);
      named.remove(turn);
    }
  }

  /** That turn was given. */
  void note(Turn turn) {
    if (turn.isOfLikers()) {
      changed = true;
      all.add(turn);
    }
  }

  /** Whether it may be others who are named, now that those turns were given anew. */
  boolean areChanged(Set<Once> turns) {
    return changed
        || (!liked.isEmpty()
            && turns.stream().anyMatch(t -> t.isPerson() && liked.contains(t.id())));
  }

  /**
   * Finds out anew who is named.
   *
   * @param answers who answers a person anyway
   * @param turns the turn of a person
   * @return turns of people that somebody else has because of it
   */
  Set<Once> claim(
      Function<String, @Nullable Candidate> answers, Function<String, @Nullable Turn> turns) {
    Map<String, Candidate> next = new HashMap<>();
    naming = new HashMap<>();
    liked.clear();
    changed = false;
    all.sort(Turn.RANK);
    for (Turn turn : all) {
      Candidate of = turn.holder();
      List<Likers.Liker> people = people(of);
      List<Likers.Liker> left = new ArrayList<>();
      for (Likers.Liker one : people) {
        liked.add(one.id());
        boolean free = answers.apply(one.id()) == null && !next.containsKey(one.id());
        if (free && !isBefore(turns.apply(one.id()), of)) {
          left.add(one);
        }
      }
      left.stream().limit(of.match().fired().most()).forEach(one -> next.put(one.id(), of));
      naming.put(turn, new Named(left.isEmpty() && !people.isEmpty() ? null : left));
    }
    Set<Once> others = different(next);
    claims = next;
    return others;
  }

  private static List<Likers.Liker> people(Candidate of) {
    return ((Likers) Objects.requireNonNull(of.match().fired().subject())).people();
  }

  private static boolean isBefore(@Nullable Turn turn, Candidate of) {
    Candidate first = turn == null ? null : turn.strongest();
    return first != null && Candidate.RANK.compare(first, of) < 0;
  }

  @SuppressWarnings("ReferenceEquality") // the very one
  private Set<Once> different(Map<String, Candidate> next) {
    return Stream.concat(claims.keySet().stream(), next.keySet().stream())
        .filter(id -> claims.get(id) != next.get(id))
        .map(Once::person)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Recommends them where others are named than before. */
  void recommend(Proposing proposing, Delta delta) {
    for (Turn turn : all) {
      Named now = Objects.requireNonNull(naming.get(turn));
      if (!now.equals(named.get(turn))) {
        Candidate of = turn.holder();
        turn.become(of, now.people() == null ? null : proposing.likers(of, now.people()), delta);
      }
    }
    named = naming;
  }
}
