package tend.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;

@Command(name = "stop", mixinStandardHelpOptions = true, description = "No more of that mail.")
final class DigestStop implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @ArgGroup(multiplicity = "1")
  private Today.Which which = new Today.Which();

  @Option(names = "--to", required = true, paramLabel = "MAIL", description = "The address.")
  private String to = "";

  @Override
  public Integer call() {
    try (App app = common.open()) {
      app.digests(null).stop(which.named(), to);
      if (common.json) {
        common.print(Map.of("stopped", to));
      } else {
        common.say("Nothing of %s goes to %s any more.", which.named().name(), to);
      }
      return ExitCode.FINE;
    }
  }
}
