package tend.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tend.model.Recommendation;
import tend.playbook.ScenarioFile.Expected;
import tend.playbook.ScenarioFile.Scenario;

/**
 * The scenarios of one playbook, run.
 *
 * @param coverage for each rule how many scenarios it fired in and how many it was silent in
 */
public record TestRun(String playbook, List<Result> results, Map<String, Coverage> coverage) {
  public TestRun {
    results = List.copyOf(results);
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
   */
  public record Result(
      String name, String path, int line, State state, String expected, String got) {}

  /** In how many scenarios a rule fired, and in how many it was silent. */
  public record Coverage(int fired, int silent) {}

  /** Runs all scenarios of the playbook, alone. */
  public static TestRun of(Playbook playbook) {
    List<Result> results = new ArrayList<>();
    Map<String, Coverage> coverage = new TreeMap<>();
    playbook.ruleNames().forEach(rule -> coverage.put(rule, new Coverage(0, 0)));
    for (Scenario scenario : playbook.scenarios().scenarios()) {
      List<Match> matches = playbook.matches(scenario.given().sheet());
      List<Recommendation> got = new Recommending(scenario.given().sheet()).from(matches);
      results.add(result(playbook, scenario, matches, got));
      count(coverage, matches);
    }
    return new TestRun(playbook.id(), results, coverage);
  }

  /** How many scenarios ended so. */
  public long count(State state) {
    return results.stream().filter(r -> r.state() == state).count();
  }

  /** Whether nothing failed. */
  public boolean passed() {
    return count(State.FAILED) == 0;
  }

  private static void count(Map<String, Coverage> coverage, List<Match> matches) {
    coverage.replaceAll(
        (rule, was) ->
            matches.stream().anyMatch(m -> m.rule().name().equals(rule))
                ? new Coverage(was.fired() + 1, was.silent())
                : new Coverage(was.fired(), was.silent() + 1));
  }

  private static Result result(
      Playbook playbook, Scenario scenario, List<Match> matches, List<Recommendation> got) {
    List<Expected> expected = scenario.expected();
    boolean right = expected != null ? meets(expected, got) : meets(scenario.fires(), matches);
    State state =
        scenario.todo() != null
            ? right ? State.TODO_PASSES : State.TODO
            : right ? State.PASSED : State.FAILED;
    return new Result(
        scenario.name(),
        playbook.files().path() + "/scenarios.yaml",
        scenario.line(),
        state,
        expected != null ? expected.toString() : scenario.fires().toString(),
        expected != null
            ? got.stream().map(r -> told(r).toString()).toList().toString()
            : matches.stream().map(m -> m.rule().name()).distinct().sorted().toList().toString());
  }

  private static Expected told(Recommendation one) {
    return new Expected(one.rule(), one.subject().id(), one.priority().word(), one.covers().size());
  }

  private static boolean meets(Map<String, Boolean> fires, List<Match> matches) {
    return fires.entrySet().stream()
        .allMatch(
            e ->
                matches.stream().anyMatch(m -> m.rule().name().equals(e.getKey())) == e.getValue());
  }

  /** Each expectation is met by one recommendation of its own, and none is left over. */
  private static boolean meets(List<Expected> expected, List<Recommendation> got) {
    List<Recommendation> left = new ArrayList<>(got);
    for (Expected one : expected) {
      int found = indexOf(one, left);
      if (found < 0) {
        return false;
      }
      left.remove(found);
    }
    return left.isEmpty();
  }

  private static int indexOf(Expected one, List<Recommendation> among) {
    for (int i = 0; i < among.size(); i++) {
      Expected told = told(among.get(i));
      boolean same =
          told.rule().equals(one.rule())
              && (one.about() == null || one.about().equals(told.about()))
              && (one.priority() == null || one.priority().equals(told.priority()))
              && (one.covers() == null || one.covers().equals(told.covers()));
      if (same) {
        return i;
      }
    }
    return -1;
  }
}
