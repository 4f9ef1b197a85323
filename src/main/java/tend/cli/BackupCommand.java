package tend.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tend.App;

@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Copies the database into a new file, also while Tend runs.")
final class BackupCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    try (App app = common.open()) {
      app.backUp(file);
    }
    if (common.json) {
      common.print(Map.of("file", file.toString()));
    } else {
      common.say("Everything is in %s. Bring it back with: restore %s", file, file);
    }
    return ExitCode.FINE;
  }
}
