package tend.cli;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tend.flow.campaigns.Campaigns;
import tend.model.Item;

/** The step of a campaign that a command is about. */
final class OneStep {
  @Mixin private OneCampaign campaign = new OneCampaign();

  @Parameters(index = "1", paramLabel = "STEP", description = "The step's id.")
  private String step = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "DAY",
      description =
          "Of a repeated step, such as day-3; without it the first that is left, or the last that"
              + " was ticked.")
  private @Nullable String key;

  /** Says something to it, and tells how it stands since. */
  int saying(String state, Saying what) throws Exception {
    Common common = campaign.common();
    return campaign.doing(
        app -> {
          Item item = what.to(app.campaigns(), campaign.id(), step, key, common.moment());
          if (common.json) {
            common.print(Map.of("id", item.id(), "state", state));
          } else {
            common.say("%s: %s", item.what().doing(), state);
          }
          return ExitCode.FINE;
        });
  }

  /** What is said to a step. */
  @FunctionalInterface
  interface Saying {
    Item to(Campaigns campaigns, String id, String step, @Nullable String key, Instant at);
  }
}
