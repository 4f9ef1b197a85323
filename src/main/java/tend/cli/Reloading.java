package tend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tend.flow.rules.CurrentRules;
import tend.flow.rules.FolderWatch;
import tend.flow.rules.ReleasePlaybook;
import tend.flow.rules.RulesInForce;
import tend.model.Issue;
import tend.model.Release;

/**
 * Keeps what a server works with current: a file saved in the folder is taken in as soon as the
 * saving has come to rest, and what another process released is seen within a second.
 */
final class Reloading implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);
  private static final long LOOK_EVERY_MILLIS = 500;
  private static final long TRY_AGAIN_MILLIS = 5_000;
  private final CurrentRules rules;
  private final ReleasePlaybook release;
  private final InstantSource clock;
  private @Nullable Thread watch;

  Reloading(CurrentRules rules, ReleasePlaybook release, InstantSource clock) {
    this.release = release;
    this.rules = rules;
    this.clock = clock;
  }

  /** Watches from now on, on threads of its own. */
  void begin(@Nullable Path folder, ScheduledExecutorService beside) {
    ScheduledFuture<?> unused =
        beside.scheduleWithFixedDelay(
            this::catchUp, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    if (folder != null) {
      Thread thread = new Thread(() -> watch(folder), "rules-watch");
      thread.setDaemon(true);
      thread.start();
      watch = thread;
    }
  }

  /** Watches no longer. */
  @Override
  public void close() {
    Thread thread = watch;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void catchUp() {
    try {
      if (rules.catchUp(clock.instant())) {
        LOG.info("rules {} are in force, released elsewhere", rules.get().version());
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.warn("what was released elsewhere could not be read; it is tried again", e);
    }
  }

  private void watch(Path folder) {
    while (true) {
      try (FolderWatch saves = FolderWatch.of(folder)) {
        reload();
        while (true) {
          saves.awaitNext();
          saves.includeNewFolders();
          reload();
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        LOG.warn("{} cannot be watched and is tried again: {}", folder, e.toString());
        reload();
      }
      if (!waited()) {
        return;
      }
    }
  }

  private static boolean waited() {
    try {
      Thread.sleep(TRY_AGAIN_MILLIS);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void reload() {
    try {
      List<Release> released = rules.reload(clock.instant());
      RulesInForce now = rules.get();
      now.problems().stream()
          .filter(i -> i.level() == Issue.Level.ERROR)
          .forEach(i -> LOG.warn("{}:{}: {}", i.path(), i.line(), i.message()));
      for (Release step : released) {
        LOG.info("{}", Releasing.said(step));
        release.tellMissing(step.playbook());
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.warn("the rules could not be read again; what was in force stays: {}", e.toString());
    }
  }
}
