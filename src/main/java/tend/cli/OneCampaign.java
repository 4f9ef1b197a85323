package tend.cli;

import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.model.campaign.Campaign;

/** The campaign that a command is about, and what every such command takes. */
final class OneCampaign {
  @Mixin private Common common = new Common();

  @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "Its id or name.")
  private String id = "";

  String id() {
    return id;
  }

  Common common() {
    return common;
  }

  /** Does something with it; what is refused is told. */
  int doing(ToIntFunction<App> work) throws Exception {
    try (App app = common.open()) {
      return CampaignCommand.told(common, () -> work.applyAsInt(app));
    }
  }

  /** The campaign as it stands. */
  Campaign in(App app) {
    return app.readCampaigns().named(id);
  }

  /** Tells how it stands now. */
  int shown(App app, Campaign now) {
    new CampaignWords(common).show(app.readCampaigns().standing(now, common.moment()));
    return ExitCode.FINE;
  }
}
