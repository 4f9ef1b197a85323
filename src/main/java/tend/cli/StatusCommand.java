package tend.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tend.App;
import tend.flow.rules.PoliciesInForce;
import tend.flow.rules.RulesInForce;
import tend.flow.rules.RulesInForce.InShadow;
import tend.model.Issue;
import tend.store.ShadowStore;

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

  private static Map<String, Object> view(App app, InShadow one) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("playbook", one.playbook().id());
    view.put("version", one.version());
    view.put("rules", app.shadowItems().counts(one.playbook().id(), one.version()));
    return view;
  }

  private void tell(App app, InShadow one) {
    String id = one.playbook().id();
    List<ShadowStore.Count> counts = app.shadowItems().counts(id, one.version());
    common.say(
        "%s version %d in shadow, shown to nobody: %s",
        id, one.version(), counts.isEmpty() ? "it would have listed nothing yet" : "");
    counts.forEach(
        c ->
            common.say(
                "  %-40s %d item%s on %d account%s",
                c.rule(), c.items(), s(c.items()), c.accounts(), s(c.accounts())));
  }

  /** What should have gone out by itself and did not. */
  private static List<String> notSent(App app) {
    Stream<String> digests =
        app.digests(null).all().stream()
            .filter(d -> d.tries().problem() != null)
            .map(DigestList::line);
    Stream<String> webhooks =
        app.webhooks().all().stream()
            .filter(w -> w.tries().problem() != null)
            .map(WebhookCommand::line);
    return Stream.concat(digests, webhooks).toList();
  }

  private static String s(int count) {
    return count == 1 ? "" : "s";
  }

  private static String files(String working, String playbook) {
    return switch (working) {
      case "draft" -> "its files wait: tend publish " + playbook;
      case "gone" -> "its folder is gone, see below";
      case "rolled back" -> "its files are the ones taken back: edit or publish them";
      default -> "its files have problems, see below";
    };
  }

  @Override
  public Integer call() {
    try (App app = common.open()) {
      RulesInForce rules = app.rules();
      if (common.json) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("rules_version", rules.version());
        view.put("degraded", rules.degraded());
        view.put("team", app.workingCopies().team());
        view.put("playbooks", rules.status());
        view.put("in_shadow", rules.inShadow().stream().map(one -> view(app, one)).toList());
        view.put("policies", rules.packs());
        view.put("not_sent", notSent(app));
        view.put("problems", rules.problems().stream().map(Issue::shown).toList());
        common.print(view);
      } else {
        rules
            .status()
            .forEach(
                s ->
                    common.say(
                        "%-28s %s %s%s%s",
                        s.playbook(),
                        s.state(),
                        s.version() == null ? "" : s.version(),
                        s.working() == null ? "" : "; " + files(s.working(), s.playbook()),
                        s.coming() == null ? "" : "; " + s.coming()));
        rules.packs().forEach(this::tell);
        rules.inShadow().forEach(one -> tell(app, one));
        rules.problems().forEach(i -> common.say("%s", i.shown()));
        notSent(app).forEach(said -> common.say("Not sent: %s", said));
      }
      return rules.degraded() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }
  }
}
