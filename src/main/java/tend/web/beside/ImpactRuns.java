package tend.web.beside;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tend.flow.Accounts;
import tend.flow.HowFar;
import tend.flow.impact.Impact;
import tend.flow.impact.Impacted;
import tend.flow.impact.Sides;
import tend.model.Daemons;
import tend.model.LastUsed;

/**
 * Looks at all accounts in the background, one question after the other, and keeps the last answers
 * for as long as neither the rules nor the accounts' number changed. Threads share it.
 */
final class ImpactRuns {
  private static final Logger LOG = LoggerFactory.getLogger(ImpactRuns.class);
  private static final int KEPT = 8;
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);
  private final Impact impact;
  private final Accounts accounts;
  private final InstantSource clock;
  private final Map<List<Object>, Run> runs = new LastUsed<>(KEPT);
  private final ExecutorService work = Executors.newSingleThreadExecutor(Daemons.named("impact"));

  ImpactRuns(Impact impact, Accounts accounts, InstantSource clock) {
    this.impact = impact;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** One of them, done or on its way. */
  static final class Run {
    private final Instant at;
    private final CompletableFuture<Impacted> result = new CompletableFuture<>();
    private volatile @Nullable HowFar far;

    private Run(Instant at) {
      this.at = at;
    }

    /** The moment that is looked at. */
    Instant at() {
      return at;
    }

    /** How far it is; null where it has not begun. */
    @Nullable HowFar far() {
      return far;
    }

    /** The result, where it is there within that time; null where it is not. */
    @Nullable Impacted within(Duration patience) {
      try {
        return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        return null;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      } catch (ExecutionException e) {
        throw new IllegalStateException("the impact was not found", e.getCause());
      }
    }

    private boolean holds(Instant now) {
      return !result.isCompletedExceptionally()
          && Duration.between(at, now).compareTo(GOOD_FOR) < 0;
    }
  }

  /** What both sides do to all accounts; the same question is asked once. */
  synchronized Run of(String playbook, Sides sides) {
    int size = accounts.all().size();
    List<Object> key = List.of(playbook, size, versions(sides));
    Instant now = clock.instant();
    Run before = runs.get(key);
    if (before != null && before.holds(now)) {
      return before;
    }
    Run run = new Run(now);
    runs.put(key, run);
    work.execute(() -> look(run, sides));
    return run;
  }

  private static List<String> versions(Sides sides) {
    return Stream.of(sides.before(), sides.after())
        .flatMap(side -> side.stream().map(p -> p.id() + " " + p.version()))
        .toList();
  }

  private void look(Run run, Sides sides) {
    try {
      Impact.Question question =
          new Impact.Question(
              accounts.all(),
              one -> sides.before(),
              one -> sides.after(),
              sides.policies(),
              run.at,
              sides.about(),
              new TreeMap<>(),
              null);
      run.result.complete(impact.of(question, far -> run.far = far));
    } catch (RuntimeException | Error e) {
      LOG.error("an impact failed", e);
      run.result.completeExceptionally(e);
    }
  }
}
