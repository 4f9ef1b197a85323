package tend.playbook.trying;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.playbook.Condition;
import tend.playbook.Rule;
import tend.playbook.Sentence;

/**
 * How much of one rule its scenarios show. A sentence counts where all sentences before it held.
 *
 * @param fired in how many scenarios it fired
 * @param silent in how many it was silent
 */
public record Coverage(int fired, int silent, List<OfSentence> sentences) {
  private static final double SAME = 1e-9;

  public Coverage {
    sentences = List.copyOf(sentences);
  }

  /** What scenarios should show of a sentence. */
  public enum Goal {
    @JsonProperty("holds")
    HOLDS("holds"),
    @JsonProperty("fails")
    FAILS("does not hold"),
    @JsonProperty("below")
    BELOW("below the bound"),
    @JsonProperty("at")
    AT("at the bound"),
    @JsonProperty("above")
    ABOVE("above the bound");

    final String words;

    Goal(String words) {
      this.words = words;
    }
  }

  /**
   * One sentence.
   *
   * @param line of the rule file
   * @param seen how often each goal was met; a goal that cannot be met is left out
   */
  public record OfSentence(String text, int line, Map<Goal, Integer> seen) {
    public OfSentence {
      seen = java.util.Collections.unmodifiableMap(new EnumMap<>(seen));
    }
  }

  /** Something no scenario shows; {@code sentence} is -1 for the rule itself. */
  record Missing(Rule rule, int sentence, Goal goal) {
    String words() {
      return sentence < 0
          ? "the rule never " + (goal == Goal.HOLDS ? "fires" : "stays silent")
          : "\"" + rule.when().get(sentence).text() + "\": never " + goal.words;
    }
  }

  /** How many things the scenarios should show. */
  int goals() {
    return 2 + sentences.stream().mapToInt(s -> s.seen().size()).sum();
  }

  /** How many of them they do. */
  int met() {
    long seen =
        sentences.stream().flatMap(s -> s.seen().values().stream()).filter(n -> n > 0).count();
    return (int) seen + (fired > 0 ? 1 : 0) + (silent > 0 ? 1 : 0);
  }

  /** Met goals in percent of all; 100 where there are none. */
  public static int percent(Iterable<Coverage> all) {
    int goals = 0;
    int met = 0;
    for (Coverage one : all) {
      goals += one.goals();
      met += one.met();
    }
    return goals == 0 ? 100 : (int) Math.floor(100.0 * met / goals);
  }

  /** What of that answer counts toward the goals of its sentence. */
  static boolean meets(Asked.Reply reply, Goal goal) {
    Double bound = reply.bound();
    Double value = reply.value() instanceof Number n ? Double.valueOf(n.doubleValue()) : null;
    return switch (goal) {
      case HOLDS -> reply.truth() == Truth.YES;
      case FAILS -> reply.truth() != Truth.YES;
      case BELOW -> bound != null && value != null && value < bound - SAME;
      case AT -> bound != null && value != null && Math.abs(value - bound) <= SAME;
      case ABOVE -> bound != null && value != null && value > bound + SAME;
    };
  }

  /** Counts while scenarios run. */
  static final class Tally {
    private final Map<String, int[]> rules = new TreeMap<>();
    private final Map<String, List<EnumMap<Goal, Integer>>> sentences = new TreeMap<>();

    void count(Rule rule, List<Tried> all, boolean fired) {
      rules.computeIfAbsent(rule.name(), r -> new int[2])[fired ? 0 : 1]++;
      List<EnumMap<Goal, Integer>> seen =
          sentences.computeIfAbsent(
              rule.name(),
              r -> rule.when().stream().map(s -> new EnumMap<Goal, Integer>(Goal.class)).toList());
      for (Tried tried : all) {
        for (int i = 0; i < tried.replies().size() && i <= tried.reached(); i++) {
          count(tried.replies().get(i), seen.get(i));
        }
      }
    }

    private static void count(Asked.Reply reply, EnumMap<Goal, Integer> seen) {
      for (Goal goal : Goal.values()) {
        if (possible(reply, goal)) {
          seen.merge(goal, meets(reply, goal) ? 1 : 0, Integer::sum);
        }
      }
    }

    /** Nothing is below nothing, and no share above all. */
    private static boolean possible(Asked.Reply reply, Goal goal) {
      Double bound = reply.bound();
      Condition.Op op =
          reply.said().sentence().condition().measure().map(Condition.Test::op).orElse(null);
      return switch (goal) {
        case HOLDS -> true;
        case FAILS -> bound == null || bound > 0 || op != Condition.Op.AT_LEAST;
        case BELOW -> bound != null && bound > 0;
        case AT -> bound != null;
        case ABOVE -> bound != null && !(bound >= 100 && isPercent(reply.said()));
      };
    }

    private static boolean isPercent(Rule.Said said) {
      return said.number().filter(v -> v.type() == Sentence.Type.PERCENT).isPresent();
    }

    Coverage of(Rule rule) {
      int[] counts = rules.getOrDefault(rule.name(), new int[2]);
      @Nullable List<EnumMap<Goal, Integer>> seen = sentences.get(rule.name());
      List<OfSentence> told = new java.util.ArrayList<>();
      for (int i = 0; i < rule.when().size(); i++) {
        Rule.Said said = rule.when().get(i);
        EnumMap<Goal, Integer> goals = new EnumMap<>(Goal.class);
        goals.put(Goal.HOLDS, 0);
        goals.put(Goal.FAILS, 0);
        told.add(
            new OfSentence(
                said.text(),
                said.line(),
                seen == null || seen.get(i).isEmpty() ? goals : seen.get(i)));
      }
      return new Coverage(counts[0], counts[1], told);
    }
  }
}
