package tend.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.model.Issue;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.findings.Analysis;
import tend.playbook.findings.Finding;
import tend.playbook.trying.Baseline;
import tend.playbook.trying.Examples;
import tend.playbook.trying.Examples.Example;
import tend.playbook.trying.Offers;
import tend.playbook.trying.TestRun;

@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description =
        "Rules that never fire, repeat, yield or contradict, each on an account that shows it; what"
            + " nobody uses or has reviewed; and the scenarios that are missing.")
final class AnalyzeCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(
      arity = "0..1",
      paramLabel = "PLAYBOOK",
      description = "What concerns one playbook only; it is held against all others.")
  private @Nullable String playbook;

  @Option(
      names = "--offers",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many missing scenarios to write (default: ${DEFAULT-VALUE}).")
  private int offers = 3;

  /** A problem or finding as JSON. */
  record View(
      @JsonUnwrapped Check.View problem,
      @Nullable String rule,
      @Nullable String other,
      @Nullable Example example) {}

  /** What no scenario shows. */
  private record Gaps(List<String> missing, List<Offers.Offer> offers) {}

  @Override
  public Integer call() {
    FoundRules found = FoundRules.in(App.rulesFolder(common.rules));
    PlaybookFiles asked = playbook == null ? null : found.named(playbook);
    FoundRules.Looked looked = found.look(LocalDate.ofInstant(common.moment(), ZoneOffset.UTC));
    Analysis analysis = looked.analysis().with(found.read(), looked.sound());
    List<Finding> findings =
        Stream.concat(
                looked.issues().stream()
                    .filter(i -> asked == null || FoundRules.isIn(asked, i))
                    .map(i -> new Finding(i, null, null)),
                analysis.findings().stream().filter(f -> asked == null || f.concerns(asked.id())))
            .sorted(Comparator.comparing(Finding::issue, Issue.BY_PLACE))
            .toList();
    Examples examples = new Examples(looked.sound(), findings);
    int accounts = accounts(examples);
    examples.lookAtWritten(Baseline.read(found.read().baseline()));
    Gaps gaps = gaps(looked.sound());
    found.tell(common);
    if (common.json) {
      print(found, findings, examples, accounts, gaps, analysis.leftOut());
    } else {
      findings.forEach(f -> tell(f, examples, accounts));
      tell(gaps);
      tell(findings, accounts, looked.sound().size(), analysis.leftOut());
    }
    return findings.stream().anyMatch(f -> f.issue().level() == Issue.Level.ERROR)
        ? ExitCode.PROBLEMS
        : ExitCode.FINE;
  }

  private int accounts(Examples examples) {
    try (App app = common.open()) {
      return app.findExamples().in(examples, common.moment());
    }
  }

  private Gaps gaps(List<Playbook> sound) {
    List<String> missing = new ArrayList<>();
    List<Offers.Offer> offered = new ArrayList<>();
    for (Playbook one : sound) {
      if (playbook == null || one.id().equals(playbook)) {
        List<String> here = TestRun.of(one).missing();
        here.forEach(m -> missing.add(one.id() + "/" + m));
        if (!here.isEmpty() && offered.size() < offers) {
          offered.addAll(Offers.of(one, null, offers - offered.size()));
        }
      }
    }
    return new Gaps(missing, offered);
  }

  private void print(
      FoundRules found,
      List<Finding> findings,
      Examples examples,
      int accounts,
      Gaps gaps,
      List<String> leftOut) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("rules", found.where());
    view.put("accounts", accounts);
    view.put(
        "findings",
        findings.stream()
            .map(
                f ->
                    new View(
                        Check.view(f.issue()), f.rule(), f.other(), examples.of(f).orElse(null)))
            .toList());
    view.put("missing", gaps.missing());
    view.put("offers", gaps.offers());
    view.put("left_out", leftOut);
    common.print(view);
  }

  private void tell(Finding finding, Examples examples, int accounts) {
    common.say("%s", finding.issue().shown());
    if (finding.isOfTwo()) {
      common.say("  = seen: %s", seen(examples.of(finding).orElse(null), accounts));
    }
    common.say("");
  }

  private static String seen(@Nullable Example example, int accounts) {
    if (example == null) {
      return "on none of the " + accounts + " accounts here, and in no scenario";
    }
    String where = "both fire on the " + example.where() + " \"" + example.name() + "\"";
    String subject = example.subject();
    String whole = subject.isEmpty() ? where : where + " for " + subject;
    return example.where().equals("account")
        ? whole + "; see tend explain --account " + example.name()
        : whole;
  }

  private void tell(Gaps gaps) {
    if (!gaps.missing().isEmpty()) {
      common.say("What no scenario shows:");
      gaps.missing().forEach(m -> common.say("  %s", m));
      gaps.offers()
          .forEach(
              o -> common.say("%nThis would show it (%s, %s):%n%s", o.rule(), o.shows(), o.yaml()));
      common.say("");
    }
  }

  private void tell(List<Finding> findings, int accounts, int sound, List<String> leftOut) {
    List<Issue> issues = findings.stream().map(Finding::issue).toList();
    if (!leftOut.isEmpty()) {
      common.say("Rules in DRL are not looked into: %s.", String.join(", ", leftOut));
    }
    common.say(
        "%s, %s, %s; %d %s, %d %s",
        Check.count(issues, Issue.Level.ERROR),
        Check.count(issues, Issue.Level.WARNING),
        Check.count(issues, Issue.Level.NOTE),
        sound,
        sound == 1 ? "playbook" : "playbooks",
        accounts,
        accounts == 1 ? "account" : "accounts");
  }
}
