package tend.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.UnknownName;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.PlaybookFiles;
import tend.playbook.RulesFolder;
import tend.playbook.TestRun;
import tend.playbook.TestRun.State;
import tend.playbook.Vocabulary;

@Command(name = "test", mixinStandardHelpOptions = true, description = "Runs the scenarios.")
final class TestCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(arity = "0..1", paramLabel = "PLAYBOOK", description = "One playbook only.")
  private @Nullable String playbook;

  @Override
  public Integer call() {
    RulesFolder read = RulesFolder.read(App.rulesFolder(common.rules));
    Checker checker = new Checker(Vocabulary.read(read.vocabulary()));
    List<TestRun> runs = new ArrayList<>();
    boolean broken = false;
    for (PlaybookFiles files : chosen(read)) {
      Checked checked = checker.check(files);
      checked.playbook().map(TestRun::of).ifPresent(runs::add);
      if (checked.playbook().isEmpty()) {
        broken = true;
        checked.issues().forEach(i -> common.err().println(i.shown()));
      }
    }
    tell(runs);
    boolean passed = runs.stream().allMatch(TestRun::passed);
    return passed && !broken ? ExitCode.FINE : ExitCode.PROBLEMS;
  }

  private List<PlaybookFiles> chosen(RulesFolder read) {
    if (playbook == null) {
      return read.playbooks();
    }
    Optional<PlaybookFiles> one =
        read.playbooks().stream().filter(f -> f.id().equals(playbook)).findFirst();
    return List.of(
        one.orElseThrow(
            () ->
                new UnknownName(
                    "there is no playbook " + playbook,
                    "there are: "
                        + String.join(
                            ", ", read.playbooks().stream().map(PlaybookFiles::id).toList()))));
  }

  private void tell(List<TestRun> runs) {
    long passed = count(runs, State.PASSED);
    long failed = count(runs, State.FAILED);
    long todo = count(runs, State.TODO) + count(runs, State.TODO_PASSES);
    if (common.json) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("passed", passed);
      view.put("failed", failed);
      view.put("todo", todo);
      view.put("scenarios", runs.stream().flatMap(r -> r.results().stream()).toList());
      TreeMap<String, Object> coverage = new TreeMap<>();
      runs.forEach(r -> r.coverage().forEach((k, v) -> coverage.put(r.playbook() + "/" + k, v)));
      view.put("coverage", coverage);
      common.print(view);
      return;
    }
    runs.forEach(r -> r.results().forEach(this::tell));
    common.say("%d passed, %d failed, %d todo", passed, failed, todo);
  }

  private void tell(TestRun.Result result) {
    String state = result.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    common.say("%-7s %s", state, result.name());
    if (result.state() == State.FAILED) {
      common.say("        %s:%d", result.path(), result.line());
      common.say("        expected %s", result.expected());
      common.say("        got      %s", result.got());
    }
  }

  private static long count(List<TestRun> runs, State state) {
    return runs.stream().mapToLong(r -> r.count(state)).sum();
  }
}
