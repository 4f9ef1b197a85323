package tend.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.model.Account;

@Command(
    name = "delete",
    mixinStandardHelpOptions = true,
    description = "Deletes an account and everything of it for good.")
final class DeleteCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Mixin private Sure sure = new Sure();

  @Parameters(paramLabel = "ACCOUNT", description = "The account.")
  private String name = "";

  @Override
  public Integer call() {
    try (App app = common.open()) {
      Account account = app.accounts().named(name);
      long rows = app.accounts().extent(account, common.moment()).interactions();
      if (!sure.of("Delete " + name + " with " + rows + " rows, its lists and answers.")) {
        common.err().println("tend: nothing was deleted; it was not confirmed with yes");
        return ExitCode.WRONG;
      }
      boolean clean = app.forgetPerson().delete(account);
      if (common.json) {
        List<String> copies = KeptAside.copies(common).stream().map(Path::toString).toList();
        boolean all = clean && copies.isEmpty();
        common.print(
            new TreeMap<>(Map.of("deleted", name, "rows", rows, "clean", all, "copies", copies)));
      } else {
        common.say("%s is deleted, with %d rows.", name, rows);
        KeptAside.tell(common, clean);
      }
      return ExitCode.FINE;
    }
  }
}
