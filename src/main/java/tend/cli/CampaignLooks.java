package tend.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.campaigns.CampaignStanding;
import tend.flow.campaigns.CampaignStanding.InPhase;
import tend.flow.campaigns.CampaignStanding.InStep;
import tend.flow.campaigns.CampaignStanding.State;
import tend.flow.campaigns.Check;
import tend.flow.campaigns.ReadLoad.Loaded;
import tend.flow.campaigns.StandingView.StepView;
import tend.model.Issue;
import tend.model.Whose;
import tend.model.campaign.Template;
import tend.plan.campaigns.Load.Week;
import tend.playbook.CampaignTemplates;

/** The commands that only look at campaigns. */
final class CampaignLooks {
  private CampaignLooks() {}

  @Command(
      name = "templates",
      mixinStandardHelpOptions = true,
      description = "What campaigns can be made from.")
  static final class Templates implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Override
    public Integer call() {
      try (App app = common.open()) {
        CampaignTemplates known = app.campaigns().templates();
        for (Template one : known.templates()) {
          if (common.json) {
            common.print(one);
          } else {
            int days = one.phases().stream().mapToInt(Template.Stretch::days).sum();
            common.say("%-16s %s %d days:", one.id(), one.about(), days);
            one.phases()
                .forEach(
                    p ->
                        common.say(
                            "                 %s (%s), %d days%s, %d steps",
                            p.title(),
                            p.id(),
                            p.days(),
                            p.gated() ? ", gated" : "",
                            p.steps().size()));
          }
        }
        known.issues().forEach(i -> common.err().println(i.shown()));
        boolean wrong = known.issues().stream().anyMatch(i -> i.level() == Issue.Level.ERROR);
        return wrong ? ExitCode.PROBLEMS : ExitCode.FINE;
      }
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "All campaigns.")
  static final class All implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Override
    public Integer call() {
      try (App app = common.open()) {
        List<CampaignStanding> all = app.readCampaigns().standings(common.moment());
        all.forEach(new CampaignWords(common)::line);
        if (all.isEmpty() && !common.json) {
          common.say(
              "No campaign yet. Begin one with: campaign new NAME --template giveaway --account …"
                  + " --start …");
        }
        return ExitCode.FINE;
      }
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "One campaign: phases, what must be so before each, steps.")
  static final class Show implements Callable<Integer> {
    @Mixin private OneCampaign one = new OneCampaign();

    @Override
    public Integer call() throws Exception {
      return one.doing(app -> one.shown(app, one.in(app)));
    }
  }

  @Command(
      name = "next",
      mixinStandardHelpOptions = true,
      description = "What is to be done next, and what blocks the next phase.")
  static final class Next implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Parameters(arity = "0..1", paramLabel = "CAMPAIGN", description = "One of them only.")
    private @Nullable String id;

    @Option(
        names = "--most",
        paramLabel = "N",
        defaultValue = "5",
        description = "So many steps of each (default: ${DEFAULT-VALUE}).")
    private int most;

    @Override
    public Integer call() {
      try (App app = common.open()) {
        String asked = id;
        List<CampaignStanding> all =
            asked == null
                ? app.readCampaigns().standings(common.moment())
                : List.of(
                    app.readCampaigns()
                        .standing(app.readCampaigns().named(asked), common.moment()));
        all.forEach(this::next);
        return ExitCode.FINE;
      }
    }

    private void next(CampaignStanding one) {
      Set<String> first = new HashSet<>();
      List<InStep> steps =
          one.steps()
              .filter(
                  s ->
                      s.state() == State.OPEN
                          || s.state() == State.AHEAD
                          || s.state() == State.BLOCKED)
              .sorted(
                  java.util.Comparator.comparing((InStep s) -> s.state() != State.OPEN)
                      .thenComparing(InStep::earliest))
              .filter(s -> first.add(s.step().id()))
              .limit(Math.max(0, most))
              .toList();
      if (common.json) {
        steps.forEach(s -> common.print(StepView.of(one.campaign(), s)));
        return;
      }
      common.say("%s: %s", one.campaign().name(), one.state().word());
      steps.forEach(
          s ->
              common.say(
                  "  %s, %d min, %s%s (%s)",
                  s.step().title(),
                  s.step().minutes(),
                  s.state() == State.AHEAD ? "from " + s.earliest() : "by " + s.due(),
                  s.waits() == null ? "" : "; " + s.waits(),
                  s.step().id()));
      String late = one.late();
      if (late != null) {
        common.say("  %s", late);
      }
      one.phases().stream()
          .filter(p -> p.state() == State.AHEAD || p.state() == State.BLOCKED)
          .filter(p -> !p.missing().isEmpty())
          .limit(1)
          .forEach(p -> p.missing().forEach(c -> missing(p, c)));
    }

    private void missing(InPhase phase, Check check) {
      common.say("  before %s: %s (%s)", phase.phase().title(), check.told(), check.how());
    }
  }

  @Command(
      name = "load",
      mixinStandardHelpOptions = true,
      description = "What campaigns take of the coming weeks, and a way out where it is too much.")
  static final class Load implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Option(names = "--account", required = true, paramLabel = "NAME", description = "The account.")
    private String account = "";

    @Option(
        names = "--weeks",
        paramLabel = "N",
        defaultValue = "6",
        description = "How many (default: ${DEFAULT-VALUE}).")
    private int weeks;

    @Override
    public Integer call() {
      if (weeks < 1 || weeks > 52) {
        throw new Errors.WrongUsage("--weeks " + weeks + " is not possible; choose 1 to 52");
      }
      try (App app = common.open()) {
        Whose whose = app.accounts().sharedBy(app.accounts().named(account));
        Loaded loaded = app.readLoad().of(whose, common.moment(), weeks);
        tell(common, loaded);
        return ExitCode.FINE;
      }
    }

    static void tell(Common common, Loaded loaded) {
      if (common.json) {
        common.print(loaded);
        return;
      }
      for (Week week : loaded.weeks()) {
        common.say(
            "Week of %s: %d of %d min%s",
            week.monday(),
            week.wanted(),
            week.minutes(),
            week.over() == 0 ? "" : ", " + week.over() + " over");
      }
      loaded.over().forEach(o -> common.say("Week of %s: %s", o.monday(), o.wayOut()));
      loaded.overlaps().forEach(o -> common.say("%s", o));
    }
  }
}
