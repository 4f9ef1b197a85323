package tend.playbook.trying;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import tend.playbook.Playbook;

/**
 * The scenarios of one playbook, run.
 *
 * @param coverage for each rule what its scenarios show
 * @param missing what no scenario shows, in words, in the order of the rules
 */
public record TestRun(
    String playbook, List<Result> results, Map<String, Coverage> coverage, List<String> missing) {
  public TestRun {
    results = List.copyOf(results);
    missing = List.copyOf(missing);
  }

  /** How a scenario ended. */
  public enum State {
    PASSED,
    FAILED,
    TODO,
    TODO_PASSES
  }

  /**
   * One scenario.
   *
   * @param line of the file it starts on
   * @param whyNot where it failed: the sentences of each rule it waited for, or whose silence it
   *     explains wrongly
   */
  public record Result(
      String name,
      String path,
      int line,
      State state,
      String expected,
      String got,
      @JsonProperty("why_not") List<String> whyNot) {
    public Result {
      whyNot = List.copyOf(whyNot);
    }
  }

  /** Runs all scenarios of the playbook, alone. */
  public static TestRun of(Playbook playbook) {
    return new Running(playbook).run();
  }

  /** How many scenarios ended so. */
  public long count(State state) {
    return results.stream().filter(r -> r.state() == state).count();
  }

  /** Whether nothing failed. */
  public boolean passed() {
    return count(State.FAILED) == 0;
  }
}
