package tend.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.facts.Settings;

/**
 * What one playbook's rules say of facts that come and go: after a change only rules that look at a
 * changed class are asked, and only for what the changed facts may match. What was said of the
 * others is kept. Says what {@link CompiledRules#evaluate} says of the same facts, at any time. For
 * one thread at a time.
 */
public final class LiveRules {
  private final CompiledRules rules;
  private final Set<Class<?>> looked;
  private final LiveFacts facts;
  private final Limits limits;
  private final List<LiveFacts.Some> some = new ArrayList<>(); // that the rules look at
  private final Map<LiveFacts.Some, List<Ripple>> ripples = new HashMap<>();
  private final boolean isKeepable;
  private final Set<LiveIndex> sure = new HashSet<>();
  private @Nullable Settings settings;
  private @Nullable Kept kept;
  private List<Fired> fired = List.of();
  private SortedMap<String, String> stopped = new TreeMap<>();
  private int number = -1;

  /**
   * What changed in what the rules say.
   *
   * @param anew whether everything was asked anew: what was told before is void, and all that holds
   *     counts as having come
   * @param gone matches that no longer hold, in no order
   * @param come matches that hold since, in no order
   * @param stopped as {@link Ran#stopped}
   */
  public record Told(
      boolean anew, List<Fired> gone, List<Fired> come, SortedMap<String, String> stopped) {}

  /**
   * Nothing is asked yet.
   *
   * @param looked the classes of facts that the rules look at
   */
  public LiveRules(CompiledRules rules, Set<Class<?>> looked, LiveFacts facts, Limits limits) {
    this.rules = rules;
    this.looked = Set.copyOf(looked);
    this.facts = facts;
    this.limits = limits;
    this.isKeepable = rules.isKeepable();
    this.looked.forEach(type -> some.add(facts.some(type)));
  }

  /** Every match that holds now, in no order, as of the last time it was told. */
  public List<Fired> fired() {
    return kept == null ? fired : kept.fired();
  }

  /** Takes up what changed since it was told last. */
  public Told told(Settings now) {
    int changes = facts.changes();
    boolean next = changes <= number + 1 && now.equals(settings);
    boolean same = changes == number || !isTouched();
    number = changes;
    if (next && same) {
      return new Told(false, List.of(), List.of(), stopped);
    }
    return next && kept != null && !facts.isNearlyAllNew() ? changed(kept, now) : anew(now);
  }

  private boolean isTouched() {
    for (LiveFacts.Some one : some) {
      if (one.isTouched()) {
        return true;
      }
    }
    return false;
  }

  private Told anew(Settings now) {
    settings = now;
    kept = null;
    Ran ran = rules.evaluate(facts.sorted(looked), looked, now, limits);
    fired = ran.fired();
    stopped = ran.stopped();
    if (isKeepable && stopped.isEmpty() && areSure()) {
      kept = new Kept();
      fired.forEach(kept::add);
      fired = List.of();
      ripples(now);
    }
    return new Told(true, List.of(), ran.fired(), stopped);
  }

  private void ripples(Settings now) {
    ripples.clear();
    for (Plan plan : rules.plans()) {
      Ripple ripple = new Ripple(plan, facts, now);
      for (Class<?> type : new HashSet<>(plan.looksAt())) {
        ripples.computeIfAbsent(facts.some(type), t -> new ArrayList<>()).add(ripple);
      }
    }
  }

  /** Whether patterns that can mean one fact only do so among these facts. */
  private boolean areSure() {
    for (Plan plan : rules.plans()) {
      for (Step step : plan.same()) {
        if (step.join != null) {
          sure.add(facts.some(step.type).by(step.join.property(), step.join.read()));
        }
      }
    }
    return areUnique();
  }

  private boolean areUnique() {
    for (LiveIndex one : sure) {
      if (!one.isUnique()) {
        return false;
      }
    }
    return true;
  }

  private Told changed(Kept before, Settings now) {
    List<Fired> gone = new ArrayList<>();
    try {
      if (!areUnique()) {
        return anew(now);
      }
      List<Fired> come = come();
      for (LiveFacts.Some one : some) {
        for (Object fact : one.went()) {
          before.remove(fact, gone);
        }
      }
      come.forEach(before::add);
      return before.isWithin(limits) ? new Told(false, gone, come, stopped) : anew(now);
    } catch (Budget.Exceeded | LinkageError | RuntimeException e) {
      return anew(now);
    }
  }

  private List<Fired> come() {
    Outcome outcome = new Outcome();
    Budget.within(
        limits,
        () -> {
          come(outcome);
          return outcome;
        });
    return outcome.fired();
  }

  private void come(Outcome outcome) {
    try {
      for (LiveFacts.Some one : some) {
        if (!one.came().isEmpty()) {
          come(ripples.getOrDefault(one, List.of()), one.came(), outcome);
        }
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a comparison or an action failed", e);
    }
  }

  private static void come(List<Ripple> ripples, List<Object> came, Outcome outcome)
      throws Exception {
    for (Ripple ripple : ripples) {
      for (Object fact : came) {
        ripple.from(fact, outcome);
      }
    }
  }
}
