package tend.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.connect.Refused;
import tend.flow.ImportActivity.Report;
import tend.flow.SyncAccount;
import tend.model.Connection;

@Command(
    name = "sync",
    mixinStandardHelpOptions = true,
    description = "Reads what is new from live platforms; goes on where the last sync ended.")
final class SyncCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The account (default: all).")
  private @Nullable String account;

  @Override
  public Integer call() {
    try (App app = common.open()) {
      String one = account;
      if (one != null) {
        app.accounts().named(one);
      }
      List<String> names = one == null ? connected(app) : List.of(one);
      if (names.isEmpty()) {
        throw new Errors.WrongUsage(
            "no account is connected; connect one with: connect PLATFORM --account NAME");
      }
      SyncAccount sync = app.syncAccount(common.source());
      return names.stream().mapToInt(name -> read(sync, name)).max().orElse(ExitCode.FINE);
    }
  }

  private List<String> connected(App app) {
    return app.connectAccount(common.source()).all().stream().map(Connection::account).toList();
  }

  /** One account that cannot be read does not cost the others. */
  private int read(SyncAccount sync, String name) {
    try {
      Report report = sync.run(name, common.moment(), this::progress);
      if (common.json) {
        common.print(report);
      } else {
        Import.tell(common, report);
      }
      return report.problems().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    } catch (Refused e) {
      common.err().println("tend: " + name + ": " + e.getMessage());
      return ExitCode.WRONG;
    }
  }

  private void progress(String stream, long rows) {
    common.err().println(stream + ": " + rows + " rows read …");
  }
}
