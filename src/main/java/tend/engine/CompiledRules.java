package tend.engine;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import tend.facts.Settings;
import tend.model.LastUsed;

/**
 * One version of one playbook, compiled. Immutable; threads may share it, each evaluation has a
 * session of its own.
 */
public final class CompiledRules {
  private static final int KEPT_WITHOUT = 4;

  /** Leaves all rules to sessions of Drools, which say the same, later. */
  private static final boolean SESSIONS_ONLY = Boolean.getBoolean("tend.engine.sessions");

  private final Model model;
  private final List<Plan> plans;
  private final @Nullable KieBase others;
  private final Map<Set<String>, KieBase> without = new LastUsed<>(KEPT_WITHOUT);

  private CompiledRules(Model model) {
    this.model = model;
    this.plans =
        SESSIONS_ONLY
            ? List.of()
            : model.getRules().stream().flatMap(rule -> PlanReader.read(rule).stream()).toList();
    Set<String> planned = plans.stream().map(plan -> plan.rule).collect(Collectors.toSet());
    this.others = planned.size() == model.getRules().size() ? null : base(planned);
  }

  /**
   * Compiles DRL text that the front end made, unless it was compiled before: in this process, in
   * an earlier one that kept it on disk, or in the build of the jar.
   *
   * @param name the playbook's id, used in messages
   * @throws RuleProblem when Drools refuses the text
   */
  public static CompiledRules compile(String name, String drl) {
    return CompiledBefore.rules(name, drl);
  }

  /** What the jar keeps there; empty where it keeps nothing that can be loaded. */
  public static Optional<CompiledRules> packed(String resource) {
    return CompiledModule.packedAt(resource);
  }

  /** From now on this process keeps in that folder what it compiles; null keeps nothing. */
  public static void keepIn(@Nullable Path compiled) {
    CompiledBefore.keepIn(compiled == null ? null : new CompiledFolder(compiled));
  }

  /** Forgets what this process compiled, as a new process would; measurements begin so. */
  public static void forget() {
    CompiledBefore.forget();
  }

  static CompiledRules of(Model model) {
    return new CompiledRules(model);
  }

  /**
   * Evaluates the facts. A rule that costs more than it may, or fails, is set aside and the others
   * are evaluated anew without it, so what they say does not depend on it.
   *
   * @throws RuleProblem when they fail together and no rule fails alone
   */
  public Ran evaluate(Collection<?> facts, Limits limits) {
    Facts sorted = Facts.of(facts);
    return evaluate(sorted, sorted.of(Settings.class), () -> facts, limits);
  }

  /**
   * The same where several playbooks are asked about the facts of one account.
   *
   * @param looked the classes of facts that the rules look at
   */
  public Ran evaluate(Facts facts, Set<Class<?>> looked, Settings settings, Limits limits) {
    Supplier<Collection<?>> seen =
        () -> {
          List<Object> all = facts.of(looked);
          all.add(settings);
          return all;
        };
    return evaluate(facts, new Object[] {settings}, seen, limits);
  }

  /** Where a rule costs more than it may, or fails, sessions say which. */
  private Ran evaluate(Facts facts, Object[] settings, Supplier<Collection<?>> all, Limits limits) {
    if (!plans.isEmpty()) {
      try {
        return new Ran(Budget.within(limits, () -> run(facts, settings, all)), new TreeMap<>());
      } catch (Budget.Exceeded | LinkageError | RuntimeException e) {
        return inSessions(all.get(), limits);
      }
    }
    return inSessions(all.get(), limits);
  }

