package tend.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.model.Item;
import tend.model.campaign.Campaign;

/** The commands by which steps are ticked and requirements met. */
final class CampaignSteps {
  private CampaignSteps() {}

  private static int answered(Common common, Item item, String state) {
    if (common.json) {
      common.print(Map.of("id", item.id(), "state", state));
    } else {
      common.say("%s: %s", item.what().doing(), state);
    }
    return ExitCode.FINE;
  }

  @Command(
      name = "done",
      mixinStandardHelpOptions = true,
      description = "Ticks a step, as ticking it on Today does.")
  static final class Done implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "Its id or name.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "STEP", description = "The step's id.")
    private String step = "";

    @Parameters(
        index = "2",
        arity = "0..1",
        paramLabel = "DAY",
        description = "Of a repeated step, such as day-3; without it the first that is left.")
    private @Nullable String key;

    @Override
    public Integer call() throws Exception {
      try (App app = common.open()) {
        return CampaignCommand.told(
            common,
            () -> answered(common, app.campaigns().tick(id, step, key, common.moment()), "done"));
      }
    }
  }

  @Command(name = "undone", mixinStandardHelpOptions = true, description = "Takes a tick back.")
  static final class Undone implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "Its id or name.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "STEP", description = "The step's id.")
    private String step = "";

    @Parameters(
        index = "2",
        arity = "0..1",
        paramLabel = "DAY",
        description = "Of a repeated step, such as day-3; without it the last that was ticked.")
    private @Nullable String key;

    @Override
    public Integer call() throws Exception {
      try (App app = common.open()) {
        return CampaignCommand.told(
            common,
            () -> answered(common, app.campaigns().untick(id, step, key, common.moment()), "open"));
      }
    }
  }

  @Command(
      name = "meet",
      mixinStandardHelpOptions = true,
      description = "Says that something a phase waits for is so.")
  static final class Meet implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "Its id or name.")
    private String id = "";

    @Parameters(
        index = "1",
        paramLabel = "CHECK",
        description = "Its word, such as official-rules; see: campaign show.")
    private String word = "";

    @Option(names = "--how", paramLabel = "WORDS", description = "How it is so, for the others.")
    private String how = "";

    @Option(names = "--undo", description = "It is not so.")
    private boolean undo;

    @Override
    public Integer call() throws Exception {
      try (App app = common.open()) {
        return CampaignCommand.told(
            common,
            () -> {
              Campaign now =
                  undo
                      ? app.campaigns().unmeet(id, word, common.moment())
                      : app.campaigns().meet(id, word, how, common.moment());
              new CampaignWords(common).show(app.readCampaigns().standing(now, common.moment()));
              return ExitCode.FINE;
            });
      }
    }
  }
}
