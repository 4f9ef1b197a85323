package tend.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.flow.Explain;
import tend.flow.impact.Sides;
import tend.flow.rules.Broken;
import tend.flow.rules.RulesInForce;
import tend.model.Account;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Why each rule fired or stayed silent: every sentence with the account's value; nearest misses first.")
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST = 3;

  @Mixin private Common common = new Common();

  @Option(names = "--account", required = true, paramLabel = "NAME", description = "The account.")
  private String account = "";

  @Option(names = "--rule", paramLabel = "R", description = "One rule only.")
  private @Nullable String rule;

  @Option(
      names = "--subject",
      paramLabel = "ID",
      description = "One comment, share or person only.")
  private @Nullable String subject;

  @Option(
      names = "--draft",
      description = "By the files as they are written, which need not be in force.")
  private boolean draft;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "With another number for a setting; goes with --draft.")
  private Map<String, String> set = new TreeMap<>();

  @Override
  public Integer call() {
    if (!set.isEmpty() && !draft) {
      throw new Errors.WrongUsage("--set tries a number, so it goes with --draft");
    }
    try (App app = common.open()) {
      return draft ? drafted(app) : tell(app, app.explain(), app.rules());
    }
  }

  /** Looks only: nothing that was saved is brought in force by it. */
  private int drafted(App app) {
    Sides sides = app.lookingOnly().sides().of(new Sides.Asked(null, null, set));
    sides.problems().forEach(i -> common.err().println(i.shown()));
    RulesInForce asIf = RulesInForce.asIf(sides.after(), sides.policies());
    return tell(app, app.explain(asIf), asIf);
  }

  private int tell(App app, Explain explain, RulesInForce by) {
    Account asked = app.accounts().named(account);
    Optional<String> settled =
        subject == null ? Optional.empty() : explain.settled(asked, subject, common.moment());
    List<Explain.RuleView> rules =
        settled.isPresent() ? List.of() : explain.explain(asked, rule, subject, common.moment());
    common.warn(by);
    if (common.json) {
      common.print(view(rules, settled, by.broken()));
    } else {
      settled.ifPresentOrElse(words -> common.say("%s", words), () -> tell(rules));
    }
    return ExitCode.FINE;
  }

  private static Map<String, Object> view(
      List<Explain.RuleView> rules, Optional<String> settled, List<Broken> broken) {
    return settled.isPresent()
        ? Map.of("rules", rules, "settled", settled.get())
        : Map.of("rules", rules, "not_in_force", broken.stream().map(Broken::words).toList());
  }

  /** Of a rule that fired for many, a few are told. */
  private void tell(List<Explain.RuleView> rules) {
    Map<String, Integer> told = new HashMap<>();
    for (Explain.RuleView one : rules) {
      if (told.merge(one.rule(), 1, Integer::sum) <= MOST) {
        tell(one);
      }
    }
    new TreeMap<>(told)
        .forEach(
            (rule, count) -> {
              if (count > MOST) {
                common.say(
                    "%s fired for %d more; tell one with --subject, or all with --json",
                    rule, count - MOST);
              }
            });
  }

  private void tell(Explain.RuleView one) {
    String about =
        one.subject() == null ? "" : (one.fired() ? " for " : ", nearest: ") + one.subject();
    common.say("%s %s%s", one.rule(), one.fired() ? "fired" : "stayed silent", about);
    one.sentences().forEach(s -> common.say("  %s", s.line()));
    if (one.suppressedBy() != null) {
      common.say("  not on the list: %s", one.suppressedBy());
    }
    common.say("");
  }
}
