package tend.web;

import static tend.web.page.Words.t;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tend.flow.ImportActivity.Report;
import tend.flow.PlatformRefused;
import tend.flow.UnknownName;
import tend.flow.UnreadableImport;
import tend.model.Daemons;
import tend.web.page.Unguessable;

/**
 * Imports and syncs in the background: two at once, some more waiting, one for each account. What
 * became of them is kept for an hour. Threads share it.
 */
final class Imports implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final int AT_ONCE = 2;
  private static final int WAITING = 8;
  private static final int KEPT = 20;
  private static final Duration KEPT_FOR = Duration.ofHours(1);
  private static final Duration GOODBYE = Duration.ofSeconds(5);
  private final Map<String, Running> known = new LinkedHashMap<>();
  private final InstantSource clock;
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Daemons.named("import"));
  private volatile boolean closed;

  Imports(InstantSource clock) {
    this.clock = clock;
  }

  /** What is to be done; closed in every case, also when it never began. */
  interface Work extends AutoCloseable {
    Report read(Running running);

    @Override
    void close();
  }

  /** There is no room for another one, or the account has one already. */
  static final class Busy extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable Running other;

    Busy(String message, @Nullable Running other) {
      super(message);
      this.other = other;
    }

    /** The one that the account has already; null where there is no room. */
    @Nullable Running other() {
      return other;
    }
  }

  /** Begins it, or lets it wait for its turn. */
  synchronized Running begin(Running.Wanted wanted, Work work) throws Busy {
    try {
      Optional<Running> same =
          running().stream().filter(r -> r.wanted().account().equals(wanted.account())).findFirst();
      if (same.isPresent()) {
        throw new Busy(
            t("{0} is being read already. Wait until that is over.", wanted.account()), same.get());
      }
      Running running = new Running(Unguessable.word(), wanted, clock.instant());
      pool.execute(new Errand(running, work));
      known.put(running.id(), running);
      forgetOld();
      return running;
    } catch (Busy e) {
      work.close();
      throw e;
    } catch (RejectedExecutionException e) {
      work.close();
      throw new Busy(
          t("There are {0} imports under way. Try again in a minute.", AT_ONCE + WAITING), null);
    }
  }

  /** Those that are not over. */
  synchronized List<Running> running() {
    return known.values().stream().filter(r -> !(r.state() instanceof Running.Over)).toList();
  }

  /** The one of that id, where it is still known. */
  synchronized Optional<Running> find(String id) {
    forgetOld();
    return Optional.ofNullable(known.get(id));
  }

  /** The one of that id. */
  Running named(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new UnknownName(
                    t("the import {0} is no longer known", id),
                    t("bring the file in again, which changes nothing")));
  }

  /** Whether no more can begin and those that wait for one should stop to. */
  boolean isClosed() {
    return closed;
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(KEPT_FOR);
    List<Running> over = new ArrayList<>(known.values());
    over.removeIf(r -> !(r.state() instanceof Running.Over));
    int surplus = over.size() - KEPT;
    for (int i = 0; i < over.size(); i++) {
      if (i < surplus || ended(over.get(i)).isBefore(oldest)) {
        known.remove(over.get(i).id());
      }
    }
  }

  private static Instant ended(Running running) {
    Running.State state = running.state();
    if (state instanceof Running.Done done) {
      return done.at();
    }
    return state instanceof Running.Failed failed ? failed.at() : running.began();
  }

  /** Lets none begin any more, and those under way a moment to end. */
  @Override
  public void close() {
    closed = true;
    for (Runnable waiting : pool.shutdownNow()) {
      ((Errand) waiting).work.close();
    }
    try {
      if (!pool.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("an import was still under way; nothing of it is kept");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One of them on its thread. */
  private final class Errand implements Runnable {
    private final Running running;
    private final Work work;

    Errand(Running running, Work work) {
      this.running = running;
      this.work = work;
    }

    @Override
    public void run() {
      running.become(new Running.Underway("Looking into it", -1));
      Running.Over over = failed("It was stopped. Try again.");
      try (work) {
        over = new Running.Done(work.read(running), clock.instant());
      } catch (UnreadableImport | PlatformRefused | UnknownName e) {
        over = failed(String.valueOf(e.getMessage()));
      } catch (RuntimeException | Error e) {
        over = closed ? over : fault(e);
      } finally {
        running.become(over);
      }
    }

    private Running.Failed fault(Throwable e) {
      String id = Integer.toHexString(System.identityHashCode(e));
      LOG.error("fault {} in an import", id, e);
      return failed("It was a fault of ours, which is in the log under " + id + ".");
    }

    private Running.Failed failed(String problem) {
      return new Running.Failed(problem, clock.instant());
    }
  }
}
