package tend.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.model.Item;

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
    @Mixin private OneStep which = new OneStep();

    @Override
    public Integer call() throws Exception {
      OneCampaign one = which.campaign();
      Common common = one.common();
      return one.doing(
          app ->
              answered(
                  common,
                  app.campaigns().tick(one.id(), which.step(), which.key(), common.moment()),
                  "done"));
    }
  }

  @Command(name = "undone", mixinStandardHelpOptions = true, description = "Takes a tick back.")
  static final class Undone implements Callable<Integer> {
    @Mixin private OneStep which = new OneStep();

    @Override
    public Integer call() throws Exception {
      OneCampaign one = which.campaign();
      Common common = one.common();
      return one.doing(
          app ->
              answered(
                  common,
                  app.campaigns().untick(one.id(), which.step(), which.key(), common.moment()),
                  "open"));
    }
  }

  @Command(
      name = "meet",
      mixinStandardHelpOptions = true,
      description = "Says that something a phase waits for is so.")
  static final class Meet implements Callable<Integer> {
    @Mixin private OneCampaign one = new OneCampaign();

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
      var at = one.common().moment();
      return one.doing(
          app ->
              one.shown(
                  app,
                  undo
                      ? app.campaigns().unmeet(one.id(), word, at)
                      : app.campaigns().meet(one.id(), word, how, at)));
    }
  }
}
