package tend.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tend.App;
import tend.flow.Accounts;
import tend.model.Account;

@Command(name = "accounts", mixinStandardHelpOptions = true, description = "Lists the accounts.")
final class AccountsCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  private record Line(
      String name,
      String platform,
      long interactions,
      @JsonProperty("last_activity") @Nullable Instant lastActivity,
      int open) {}

  @Override
  public Integer call() {
    try (App app = common.open()) {
      for (Account account : app.accounts().all()) {
        Accounts.Extent extent = app.accounts().extent(account, common.moment());
        int open = app.refreshToday().remaining(account, common.moment()).items().size();
        Line line =
            new Line(
                account.name(), account.platform(), extent.interactions(), extent.newest(), open);
        if (common.json) {
          common.print(line);
        } else {
          common.say(
              "%-24s %-12s %8d interactions, newest %s, %d open",
              line.name(),
              line.platform(),
              line.interactions(),
              line.lastActivity() == null ? "none" : line.lastActivity(),
              line.open());
        }
      }
      return ExitCode.FINE;
    }
  }
}
