package tend.playbook.recommending;

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
import tend.playbook.recommending.Recommending.Once;

/**
 * Recommendations about people who like, of whom only those are named whose turn no other has:
 * whoever is named there has none further down. Used by one thread.
 */
final class LikersTurns {
  private final List<Turn> all = new ArrayList<>(1);
  private final Map<Turn, Liked> liked = new HashMap<>();
  private final Function<String, @Nullable Candidate> answers;
  private final Function<String, @Nullable Turn> turns;
  private Map<Turn, Liked.Named> named = new HashMap<>();
  private Map<Turn, Liked.Named> naming = new HashMap<>();
  private Map<String, Candidate> claims = Map.of();
  private boolean changed;

  /**
   * @param answers who answers a person anyway
   * @param turns the turn of a person
   */
  LikersTurns(
      Function<String, @Nullable Candidate> answers, Function<String, @Nullable Turn> turns) {
    this.answers = answers;
    this.turns = turns;
  }

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
  boolean areChanged(Set<Once> given) {
    return changed || (!liked.isEmpty() && given.stream().anyMatch(this::isOfLiked));
  }

  private boolean isOfLiked(Once turn) {
    return turn.isPerson() && liked.values().stream().anyMatch(one -> one.isOf(turn.id()));
  }

  /**
   * Finds out anew who is named, now that those turns were given anew.
   *
   * @return turns of people that somebody else has because of it
   */
  Set<Once> claim(Set<Once> given) {
    List<String> people = given.stream().filter(Once::isPerson).map(Once::id).toList();
    liked.keySet().retainAll(new HashSet<>(all));
    liked.values().forEach(one -> one.look(people));
    Map<String, Candidate> next = new HashMap<>();
    naming = new HashMap<>();
    changed = false;
    all.sort(Turn.RANK);
    for (Turn turn : all) {
      Candidate of = turn.holder();
      Liked likers = liked.computeIfAbsent(turn, t -> new Liked(one -> isElsewhere(one, of)));
      likers.become(people(of));
      int most = of.match().fired().most();
      Liked.Named now = likers.named(Math.max(1, most), next.keySet());
      now.first().stream().limit(most).forEach(one -> next.put(one.id(), of));
      naming.put(turn, now);
    }
    Set<Once> others = different(next);
    claims = next;
    return others;
  }

  /** Whether that person is answered, or named by what is more pressing, which the rule decides. */
  private boolean isElsewhere(String person, Candidate of) {
    return answers.apply(person) != null || isBefore(turns.apply(person), of);
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
      Liked.Named now = Objects.requireNonNull(naming.get(turn));
      if (!now.equals(named.get(turn))) {
        Candidate of = turn.holder();
        turn.become(of, now.all() == 0 ? null : proposing.likers(of, now), delta);
      }
    }
    named = naming;
  }
}
