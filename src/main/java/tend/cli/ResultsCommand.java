package tend.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.ReadResults.Report;
import tend.flow.ReadResults.Wish;
import tend.flow.RuleResult;
import tend.model.Account;

@Command(
    name = "results",
    mixinStandardHelpOptions = true,
    description = "What became of what each rule listed; noisy rules first.")
final class ResultsCommand implements Callable<Integer> {
  private static final String ROW = "%-52s %6s %5s %6s %5s %10s %5s %5s %9s";

  @Mixin private Common common = new Common();

  @Parameters(arity = "0..1", paramLabel = "PLAYBOOK|RULE", description = "One playbook or rule.")
  private @Nullable String which;

  @Option(names = "--account", paramLabel = "NAME", description = "One account (default: all).")
  private @Nullable String account;

  @Option(names = "--from", paramLabel = "T", description = "Only what was first listed since.")
  private @Nullable Instant from;

  @Option(names = "--to", paramLabel = "T", description = "Only what was first listed until.")
  private @Nullable Instant to;

  @Option(names = "--words", description = "Also what people wrote as a reason, word for word.")
  private boolean words;

  @Override
  public Integer call() {
    try (App app = common.open()) {
      List<Account> accounts =
          account == null ? app.accounts().all() : List.of(app.accounts().named(account));
      Report report =
          app.readResults().read(new Wish(accounts, which, from, to, words), common.moment());
      common.warn(app.rules());
      if (common.json) {
        common.print(report);
      } else {
        tell(report);
      }
      return ExitCode.FINE;
    }
  }

  private void tell(Report report) {
    if (report.rules().isEmpty()) {
      common.say("Nothing was listed in that time; lists are made by: tend today --account NAME");
      return;
    }
    List<RuleResult> noisy = report.rules().stream().filter(RuleResult::noisy).toList();
    noisy.forEach(rule -> common.say("Noisy: %s: %s", rule.rule(), rule.next()));
    common.say(
        ROW,
        "rule",
        "listed",
        "done",
        "ticked",
        "later",
        "not for me",
        "open",
        "gone",
        "typically");
    report.rules().forEach(this::tell);
  }

  private void tell(RuleResult rule) {
    Double hours = rule.medianHoursToDone();
    common.say(
        ROW,
        rule.rule(),
        rule.listed(),
        rule.done(),
        rule.ticked(),
        rule.later(),
        rule.notForMe(),
        rule.open(),
        rule.gone(),
        hours == null ? "" : String.format(Locale.ROOT, "%.1f h", hours));
    if (!rule.reasons().isEmpty()) {
      common.say(
          "  not for me: %s",
          rule.reasons().stream()
              .map(r -> r.reason() + " " + r.count())
              .collect(Collectors.joining(", ")));
    }
    rule.words().forEach(said -> common.say("  said: %s", said));
  }
}
