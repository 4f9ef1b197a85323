package tend.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

  OneCampaign campaign() {
    return campaign;
  }

  String step() {
    return step;
  }

  @Nullable String key() {
    return key;
  }
}
