package tend.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is left of one evaluation's {@link Limits}. Compiled rules call {@link #tick} for every fact
 * they look at, because neither a limit of firings nor halting stops a join. Public only for them.
 * Each thread has its own; an evaluation inside another has its own, too.
 */
public final class Budget {
  private static final ThreadLocal<@Nullable Budget> RUNNING = new ThreadLocal<>();
  private static final int CLOCK_EVERY = 256;
  private final Limits limits;
  private final long started = System.nanoTime();
  private long ticks;

  private Budget(Limits limits) {
    this.limits = limits;
  }

  /** Does work within those limits; afterwards the budget before it holds again. */
  static <T> T within(Limits limits, Supplier<T> work) {
    Budget outer = RUNNING.get();
    RUNNING.set(new Budget(limits));
    try {
      return work.get();
    } finally {
      if (outer == null) {
        RUNNING.remove();
      } else {
        RUNNING.set(outer);
      }
    }
  }

  /**
   * Counts one look at one fact. Outside an evaluation it counts nothing.
   *
   * @param ignored a fact of another pattern, which keeps Drools from asking only once
   * @return true, so that it can stand among the constraints of a pattern
   */
  public static boolean tick(Object ignored) {
    Budget budget = RUNNING.get();
    if (budget != null) {
      budget.count();
    }
    return true;
  }

  private void count() {
    ticks++;
    if (ticks > limits.ticks()) {
      throw new Exceeded("looked at facts more than " + limits.ticks() + " times");
    }
    if (ticks % CLOCK_EVERY == 0 && System.nanoTime() - started > limits.time().toNanos()) {
      throw new Exceeded("ran past " + Limits.seconds(limits.time()));
    }
  }

  /** Stops an evaluation: an error, since Drools wraps exceptions and lets errors through. */
  static final class Exceeded extends Error {
    private static final long serialVersionUID = 1L;

    Exceeded(String message) {
      super(message, null, false, false);
    }
  }
}
