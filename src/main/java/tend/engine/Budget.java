package tend.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the {@link Limits} of each rule in one evaluation. Compiled rules call {@link
 * #tick} for every fact they look at, because neither a limit of firings nor halting stops a join.
 * Public only for them. Each thread has its own; an evaluation inside another has its own, too.
 */
public final class Budget {
  private static final ThreadLocal<@Nullable Budget> RUNNING = new ThreadLocal<>();
  private static final int CLOCK_EVERY = 256;
  private final Limits limits;
  private final Map<String, Spent> spent = new HashMap<>();
  private Spent turn = new Spent("");
  private long ticks;
  private long firings;

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
      RUNNING.set(outer); // taking it out where there was none would cost more than it frees
    }
  }

  /**
   * Counts one look of that rule at one fact. Outside an evaluation it counts nothing.
   *
   * @param ignored a fact of another pattern, which keeps Drools from asking only once
   * @return true, so that it can stand among the constraints of a pattern
   */
  public static boolean tick(String rule, Object ignored) {
    Budget budget = RUNNING.get();
    if (budget != null) {
      budget.look(rule);
    }
    return true;
  }

  /** Counts one match of that rule. */
  static void fires(String rule) {
    Budget budget = RUNNING.get();
    if (budget != null) {
      budget.fire(rule);
    }
  }

  private void look(String rule) {
    Spent one = turnOf(rule);
    if (++one.ticks > limits.ticks()) {
      throw new Exceeded(rule, "looked at facts more than " + limits.ticks() + " times");
    }
    if (++ticks > Limits.TOGETHER * limits.ticks()) {
      throw new Exceeded(
          costliest(s -> s.ticks), "looked most of rules that look too much together");
    }
    clock(one, one.ticks);
  }

  private void fire(String rule) {
    Spent one = turnOf(rule);
    if (++one.firings > limits.firings()) {
      throw new Exceeded(rule, "fired more than " + limits.firings() + " times");
    }
    if (++firings > (long) Limits.TOGETHER * limits.firings()) {
      throw new Exceeded(
          costliest(s -> s.firings), "fired most of rules that fire too much together");
    }
    clock(one, one.firings);
  }

  /** Of rules that cost the same the first by name, so that it does not depend on Drools. */
  private String costliest(ToLongFunction<Spent> cost) {
    return spent.values().stream()
        .max(Comparator.comparingLong(cost).thenComparing(s -> s.rule, Comparator.reverseOrder()))
        .orElse(turn)
        .rule;
  }

  private void clock(Spent one, long count) {
    if (count % CLOCK_EVERY == 0 && one.nanos() > limits.time().toNanos()) {
      throw new Exceeded(one.rule, "ran past " + Limits.seconds(limits.time()));
    }
  }

  /** Drools works on one rule after the other, so a rule's time is that of its turns. */
  private Spent turnOf(String rule) {
    if (!turn.rule.equals(rule)) {
      turn.ends();
      turn = spent.computeIfAbsent(rule, Spent::new);
      turn.begins();
    }
    return turn;
  }

  /** By one rule so far. */
  private static final class Spent {
    private final String rule;
    private long ticks;
    private long firings;
    private long before;
    private long since;

    Spent(String rule) {
      this.rule = rule;
    }

    void begins() {
      since = System.nanoTime();
    }

    void ends() {
      before = nanos();
    }

    long nanos() {
      return before + System.nanoTime() - since;
    }
  }

  /** Stops an evaluation: an error, since Drools wraps exceptions and lets errors through. */
  static final class Exceeded extends Error {
    private static final long serialVersionUID = 1L;
    private final String rule;

    Exceeded(String rule, String message) {
      super(message, null, false, false);
      this.rule = rule;
    }

    String rule() {
      return rule;
    }
  }
}
