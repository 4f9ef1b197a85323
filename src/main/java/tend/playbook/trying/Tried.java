package tend.playbook.trying;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.facts.Settings;
import tend.playbook.Rule;

/**
 * One rule held against one thing it could speak of: every sentence with its answer. A rule fires
 * for it exactly when all of them hold.
 *
 * @param subject what "For each …" or the like bound; null where the rule is about the account, or
 *     where there is nothing it could speak of
 */
record Tried(Rule rule, @Nullable Object subject, List<Asked.Reply> replies) {
  /**
   * Who got furthest comes first: by the sentences that held from the top, then by all, then by how
   * near it was.
   */
  static final Comparator<Tried> FURTHEST =
      Comparator.comparingInt((Tried t) -> -t.reached())
          .thenComparingLong(t -> -t.count(Truth.YES))
          .thenComparingLong(t -> t.count(Truth.NO))
          .thenComparingDouble(Tried::gap);

  Tried {
    replies = List.copyOf(replies);
  }

  /** The rule held against everything that it could speak of, in the order of the facts. */
  static List<Tried> all(Rule rule, Known known, Settings settings) {
    List<Asked> asked = rule.when().stream().map(s -> new Asked(s, settings)).toList();
    List<Object> candidates =
        asked.stream()
            .filter(Asked::forEach)
            .findFirst()
            .map(a -> a.candidates(known))
            .orElse(List.of());
    if (candidates.isEmpty()) {
      return List.of(one(rule, asked, null, known));
    }
    return candidates.stream().map(c -> one(rule, asked, c, known)).toList();
  }

  /** The one that got furthest. */
  static Tried furthest(List<Tried> all) {
    return all.stream().min(FURTHEST).orElseThrow();
  }

  private static Tried one(Rule rule, List<Asked> asked, @Nullable Object candidate, Known known) {
    Map<String, Object> bound = new HashMap<>();
    List<Asked.Reply> replies = new ArrayList<>();
    asked.forEach(one -> replies.add(one.in(known, candidate, bound)));
    Object subject = candidate != null ? candidate : rule.target().map(bound::get).orElse(null);
    return new Tried(rule, subject, replies);
  }

  boolean fires() {
    return reached() == replies.size();
  }

  /** How many sentences held before the first that did not. */
  int reached() {
    int i = 0;
    while (i < replies.size() && replies.get(i).truth() == Truth.YES) {
      i++;
    }
    return i;
  }

  long count(Truth truth) {
    return replies.stream().filter(r -> r.truth() == truth).count();
  }

  /** How far the numbers that did not hold are from their bounds, as shares of the bounds. */
  double gap() {
    double gap = 0;
    for (Asked.Reply reply : replies) {
      if (reply.truth() == Truth.NO
          && reply.bound() != null
          && reply.value() instanceof Number value) {
        double bound = reply.bound();
        gap += Math.abs(value.doubleValue() - bound) / Math.max(1, Math.abs(bound));
      }
    }
    return gap;
  }
}
