package tend.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tend.App;
import tend.flow.PoliciesInForce;
import tend.flow.RulesInForce;
import tend.model.Issue;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Which playbooks are in force.")
final class StatusCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  private void tell(PoliciesInForce.Status pack) {
    common.say(
        "%-28s %s %s, %d statement%s%s",
        "policies/" + pack.pack(),
        pack.state(),
        pack.version() == null ? "" : pack.version(),
        pack.statements(),
        pack.statements() == 1 ? "" : "s",
        pack.stale() == 0 ? "" : ", " + pack.stale() + " stale");
  }

  @Override
  public Integer call() {
    try (App app = common.open()) {
      RulesInForce rules = app.rules();
      if (common.json) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("rules_version", rules.version());
        view.put("degraded", rules.degraded());
        view.put("playbooks", rules.status());
        view.put("policies", rules.packs());
        view.put("problems", rules.problems().stream().map(Issue::shown).toList());
        common.print(view);
      } else {
        rules
            .status()
            .forEach(
                s ->
                    common.say(
                        "%-28s %s %s",
                        s.playbook(), s.state(), s.version() == null ? "" : s.version()));
        rules.packs().forEach(this::tell);
        rules.problems().forEach(i -> common.say("%s", i.shown()));
      }
      return rules.degraded() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }
  }
}
