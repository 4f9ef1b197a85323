package tend.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.impact.Backtest;
import tend.flow.impact.Backtested;
import tend.flow.impact.Sides;
import tend.model.Account;
import tend.playbook.Playbook;

@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description = {
      "How often a rule would have fired: the stored history replayed day by day, each looked at"
          + " once at its end in the account's zone.",
      "Takes the rule as the files have it; --in-force takes it as published."
    })
final class BacktestCommand implements Callable<Integer> {
  private static final int WIDE = 40;

  @Mixin private Common common = new Common();

  @Parameters(paramLabel = "RULE", description = "The rule, with or without its playbook.")
  private String rule = "";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "T",
      description = "The first day: 2026-01-01, or a moment of it.")
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "T",
      description = "The last day: 2026-03-01, or a moment of it.")
  private String to = "";

  @Option(names = "--account", paramLabel = "NAME", description = "One account only.")
  private @Nullable String account;

  @Option(names = "--in-force", description = "The rule as it is in force.")
  private boolean inForce;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Another number for a setting; no file is touched.")
  private Map<String, String> set = new TreeMap<>();

  @Override
  public Integer call() {
    Backtest.Days first = days("--from", from);
    Backtest.Days last = days("--to", to);
    if (last.in(ZoneOffset.UTC).isBefore(first.in(ZoneOffset.UTC))) {
      throw new Errors.WrongUsage(
          "--to " + to + " is before --from " + from + "; turn them around");
    }
    try (App app = common.open()) {
      Sides sides = app.sides().of(new Sides.Asked(null, null, set));
      if (!inForce && !sides.hasRule(rule) && !sides.problems().isEmpty()) {
        return ImpactCommand.broken(common, sides.problems());
      }
      String name = inForce ? sides.ruleInForce(rule) : sides.rule(rule);
      Backtested result = replay(app, sides, name, first, last);
      tell(result);
      result
          .stopped()
          .forEach(s -> common.err().println("stopped: " + s.rule() + ": " + s.reason()));
      return result.stopped().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }
  }

  private Backtested replay(
      App app, Sides sides, String name, Backtest.Days first, Backtest.Days last) {
    int slash = name.indexOf('/');
    Playbook playbook =
        (inForce ? sides.before() : sides.after())
            .stream()
                .filter(p -> p.id().equals(name.substring(0, slash)))
                .findFirst()
                .orElseThrow();
    List<Account> accounts =
        account == null ? app.accounts().all() : List.of(app.accounts().named(account));
    Backtest.Question question =
        new Backtest.Question(
            playbook,
            name.substring(slash + 1),
            accounts,
            sides.policies(),
            first,
            last,
            common.moment());
    try (ProgressLine progress = new ProgressLine(common.err(), Terminal.isOne(), Common.clock)) {
      return app.backtest().of(question, progress);
    }
  }

  /** A day is one everywhere; a moment is a day by the account's zone. */
  private static Backtest.Days days(String option, String written) {
    try {
      if (written.indexOf('T') < 0) {
        LocalDate day = LocalDate.parse(written);
        return zone -> day;
      }
      Instant moment = Instant.parse(written);
      return zone -> LocalDate.ofInstant(moment, zone);
    } catch (DateTimeException e) {
      throw new Errors.WrongUsage(
          option + " " + written + " is no day; write 2026-01-01 or 2026-01-01T00:00:00Z");
    }
  }

  private void tell(Backtested result) {
    if (common.json) {
      common.print(result);
      return;
    }
    result.words().forEach(line -> common.say("%s", line));
    int most = result.perWeek().stream().mapToInt(Backtested.Week::fired).max().orElse(0);
    for (Backtested.Week one : result.perWeek()) {
      String bar = "#".repeat(most == 0 ? 0 : (WIDE * one.fired() + most - 1) / most);
      common.say("  %s %6d  %s", one.week(), one.fired(), bar);
    }
  }
}
