package tend.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * One version of one playbook, compiled. Immutable; threads may share it, each evaluation has a
 * session of its own.
 */
public final class CompiledRules {
  private static final int KEPT = 64;
  private static final Map<String, CompiledRules> COMPILED =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CompiledRules> eldest) {
              return size() > KEPT;
            }
          });
  private final KieBase base;

  private CompiledRules(KieBase base) {
    this.base = base;
  }

  /**
   * Compiles DRL text that the front end made, unless it was compiled before: the last texts are
   * kept, and the jar brings those of the shipped playbooks.
   *
   * @param name the playbook's id, used in messages
   * @throws RuleProblem when Drools refuses the text
   */
  public static CompiledRules compile(String name, String drl) {
    CompiledRules before = COMPILED.get(drl);
    if (before != null) {
      return before;
    }
    CompiledRules fresh = fresh(name, drl);
    COMPILED.put(drl, fresh);
    return fresh;
  }

  private static CompiledRules fresh(String name, String drl) {
    try {
      return CompiledModule.packed(drl).orElseGet(() -> CompiledModule.build(name, drl)).rules();
    } catch (RuleProblem e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw new RuleProblem(name + ": Drools could not load the rules", e);
    }
  }

  static CompiledRules of(Model model) {
    return new CompiledRules(KieBaseBuilder.createKieBaseFromModel(model));
  }

  /**
   * Evaluates the facts; the order of what fired is Drools' and means nothing.
   *
   * @throws RuleProblem when that costs more than the limits allow
   */
  public List<Fired> evaluate(Collection<?> facts, Limits limits) {
    try {
      return Budget.within(limits, () -> fire(facts, limits.firings()));
    } catch (Budget.Exceeded e) {
      throw new RuleProblem("its rules " + e.getMessage(), e);
    }
  }

  private List<Fired> fire(Collection<?> facts, int most) {
    Outcome outcome = new Outcome();
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("outcome", outcome);
      session.addEventListener(new Matching(outcome));
      facts.forEach(session::insert);
      if (session.fireAllRules(most) >= most) {
        throw new RuleProblem("more than " + most + " matches");
      }
      return new ArrayList<>(outcome.fired());
    } finally {
      session.dispose();
    }
  }

  /** Tells the outcome which facts the firing match stands on. */
  private static final class Matching extends DefaultAgendaEventListener {
    private final Outcome outcome;

    Matching(Outcome outcome) {
      this.outcome = outcome;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
      Match match = event.getMatch();
      outcome.matching(match.getRule().getName(), List.copyOf(match.getObjects()));
    }
  }
}
