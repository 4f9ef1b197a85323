package tend.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.model.Stage;

@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Brings a playbook's files in force, in one step, when check and test pass.")
final class PublishCommand implements Callable<Integer> {
  private static final int WHOLE = 100;
  @Mixin private Common common = new Common();
  @Mixin private Releasing releasing = new Releasing();

  @Parameters(paramLabel = "PLAYBOOK", description = "The playbook's folder.")
  private String playbook = "";

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      defaultValue = "everyone",
      description =
          "shadow (counted, shown to nobody), share (of the accounts, see --share), everyone, or"
              + " retired (default: ${DEFAULT-VALUE}).")
  private String stage = "everyone";

  @Option(
      names = "--share",
      paramLabel = "PERCENT",
      description = "For so many percent of the accounts; whoever is in stays in as it grows.")
  private @Nullable Integer share;

  @Option(
      names = "--based-on",
      paramLabel = "VERSION",
      description = "The number of the version these files were made from.")
  private @Nullable Integer basedOn;

  @Override
  public Integer call() throws Exception {
    Stage wanted = wanted();
    Integer percent = share;
    try (App app = common.open().lookingOnly()) {
      return Releasing.told(
          common,
          playbook,
          () ->
              app.releasePlaybook()
                  .publish(
                      playbook,
                      wanted,
                      percent == null ? WHOLE : percent,
                      releasing.wish(basedOn),
                      common.moment()));
    }
  }

  private Stage wanted() {
    Integer percent = share;
    if (percent != null && (percent < 1 || percent > WHOLE)) {
      throw new Errors.WrongUsage("--share " + percent + " is no percentage; choose 1 to 100");
    }
    Stage named =
        Stage.of(percent == null ? stage : stage.equals("everyone") ? "share" : stage)
            .filter(s -> s != Stage.WITHDRAWN)
            .orElseThrow(
                () ->
                    new Errors.WrongUsage(
                        "there is no stage "
                            + stage
                            + "; choose shadow, share, everyone or retired"));
    if (named == Stage.SHARE && percent == null) {
      throw new Errors.WrongUsage("how many percent of the accounts? add --share 10");
    }
    if (named != Stage.SHARE && percent != null) {
      throw new Errors.WrongUsage("--share goes with --stage share only; leave one of them out");
    }
    return named;
  }
}