  private List<Fired> run(Facts facts, Object[] settings, Supplier<Collection<?>> all) {
    Outcome outcome = new Outcome();
    try {
      for (Plan plan : plans) {
        Walk.through(plan, facts, settings, outcome);
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a comparison or an action failed", e);
    }
    if (others != null) {
      fire(others, all.get(), outcome);
    }
    return outcome.fired();
  }

  /** The rules that need no session. */
  List<Plan> plans() {
    return plans;
  }

  /** Whether none needs one. */
  boolean isPlanned() {
    return others == null;
  }

  /** Whether what its rules say of some facts stands for as long as those facts do. */
  boolean isKeepable() {
    return isPlanned() && plans.stream().noneMatch(plan -> plan.ticks);
  }

  /** What Drools' own sessions say, which everything else is held to. */
  Ran inSessions(Collection<?> facts, Limits limits) {
    SortedMap<String, String> stopped = new TreeMap<>();
    while (true) {
      KieBase rest = without(stopped.keySet());
      Limits left = limits.after(stopped.size());
      try {
        return new Ran(Budget.within(left, () -> fire(rest, facts)), stopped);
      } catch (Budget.Exceeded e) {
        stopped.put(e.rule(), e.getMessage());
      } catch (OutOfMemoryError e) {
        throw new RuleProblem("its rules need more memory than there is", e);
      } catch (LinkageError e) {
        throw new RuleProblem(
            "its compiled rules do not fit this program; delete the folder compiled", e);
      } catch (RuntimeException e) {
        stopped.putAll(failing(facts, left, stopped.keySet(), e));
      }
    }
  }

  /** Which rules fail, found by running each alone: what Drools says does not always name them. */
  private SortedMap<String, String> failing(
      Collection<?> facts, Limits limits, Set<String> stopped, RuntimeException together) {
    SortedMap<String, String> failing = new TreeMap<>();
    Set<String> names = new TreeSet<>(model.getRules().stream().map(Rule::getName).toList());
    for (String name : names) {
      Set<String> others = new TreeSet<>(names);
      others.remove(name);
      if (!stopped.contains(name)) {
        try {
          KieBase alone = base(others);
          Budget.within(limits, () -> fire(alone, facts));
        } catch (Budget.Exceeded e) {
          failing.put(name, e.getMessage());
        } catch (RuntimeException e) {
          failing.put(name, "failed");
        }
      }
    }
    if (failing.isEmpty()) {
      throw new RuleProblem("its rules failed", together);
    }
    return failing;
  }

  /** Those of its rules alone; nothing is compiled. */
  public CompiledRules only(Set<String> rules) {
    Set<String> others = new TreeSet<>(model.getRules().stream().map(Rule::getName).toList());
    others.removeAll(rules);
    return new CompiledRules(model(others));
  }

  private KieBase without(Set<String> rules) {
    synchronized (without) {
      return without.computeIfAbsent(Set.copyOf(rules), this::base);
    }
  }

  /** The same classes without those rules; nothing is compiled. */
  private KieBase base(Set<String> without) {
    return KieBaseBuilder.createKieBaseFromModel(model(without));
  }

  private Model model(Set<String> without) {
    ModelImpl rest = new ModelImpl(model.getName());
    model.getGlobals().forEach(rest::addGlobal);
    model.getTypeMetaDatas().forEach(rest::addTypeMetaData);
    model.getRules().stream()
        .filter(rule -> !without.contains(rule.getName()))
        .forEach(rest::addRule);
    return rest;
  }

  private static List<Fired> fire(KieBase base, Collection<?> facts) {
    Outcome outcome = new Outcome();
    fire(base, facts, outcome);
    return outcome.fired();
  }

  private static void fire(KieBase base, Collection<?> facts, Outcome outcome) {
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("outcome", outcome);
      session.addEventListener(new Matching(outcome));
      facts.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  /** Counts the firing match and tells the outcome which facts it stands on. */
  private static final class Matching extends DefaultAgendaEventListener {
    private final Outcome outcome;

    Matching(Outcome outcome) {
      this.outcome = outcome;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
      Match match = event.getMatch();
      String rule = match.getRule().getName();
      Budget.fires(rule);
      outcome.matching(rule, List.copyOf(match.getObjects()));
    }
  }
}
