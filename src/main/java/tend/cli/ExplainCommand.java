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
import tend.flow.rules.Broken;

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

  @Override
  public Integer call() {
    try (App app = common.open()) {
      if (settled(app)) {
        return ExitCode.FINE;
      }
      List<Explain.RuleView> rules =
          app.explain().explain(app.accounts().named(account), rule, subject, common.moment());
      common.warn(app.rules());
      if (common.json) {
        common.print(
            Map.of(
                "rules",
                rules,
                "not_in_force",
                app.rules().broken().stream().map(Broken::words).toList()));
      } else {
        tell(rules);
      }
      return ExitCode.FINE;
    }
  }

  /** Whether the subject is one that nothing needs to be said of any more; told. */
  private boolean settled(App app) {
    if (subject == null) {
      return false;
    }
    Optional<String> why =
        app.explain().settled(app.accounts().named(account), subject, common.moment());
    why.ifPresent(
        words -> {
          common.warn(app.rules());
          if (common.json) {
            common.print(Map.of("rules", List.of(), "settled", words));
          } else {
            common.say("%s", words);
          }
        });
    return why.isPresent();
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
