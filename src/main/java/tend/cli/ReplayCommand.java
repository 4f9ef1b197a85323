package tend.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.Replayed;
import tend.flow.Replayed.Difference;
import tend.flow.UnknownName;

@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Makes an item again from the rows and rules it was made from, and compares the bytes.")
final class ReplayCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(index = "0", paramLabel = "ID", description = "The item, as today prints it.")
  private String id = "";

  @Override
  public Integer call() {
    try (App app = common.open()) {
      Replayed replayed =
          app.replayItem()
              .replay(id)
              .orElseThrow(
                  () ->
                      new UnknownName(
                          "there is no item " + id, "list them with: today --account NAME"));
      if (common.json) {
        common.print(replayed);
      } else {
        tell(replayed);
      }
      return replayed.isSame() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }
  }

  private void tell(Replayed one) {
    common.say("%s %s: %s", one.id(), one.rule(), words(one));
    if (one.rows() != null) {
      common.say(
          "  made at %s from %d rows by the rules %s, with version %s of the playbook",
          one.at(), one.rows(), one.rulesVersion(), one.playbookVersion());
    }
    one.reasons().forEach(reason -> common.say("  %s", reason));
    for (Difference each : one.differences()) {
      common.say("  %s: listed %s, now %s", each.place(), each.listed(), each.again());
    }
  }

  private static String words(Replayed one) {
    return switch (one.outcome()) {
      case SAME -> "the same, byte for byte";
      case DIFFERENT -> "not the same";
      case FORGOTTEN -> "forgotten";
      case UNKNOWN -> "cannot be made again";
    };
  }
}
