package tend.playbook.trying;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.model.Issue;
import tend.model.Recommendation;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.Problems;
import tend.playbook.ScenarioFile;
import tend.playbook.ScenarioFile.Scenario;
import tend.playbook.recommending.Evaluation;
import tend.playbook.trying.TestRun.Result;
import tend.playbook.trying.TestRun.State;

/**
 * Healthy accounts on which every playbook has to stay silent: a rule that speaks here nags people
 * who do well. Immutable once read.
 */
public final class Baseline {
  private static final String NAME = "baseline";
  private final @Nullable PlaybookFiles files;
  private final List<Issue> issues = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();

  /** A healthy account, and the file it stands in. */
  private record Account(String path, Scenario scenario) {}

  private Baseline(@Nullable PlaybookFiles files) {
    this.files = files;
  }

  /** No healthy account at all. */
  public static Baseline none() {
    return new Baseline(null);
  }

  /** Reads the files of the folder; what is wrong with them is among the issues. */
  public static Baseline read(PlaybookFiles files) {
    Baseline baseline = new Baseline(files);
    baseline.issues.addAll(files.unread());
    files.files().forEach((name, text) -> baseline.read(files.path() + "/" + name, text));
    baseline.issues.sort(Issue.BY_PLACE);
    return baseline;
  }

  private void read(String path, String text) {
    Problems problems = new Problems(path, text, issues);
    if (text.isBlank()) {
      problems.error("TD021", 1, 1, 1, "there is no scenario", "begin with now: and scenarios:");
    }
    for (Scenario one : ScenarioFile.read(text, Map.of(), problems).scenarios()) {
      accounts.add(new Account(path, one));
      if (!List.of().equals(one.expected()) || !one.fires().isEmpty()) {
        problems.error(
            "TD021", one.written(), "a healthy account expects silence", "write expect: []");
      }
    }
  }

  /** What is wrong with the files, by place. */
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** What each healthy account's activity means, by its name, in the order of the files. */
  Map<String, FactSheet> sheets() {
    Map<String, FactSheet> sheets = new LinkedHashMap<>();
    accounts.forEach(a -> sheets.put(a.scenario().name(), a.scenario().given().sheet()));
    return sheets;
  }

  /** Runs those playbooks together on every account. */
  public TestRun run(Collection<Playbook> playbooks) {
    return new TestRun(
        NAME, accounts.stream().map(a -> result(a, playbooks)).toList(), Map.of(), List.of());
  }

  private static Result result(Account account, Collection<Playbook> playbooks) {
    FactSheet sheet = account.scenario().given().sheet();
    Evaluation evaluation = Evaluation.of(sheet, playbooks);
    List<String> got =
        Stream.concat(
                evaluation.recommendations().stream().map(Baseline::told),
                evaluation.stopped().stream().map(s -> s.rule() + " was stopped: " + s.reason()))
            .toList();
    return new Result(
        "healthy account: " + account.scenario().name(),
        account.path(),
        account.scenario().line(),
        got.isEmpty() ? State.PASSED : State.FAILED,
        "[]",
        got.toString(),
        got.isEmpty() ? List.of() : whyNot(evaluation, sheet, playbooks));
  }

  private static String told(Recommendation one) {
    return one.playbook() + "/" + one.rule() + " about " + one.subject().id();
  }

  /** The sentences of the rules that spoke. */
  private static List<String> whyNot(
      Evaluation evaluation, FactSheet sheet, Collection<Playbook> playbooks) {
    List<String> lines = new ArrayList<>();
    for (Playbook playbook : playbooks) {
      List<String> spoke =
          evaluation.recommendations().stream()
              .filter(r -> r.playbook().equals(playbook.id()))
              .map(r -> r.playbook() + "/" + r.rule())
              .distinct()
              .toList();
      for (String rule : spoke) {
        Why.of(playbook, sheet, null).stream()
            .filter(w -> w.fired() && w.rule().equals(rule))
            .findFirst()
            .ifPresent(
                w -> {
                  lines.add(rule);
                  w.sentences().forEach(s -> lines.add("  " + s.line()));
                });
      }
    }
    return lines;
  }

  /** What was read from the same files is the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Baseline that && Objects.equals(files, that.files);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(files);
  }
}
