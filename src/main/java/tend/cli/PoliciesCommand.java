package tend.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.UnknownName;
import tend.model.Nearest;
import tend.playbook.PolicyPacks;
import tend.playbook.RulesFolder;
import tend.policy.Gate;
import tend.policy.GatedAction;
import tend.policy.Policies;
import tend.policy.Ruling;
import tend.policy.Ruling.Reason;
import tend.policy.Statement;
import tend.policy.Suggestion;

@Command(
    name = "policies",
    mixinStandardHelpOptions = true,
    description = "What platforms and regulators allow, with source and date; no legal advice.")
final class PoliciesCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(
      arity = "0..1",
      paramLabel = "PLATFORM",
      description = "A platform, or a pack such as ftc.")
  private @Nullable String platform;

  @Option(
      names = "--action",
      paramLabel = "A",
      description = "What holds for one action there, such as giveaway.")
  private @Nullable String action;

  /** A statement as JSON. */
  record View(
      String policy,
      String says,
      List<String> does,
      String source,
      @Nullable String url,
      @JsonProperty("as_of") String asOf,
      boolean stale) {}

  @Override
  public Integer call() {
    RulesFolder folder = RulesFolder.read(App.rulesFolder(common.rules));
    Policies policies = PolicyPacks.read(folder.policies()).policies();
    List<Statement> here = chosen(policies);
    String asked = action;
    if (asked != null) {
      ruling(policies, GatedAction.of(asked).orElseThrow(() -> unknown(asked)));
    } else if (common.json) {
      common.print(view(here));
    } else {
      here.forEach(this::tell);
      common.say("%s", Policies.NO_ADVICE);
    }
    return ExitCode.FINE;
  }

  private static UnknownName unknown(String word) {
    return new UnknownName("there is no action " + word, Nearest.help(word, GatedAction.words()));
  }

  private LocalDate day() {
    return LocalDate.ofInstant(common.moment(), ZoneOffset.UTC);
  }

  /** What holds on the platform, or stands in the pack; everything without one. */
  private List<Statement> chosen(Policies policies) {
    String asked = platform;
    if (asked == null) {
      return policies.statements();
    }
    List<Statement> own =
        policies.statements().stream()
            .filter(s -> s.pack().equals(asked) || s.platforms().contains(asked))
            .toList();
    if (own.isEmpty()) {
      throw new UnknownName(
          "there is no policy pack for " + asked, Nearest.help(asked, policies.packs()));
    }
    return own;
  }

  private Map<String, Object> view(List<Statement> statements) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("policies", statements.stream().map(this::view).toList());
    view.put("note", Policies.NO_ADVICE);
    return view;
  }

  private View view(Statement one) {
    return new View(
        one.key(),
        one.says(),
        one.does(),
        one.source().title(),
        one.source().url(),
        one.asOf().toString(),
        one.isStaleOn(day()));
  }

  private void tell(Statement one) {
    common.say("%s  %s", one.key(), one.says());
    one.does().forEach(does -> common.say("    %s", does));
    common.say("    %s%n    %s%n", one.readOn(day()), one.source().url());
  }

  private void ruling(Policies policies, GatedAction asked) {
    if (platform == null) {
      throw new Errors.WrongUsage(
          "--action needs a platform; write: policies instagram --action " + asked.word());
    }
    Ruling ruling = new Gate(policies, Set.of(), day()).ruling(platform, Suggestion.of(asked));
    if (common.json) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("platform", platform);
      view.put("action", asked.word());
      view.put("allowed", ruling.allowed());
      view.put("refused_by", ruling.against().stream().map(r -> view(r.source())).toList());
      view.put("conditions", ruling.conditions().stream().map(this::condition).toList());
      view.put("note", Policies.NO_ADVICE);
      common.print(view);
    } else {
      tell(ruling, asked);
    }
  }

  private Map<String, Object> condition(Reason one) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("condition", one.words());
    view.put("from", view(one.source()));
    return view;
  }

  private void tell(Ruling ruling, GatedAction asked) {
    boolean free = ruling.conditions().isEmpty();
    common.say(
        "%s on %s: %s",
        asked.word(),
        platform,
        !ruling.allowed() ? "refused" : free ? "nothing said against it" : "in this form");
    ruling.against().forEach(r -> common.say("  no  %s", r.source().citedOn(day())));
    if (ruling.allowed()) {
      ruling
          .conditions()
          .forEach(c -> common.say("  -  %s (%s)", c.words(), c.source().readOn(day())));
    }
    common.say("%s", Policies.NO_ADVICE);
  }
}
