package tend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.UnknownName;
import tend.model.Issue;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.trying.Baseline;
import tend.playbook.trying.Coverage;
import tend.playbook.trying.Offers;
import tend.playbook.trying.TestRun;
import tend.playbook.trying.TestRun.State;

@Command(name = "test", mixinStandardHelpOptions = true, description = "Runs the scenarios.")
final class TestCommand implements Callable<Integer> {
  private static final int ALL = 100;

  @Mixin private Common common = new Common();

  @Parameters(arity = "0..1", paramLabel = "PLAYBOOK", description = "One playbook only.")
  private @Nullable String playbook;

  @Option(names = "--cover", description = "Tell what no scenario shows, and offer some that do.")
  private boolean cover;

  @Option(
      names = "--min-cover",
      paramLabel = "N",
      description = "Exit with 3 where less than N percent is shown.")
  private @Nullable Integer least;

  @Option(
      names = "--offers",
      paramLabel = "N",
      defaultValue = "3",
      description = "With --cover: how many scenarios to offer (default: ${DEFAULT-VALUE}).")
  private int offers = 3;

  @Option(names = "--junit", paramLabel = "FILE", description = "Write the results as JUnit XML.")
  private @Nullable Path junit;

  @Override
  public Integer call() throws IOException {
    Integer gate = least;
    if (gate != null && (gate < 0 || gate > ALL)) {
      throw new Errors.WrongUsage("--min-cover " + gate + " is no share; give 0 to 100");
    }
    FoundRules found = FoundRules.in(App.rulesFolder(common.rules));
    Checker checker = Checker.of(found.read());
    List<Playbook> playbooks = new ArrayList<>();
    boolean broken = false;
    for (PlaybookFiles files : chosen(found.playbooks())) {
      Checked checked = checker.check(files);
      checked.playbook().ifPresent(playbooks::add);
      if (checked.playbook().isEmpty()) {
        broken = true;
        checked.issues().forEach(i -> common.err().println(i.shown()));
      }
    }
    Baseline healthy = Baseline.read(found.read().baseline());
    broken |= healthy.issues().stream().anyMatch(i -> i.level() == Issue.Level.ERROR);
    healthy.issues().forEach(i -> common.err().println(i.shown()));
    List<TestRun> runs = new ArrayList<>(playbooks.stream().map(TestRun::of).toList());
    Stream.of(healthy.run(playbooks)).filter(r -> !r.results().isEmpty()).forEach(runs::add);
    int percent =
        Coverage.percent(runs.stream().flatMap(r -> r.coverage().values().stream()).toList());
    found.tell(common);
    tell(found, runs, playbooks, percent);
    if (junit != null) {
      JUnitReport.write(junit, runs);
    }
    if (broken || !runs.stream().allMatch(TestRun::passed)) {
      return ExitCode.PROBLEMS;
    }
    if (least != null && percent < least) {
      common
          .err()
          .printf(
              "tend: scenarios show %d %%, under the gate of %d %%; see test --cover%n",
              percent, least);
      return ExitCode.GATE;
    }
    return ExitCode.FINE;
  }

  private List<PlaybookFiles> chosen(List<PlaybookFiles> all) {
    if (playbook == null) {
      return all;
    }
    Optional<PlaybookFiles> one = all.stream().filter(f -> f.id().equals(playbook)).findFirst();
    return List.of(
        one.orElseThrow(
            () ->
                new UnknownName(
                    "there is no playbook " + playbook,
                    "there are: "
                        + String.join(", ", all.stream().map(PlaybookFiles::id).toList()))));
  }

  private void tell(FoundRules found, List<TestRun> runs, List<Playbook> playbooks, int percent) {
    long passed = count(runs, State.PASSED);
    long failed = count(runs, State.FAILED);
    long todo = count(runs, State.TODO) + count(runs, State.TODO_PASSES);
    if (common.json) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("rules", found.where());
      view.put("passed", passed);
      view.put("failed", failed);
      view.put("todo", todo);
      view.put("scenarios", runs.stream().flatMap(r -> r.results().stream()).toList());
      TreeMap<String, Object> coverage = new TreeMap<>();
      runs.forEach(r -> r.coverage().forEach((k, v) -> coverage.put(r.playbook() + "/" + k, v)));
      view.put("coverage", coverage);
      view.put("coverage_percent", percent);
      if (cover) {
        view.put("offers", offered(playbooks));
      }
      common.print(view);
      return;
    }
    runs.forEach(r -> r.results().forEach(this::tell));
    common.say("%d passed, %d failed, %d todo", passed, failed, todo);
    if (cover) {
      coverage(runs, playbooks, percent);
    }
  }

  private void coverage(List<TestRun> runs, List<Playbook> playbooks, int percent) {
    common.say("%nScenarios show %d %% of what they should.", percent);
    runs.forEach(r -> r.missing().forEach(m -> common.say("  %s/%s", r.playbook(), m)));
    for (Offers.Offer offer : offered(playbooks)) {
      common.say("%nThis would show it (%s, %s):%n%s", offer.rule(), offer.shows(), offer.yaml());
    }
  }

  private List<Offers.Offer> offered(List<Playbook> playbooks) {
    List<Offers.Offer> found = new ArrayList<>();
    for (Playbook one : playbooks) {
      found.addAll(Offers.of(one, null, offers - found.size()));
    }
    return found;
  }

  private void tell(TestRun.Result result) {
    String state = result.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    common.say("%-7s %s", state, result.name());
    if (result.state() == State.FAILED) {
      common.say("        %s:%d", result.path(), result.line());
      common.say("        expected %s", result.expected());
      common.say("        got      %s", result.got());
      result.whyNot().forEach(line -> common.say("        %s", line));
    }
  }

  private static long count(List<TestRun> runs, State state) {
    return runs.stream().mapToLong(r -> r.count(state)).sum();
  }
}
