package tend.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.model.Whose;
import tend.model.campaign.Campaign;

/** The commands that change a campaign; each can be taken back. */
final class CampaignChanges {
  private CampaignChanges() {}

  private static int shown(Common common, App app, Campaign now) {
    new CampaignWords(common).show(app.readCampaigns().standing(now, common.moment()));
    return ExitCode.FINE;
  }

  @Command(
      name = "move",
      mixinStandardHelpOptions = true,
      description = "Moves what has not begun; --try shows the weeks before and after only.")
  static final class Move implements Callable<Integer> {
    private static final int WEEKS = 8;
    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "CAMPAIGN", description = "Its id or name.")
    private String id = "";

    @Option(
        names = "--start",
        required = true,
        paramLabel = "DATE",
        description = "The new first day, such as 2026-07-07.")
    private String start = "";

    @Option(
        names = "--from",
        paramLabel = "PHASE",
        description = "The first phase that moves (default: the first that has not begun).")
    private @Nullable String phase;

    @Option(names = "--try", description = "Only look.")
    private boolean only;

    @Override
    public Integer call() throws Exception {
      LocalDate first = Dates.read("--start", start);
      try (App app = common.open()) {
        return CampaignCommand.told(common, () -> move(app, first));
      }
    }

    private int move(App app, LocalDate first) {
      if (!only) {
        return shown(common, app, app.campaigns().move(id, phase, first, common.moment()));
      }
      Campaign before = app.readCampaigns().named(id);
      Campaign after = app.campaigns().moved(before, phase, first, common.moment());
      List<Campaign> all = new ArrayList<>(app.readCampaigns().all());
      all.set(all.indexOf(before), after);
      Whose whose = Whose.of(app.accounts().named(before.accounts().get(0)));
      var now = app.readLoad().of(whose, common.moment(), WEEKS);
      var then = app.readLoad().of(whose, all, common.moment(), WEEKS);
      if (common.json) {
        common.print(Map.of("before", now, "after", then));
      } else {
        common.say("As it is:");
        CampaignLooks.Load.tell(common, now);
        common.say("%n%s on %s:", before.name(), first);
        CampaignLooks.Load.tell(common, then);
      }
      return ExitCode.FINE;
    }
  }

  @Command(
      name = "terms",
      mixinStandardHelpOptions = true,
      description = "Settles how people take part; not once it was announced.")
  static final class Terms implements Callable<Integer> {
    @Mixin private Common common = new Common();
    @Mixin private TermsOptions terms = new TermsOptions();

    @Parameters(paramLabel = "CAMPAIGN", description = "Its id or name.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
      try (App app = common.open()) {
        return CampaignCommand.told(
            common,
            () ->
                shown(
                    common,
                    app,
                    app.campaigns()
                        .terms(
                            id,
                            terms.over(app.readCampaigns().named(id).terms()),
                            common.moment())));
      }
    }
  }

  @Command(
      name = "call-off",
      mixinStandardHelpOptions = true,
      description = "It asks for nothing from now on; taken back with: campaign undo.")
  static final class CallOff implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "CAMPAIGN", description = "Its id or name.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
      try (App app = common.open()) {
        return CampaignCommand.told(
            common, () -> shown(common, app, app.campaigns().callOff(id, common.moment())));
      }
    }
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Takes the newest change of a campaign back.")
  static final class Undo implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "CAMPAIGN", description = "Its id or name.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
      try (App app = common.open()) {
        return CampaignCommand.told(
            common,
            () -> {
              String what = app.campaigns().undo(id);
              if (!common.json) {
                common.say("Taken back: %s", what);
              }
              return shown(common, app, app.readCampaigns().named(id));
            });
      }
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Deletes a campaign with its history; this cannot be taken back.")
  static final class Delete implements Callable<Integer> {
    @Mixin private Common common = new Common();
    @Mixin private Sure sure = new Sure();

    @Parameters(paramLabel = "CAMPAIGN", description = "Its id or name.")
    private String id = "";

    @Override
    public Integer call() {
      try (App app = common.open()) {
        Campaign campaign = app.readCampaigns().named(id);
        if (!sure.of("Delete " + campaign.name() + " with its history.")) {
          common.err().println("tend: nothing was deleted; it was not confirmed with yes");
          return ExitCode.WRONG;
        }
        app.campaigns().delete(campaign.id());
        if (common.json) {
          common.print(Map.of("deleted", campaign.id()));
        } else {
          common.say("%s is deleted.", campaign.name());
        }
        return ExitCode.FINE;
      }
    }
  }
}
