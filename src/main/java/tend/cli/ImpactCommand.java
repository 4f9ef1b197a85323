package tend.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.impact.Impact;
import tend.flow.impact.Impacted;
import tend.flow.impact.Sides;
import tend.model.Account;
import tend.model.Issue;
import tend.playbook.trying.Funnel;

@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    description = {
      "What an edit would do to your accounts, before anyone is told: the files beside what is in"
          + " force.",
      "Compares whole lists after your answers; the day's minutes are not looked at."
    })
final class ImpactCommand implements Callable<Integer> {
  private static final int ALL = 100;
  private static final String FAILING =
      "scenarios of its files fail, and it is not released until they pass: tend test ";

  @Mixin private Common common = new Common();

  @Parameters(arity = "0..1", paramLabel = "PLAYBOOK", description = "One playbook only.")
  private @Nullable String playbook;

  @Option(
      names = "--against",
      paramLabel = "VERSION",
      description = "Compare with an earlier version: its number, or the first digits of it.")
  private @Nullable String against;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Another number for a setting; no file is touched.")
  private Map<String, String> set = new TreeMap<>();

  @Option(
      names = "--gate",
      paramLabel = "PERCENT",
      description = "Exit with 3 where the lists of more than PERCENT of the accounts change.")
  private @Nullable Double gate;

  @Option(
      names = "--rule",
      paramLabel = "R",
      description = "Tell how many accounts are left after each sentence of that rule.")
  private @Nullable String rule;

  @Option(names = "--account", paramLabel = "NAME", description = "One account only.")
  private @Nullable String account;

  /** The result with what was compared. */
  private record View(
      @JsonUnwrapped Impacted impact,
      Instant at,
      List<Sides.Compared> compared,
      List<String> notes) {}

  @Override
  public Integer call() {
    Double most = gate;
    if (most != null && (most.isNaN() || most < 0 || most > ALL)) {
      throw new Errors.WrongUsage("--gate " + most + " is no share; give 0 to 100");
    }
    try (App app = common.open()) {
      Sides sides = app.sides().of(new Sides.Asked(playbook, against, set));
      if (!sides.problems().isEmpty()) {
        return broken(common, sides.problems());
      }
      Impacted impact = look(app, sides);
      List<String> notes = new ArrayList<>(sides.notes());
      if (set.isEmpty()) {
        sides.failing().forEach(one -> notes.add(one + ": " + FAILING + one));
      }
      tell(sides, notes, impact);
      impact
          .stopped()
          .forEach(s -> common.err().println("stopped: " + s.rule() + ": " + s.reason()));
      if (most != null && impact.changedPercent() > most) {
        common.err().println(exceeded(impact, most));
        return ExitCode.GATE;
      }
      return impact.stopped().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }
  }

  private Impacted look(App app, Sides sides) {
    List<Account> accounts =
        account == null ? app.accounts().all() : List.of(app.accounts().named(account));
    Impact.Question question =
        new Impact.Question(
            accounts,
            one -> sides.before(),
            one -> sides.after(),
            sides.policies(),
            common.moment(),
            sides.about(),
            sides.set(),
            rule == null ? null : sides.rule(rule));
    try (ProgressLine progress = new ProgressLine(common.err(), Terminal.isOne(), Common.clock)) {
      return app.impact().of(question, progress);
    }
  }

  /** Tells what is wrong with the files; nothing can be tried with them. */
  static int broken(Common common, List<Issue> problems) {
    if (common.json) {
      common.print(Map.of("problems", problems.stream().map(Check::view).toList()));
    } else {
      problems.forEach(i -> common.say("%s%n", i.shown()));
    }
    common.err().println("tend: the files have problems, so nothing was tried; mend them first");
    return ExitCode.PROBLEMS;
  }

  private static String exceeded(Impacted impact, double most) {
    return String.format(
        Locale.ROOT,
        "tend: %.1f %% of the accounts would change, over the gate of %s %%; look at the examples",
        impact.changedPercent(),
        String.valueOf(most).replaceAll("\\.0$", ""));
  }

  private void tell(Sides sides, List<String> notes, Impacted impact) {
    if (common.json) {
      common.print(new View(impact, common.moment(), sides.compared(), notes));
      return;
    }
    sides.compared().stream().filter(Sides.Compared::differs).forEach(this::tell);
    notes.forEach(note -> common.say("%s", note));
    impact.words().forEach(line -> common.say("%s", line));
    impact.rules().forEach(this::tell);
    impact.examples().forEach(this::tell);
  }

  private void tell(Sides.Compared one) {
    common.say(
        "%s: %s -> %s",
        one.playbook(), one.before() == null ? "not in force" : one.before(), one.after());
  }

  private void tell(Impacted.OfRule one) {
    common.say(
        "  %-56s %-7s +%d -%d, %d re-ranked, %d altered, in %d account%s",
        one.rule(),
        one.state(),
        one.added(),
        one.removed(),
        one.reranked(),
        one.altered(),
        one.accounts(),
        one.accounts() == 1 ? "" : "s");
    List<Funnel.Step> funnel = one.funnel();
    if (funnel != null) {
      funnel.forEach(this::tell);
    }
  }

  private void tell(Funnel.Step step) {
    common.say(
        "    %6d account%s %7d subject%s  %s%s",
        step.accounts(),
        step.accounts() == 1 ? " " : "s",
        step.subjects(),
        step.subjects() == 1 ? " " : "s",
        step.text(),
        step.unknown() == 0 ? "" : "  (unknown for " + step.unknown() + ")");
  }

  private void tell(Impacted.Example one) {
    common.say("%n%s: %s, %s", one.account(), one.words(), place(one));
    if (one.because() != null) {
      common.say("  %s", one.because());
    }
    common.say("  %s", one.why());
  }

  private static String place(Impacted.Example one) {
    return switch (one.change()) {
      case "added" -> "added at place " + one.to();
      case "removed" -> "removed from place " + one.from();
      case "moved" -> "moved from place " + one.from() + " to " + one.to();
      default -> "altered at place " + one.to();
    };
  }
}
