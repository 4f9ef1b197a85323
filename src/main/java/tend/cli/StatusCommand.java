package tend.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tend.App;
import tend.flow.RulesInForce;
import tend.model.Issue;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Which playbooks are in force.")
final class StatusCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Override
  public Integer call() {
    try (App app = common.open()) {
      RulesInForce rules = app.rules();
      if (common.json) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("rules_version", rules.version());
        view.put("degraded", rules.degraded());
        view.put("playbooks", rules.status());
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
        rules.problems().forEach(i -> common.say("%s", i.shown()));
      }
      return rules.degraded() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }
  }
}
