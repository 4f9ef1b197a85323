package tend.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.rules.FolderWatch;
import tend.model.Daemons;

@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = "Checks and tests playbooks whenever a file is saved, until Ctrl-C.")
final class WatchCommand implements Callable<Integer> {
  private static final int TRIES = 5;
  private static final long BETWEEN_TRIES_MILLIS = 200;

  @Mixin private Common common = new Common();

  @Parameters(arity = "0..1", paramLabel = "PLAYBOOK", description = "One playbook only.")
  private @Nullable String playbook;

  @Override
  public Integer call() {
    @Nullable Path folder = App.rulesFolder(common.rules);
    if (folder == null) {
      throw new Errors.WrongUsage("there is no rules folder here to watch; use --rules DIR");
    }
    ExecutorService tests = Executors.newSingleThreadExecutor(Daemons.named("watch-tests"));
    try (FolderWatch saves = FolderWatch.of(folder);
        WatchRounds rounds = new WatchRounds(common, tests)) {
      watch(folder, saves, rounds);
    } catch (InterruptedException e) {
      common.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      tests.shutdownNow();
    }
    return ExitCode.FINE;
  }

  private void watch(Path folder, FolderWatch saves, WatchRounds rounds)
      throws InterruptedException, IOException {
    WorkingFiles files = WorkingFiles.read(folder, playbook).orUnknown(playbook);
    common.err().println("Watching " + folder + "; Ctrl-C ends it.");
    rounds.first(files);
    while (true) {
      saves.awaitNext();
      WorkingFiles now = settled(folder, saves);
      if (!now.equals(files)) {
        rounds.next(files, now);
        files = now;
      }
    }
  }

  /** Files that come and go while an editor or a version control writes are looked for again. */
  private WorkingFiles settled(Path folder, FolderWatch saves)
      throws InterruptedException, IOException {
    for (int tried = 1; ; tried++) {
      try {
        saves.includeNewFolders();
        return WorkingFiles.read(folder, playbook);
      } catch (IOException | UncheckedIOException e) {
        if (tried == TRIES) {
          throw e;
        }
        Thread.sleep(BETWEEN_TRIES_MILLIS);
      }
    }
  }
}
