package tend.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.store.Backup;

@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Puts a backup in the place of the database, which is kept aside.")
final class RestoreCommand implements Callable<Integer> {
  private static final DateTimeFormatter SUFFIX =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  @Mixin private Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "A file made with backup.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    if (common.database != null) {
      throw new Errors.WrongUsage(
          "restore brings back the embedded database; use pg_restore for PostgreSQL");
    }
    Backup.Restored restored = Backup.restore(file, common.data, SUFFIX.format(common.moment()));
    try (App app = common.open()) {
      int accounts = app.accounts().all().size();
      if (common.json) {
        common.print(
            new TreeMap<>(
                Map.of(
                    "accounts",
                    accounts,
                    "kept_aside",
                    restored.aside().toString(),
                    "forgotten",
                    restored.forgotten())));
      } else {
        common.say("%s is in place, with %d accounts.", file, accounts);
        if (Files.exists(restored.aside())) {
          common.say("The database before it is kept as %s.", restored.aside());
        }
        if (restored.forgotten() > 0) {
          common.say(
              "%d rows of people who were forgotten since are erased again.", restored.forgotten());
        }
      }
      return ExitCode.FINE;
    }
  }
}
