package tend.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.flow.campaigns.Campaigns;

/** The commands by which steps are ticked and requirements met. */
final class CampaignSteps {
  private CampaignSteps() {}

  @Command(
      name = "done",
      mixinStandardHelpOptions = true,
      description = "Ticks a step, as ticking it on Today does.")
  static final class Done implements Callable<Integer> {
    @Mixin private OneStep step = new OneStep();

    @Override
    public Integer call() throws Exception {
      return step.saying("done", Campaigns::tick);
    }
  }

  @Command(name = "undone", mixinStandardHelpOptions = true, description = "Takes a tick back.")
  static final class Undone implements Callable<Integer> {
    @Mixin private OneStep step = new OneStep();

    @Override
    public Integer call() throws Exception {
      return step.saying("open", Campaigns::untick);
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
