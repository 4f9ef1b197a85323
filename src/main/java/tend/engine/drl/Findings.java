package tend.engine.drl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the readers of one rule's parts find out together. Used by one thread. */
final class Findings {
  private static final int MOST_PATTERNS = 8;
  private static final int MOST_COMPARISONS = 50;
  private final List<DrlProblem> problems = new ArrayList<>();
  private final List<DrlRule.Written> settings = new ArrayList<>();
  private final Map<Integer, Boolean> ticks = new HashMap<>();
  private int patterns;
  private int comparisons;
  private boolean lost;
  private boolean either;
  private @Nullable Token results;

  void report(DrlProblem problem) {
    problems.add(problem);
  }

  List<DrlProblem> problems() {
    return problems;
  }

  /** A condition could not be read to its end, so names that it binds may be missing. */
  void lost(DrlProblem problem) {
    report(problem);
    lost = true;
  }

  boolean isLost() {
    return lost;
  }

  void setting(Token name) {
    settings.add(new DrlRule.Written(name.unquoted(), name.line(), name.column() + 1));
  }

  List<DrlRule.Written> settings() {
    return settings;
  }

  void pattern(Token type) {
    patterns++;
    if (patterns == MOST_PATTERNS + 1) {
      report(
          type.problem(
              "a rule has at most " + MOST_PATTERNS + " conditions", "split it into two rules"));
    }
  }

  void comparison(Token first) {
    comparisons++;
    if (comparisons == MOST_COMPARISONS + 1) {
      report(
          first.problem(
              "a rule has at most " + MOST_COMPARISONS + " comparisons",
              "split it into two rules"));
    }
  }

  void either() {
    either = true;
    eitherWithResults();
  }

  void severalResults(Token second) {
    results = second;
    eitherWithResults();
  }

  /** Drools takes the results for one another where a rule has an or. */
  private void eitherWithResults() {
    if (either && results != null) {
      report(
          results.problem(
              "in a rule with or, an accumulate has one result", "write two rules instead of or"));
      results = null;
    }
  }

  /** Each look at a fact is counted from behind the opening bracket at that place. */
  void tick(int bracket, boolean empty) {
    ticks.put(bracket, empty);
  }

  /** What stands behind which bracket in the rule of that name. */
  Map<Integer, String> ticks(String rule) {
    Map<Integer, String> texts = new HashMap<>();
    ticks.forEach((at, empty) -> texts.put(at, " " + DrlRule.tick(rule) + (empty ? " " : ",")));
    return texts;
  }
}
