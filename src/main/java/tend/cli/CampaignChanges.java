package tend.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.model.Whose;
import tend.model.campaign.Campaign;

/** The commands that change a campaign; each can be taken back. */
final class CampaignChanges {
  private CampaignChanges() {}

  @Command(
      name = "move",
      mixinStandardHelpOptions = true,
      description = "Moves what has not begun; --try shows the weeks before and after only.")
  static final class Move implements Callable<Integer> {
    private static final int WEEKS = 8;
    @Mixin private OneCampaign one = new OneCampaign();

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
      LocalDate first = Moments.day("--start", start);
      return one.doing(
          app ->
              only
                  ? tried(app, first)
                  : one.shown(
                      app, app.campaigns().move(one.id(), phase, first, one.common().moment())));
    }

    private int tried(App app, LocalDate first) {
      Common common = one.common();
      Campaign before = one.in(app);
      Campaign after = app.campaigns().moved(before, phase, first, common.moment());
      Whose whose = app.accounts().sharedBy(app.accounts().named(before.accounts().get(0)));
      var now = app.readLoad().of(whose, common.moment(), WEEKS);
      var then = app.readLoad().asIf(after, whose, common.moment(), WEEKS);
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
    @Mixin private OneCampaign one = new OneCampaign();
    @Mixin private TermsOptions terms = new TermsOptions();

    @Override
    public Integer call() throws Exception {
      return one.doing(
          app ->
              one.shown(
                  app,
                  app.campaigns()
                      .terms(one.id(), terms.over(one.in(app).terms()), one.common().moment())));
    }
  }

  @Command(
      name = "call-off",
      mixinStandardHelpOptions = true,
      description = "It asks for nothing from now on; taken back with: campaign undo.")
  static final class CallOff implements Callable<Integer> {
    @Mixin private OneCampaign one = new OneCampaign();

    @Override
    public Integer call() throws Exception {
      return one.doing(
          app -> one.shown(app, app.campaigns().callOff(one.id(), one.common().moment())));
    }
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Takes the newest change of a campaign back.")
  static final class Undo implements Callable<Integer> {
    @Mixin private OneCampaign one = new OneCampaign();

    @Override
    public Integer call() throws Exception {
      return one.doing(
          app -> {
            String what = app.campaigns().undo(one.id(), null);
            if (!one.common().json) {
              one.common().say("Taken back: %s", what);
            }
            return one.shown(app, one.in(app));
          });
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Deletes a campaign with its history; this cannot be taken back.")
  static final class Delete implements Callable<Integer> {
    @Mixin private OneCampaign one = new OneCampaign();
    @Mixin private Sure sure = new Sure();

    @Override
    public Integer call() throws Exception {
      return one.doing(this::delete);
    }

    private int delete(App app) {
      Common common = one.common();
      Campaign campaign = one.in(app);
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
