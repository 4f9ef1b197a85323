package tend.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tend.App;

@Command(
    name = "disconnect",
    mixinStandardHelpOptions = true,
    description = "Forgets the tokens of an account; what was read stays.")
final class DisconnectCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(paramLabel = "NAME", description = "The account.")
  private String account = "";

  @Override
  public Integer call() {
    try (App app = common.open()) {
      app.accounts().named(account);
      boolean was = app.connectAccount(common.source()).disconnect(account);
      if (common.json) {
        common.print(Map.of("account", account, "disconnected", was));
      } else {
        common.say(was ? "%s is no longer connected." : "%s was not connected.", account);
      }
      return ExitCode.FINE;
    }
  }
}
