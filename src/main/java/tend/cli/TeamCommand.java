package tend.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tend.App;

@Command(
    name = "team",
    mixinStandardHelpOptions = true,
    description = {
      "Whether a saved playbook waits until somebody publishes it (on), or is in force as soon as "
          + "check and test pass (off, for one person alone)."
    })
final class TeamCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(arity = "0..1", paramLabel = "on|off", description = "Without one it is told.")
  private @Nullable String word;

  @Override
  public Integer call() {
    String wanted = word;
    if (wanted != null && !wanted.equals("on") && !wanted.equals("off")) {
      throw new Errors.WrongUsage("team is on or off, not " + wanted);
    }
    try (App app = common.open().lookingOnly()) {
      if (wanted != null) {
        app.workingCopies().team(wanted.equals("on"));
      }
      boolean on = app.workingCopies().team();
      if (common.json) {
        common.print(Map.of("team", on));
      } else {
        common.say(
            "%s",
            on
                ? "A saved playbook waits: see it with tend status, bring it in force with tend publish."
                : "A saved playbook is in force as soon as check and test pass.");
      }
      return ExitCode.FINE;
    }
  }
}
