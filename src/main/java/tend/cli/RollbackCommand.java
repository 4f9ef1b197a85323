package tend.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.rules.ReleasePlaybook.Done;
import tend.flow.rules.ReleasePlaybook.Wish;

@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Brings an earlier version back, as a new one, and tells what that changes.",
      "Without a version it takes back what is on its way, or else the newest step."
    })
final class RollbackCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Mixin private Releasing releasing = new Releasing();

  @Parameters(
      arity = "1..2",
      paramLabel = "VERSION",
      description =
          "PLAYBOOK, PLAYBOOK@3, PLAYBOOK 3, or the first letters of what a version is called.")
  private List<String> words = List.of();

  @Option(names = "--dry-run", description = "Only tell what it would change.")
  private boolean dry;

  @Option(
      names = "--write",
      description = "Bring the files of the folder back, too; what is in them is kept as a draft.")
  private boolean write;

  @Override
  public Integer call() throws Exception {
    try (App app = common.open().lookingOnly()) {
      WhichVersion.Meant meant = new WhichVersion(app.history()).of(words);
      return Releasing.told(common, meant.playbook(), () -> rollback(app, meant));
    }
  }

  /** Nothing is to be released; only the files come back. */
  private Done written(App app, WhichVersion.Meant meant, Wish wish) {
    int version = app.history().inForce(meant.playbook()).orElseThrow();
    app.writeBack().write(meant.playbook(), version, wish.who(), common.moment());
    return new Done(null, version, List.of(), null, null);
  }

  private Done rollback(App app, WhichVersion.Meant meant) {
    Wish wish = releasing.wish(null);
    if (write && !dry && app.history().isInForce(meant.playbook(), meant.version())) {
      return written(app, meant, wish);
    }
    Done done =
        app.releasePlaybook()
            .rollback(meant.playbook(), meant.version(), wish, dry, common.moment());
    if (write && !dry) {
      app.writeBack().write(meant.playbook(), done.version(), wish.who(), common.moment());
    }
    return done;
  }
}
