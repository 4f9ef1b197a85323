package tend.flow.rules;

import java.util.List;
import java.util.stream.Stream;
import tend.engine.RuleProblem;
import tend.model.Issue;
import tend.model.MadeBefore;
import tend.playbook.Playbook;
import tend.playbook.trying.Baseline;
import tend.playbook.trying.TestRun;

/**
 * What a playbook was tried on before it is released; the same one ends the same way, so it is
 * tried once and not at every look at a folder in which it waits.
 */
record Tried(Playbook playbook, Baseline healthy) {
  private static final int KEPT = 64;
  private static final MadeBefore<Tried, List<Issue>> BEFORE = new MadeBefore<>(KEPT);

  /**
   * The scenarios that fail, and the healthy accounts on which it speaks, as problems of the file
   * they stand in.
   */
  static List<Issue> problems(Playbook playbook, Baseline healthy) {
    return BEFORE.of(new Tried(playbook, healthy), Tried::run);
  }

  private List<Issue> run() {
    try {
      return Stream.of(TestRun.of(playbook), healthy.run(List.of(playbook)))
          .flatMap(run -> run.results().stream())
          .filter(r -> r.state() == TestRun.State.FAILED)
          .map(Tried::failed)
          .toList();
    } catch (RuleProblem e) {
      return List.of(refused(playbook.files().path(), e));
    }
  }

  /** What Drools says of rules that the checker let pass. */
  static Issue refused(String path, RuleProblem problem) {
    return new Issue(
        Issue.Level.ERROR,
        path,
        1,
        1,
        1,
        "TD072",
        String.valueOf(problem.getMessage()).lines().findFirst().orElse(""),
        null,
        "write the rules more simply, one after the other, and see which one it is");
  }

  private static Issue failed(TestRun.Result result) {
    return new Issue(
        Issue.Level.ERROR,
        result.path(),
        result.line(),
        1,
        1,
        "TD030",
        "the scenario \"" + result.name() + "\" fails",
        null,
        "expected "
            + result.expected()
            + ", got "
            + result.got()
            + "; if that is meant, change the scenario, too");
  }
}
