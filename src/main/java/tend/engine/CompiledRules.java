package tend.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * One version of one playbook, compiled. Immutable; threads may share it, each evaluation has a
 * session of its own.
 */
public final class CompiledRules {
  private static final AtomicLong VERSIONS = new AtomicLong();
  private final KieBase base;

  private CompiledRules(KieBase base) {
    this.base = base;
  }

  /**
   * Compiles DRL text that the front end made. Only one compile runs at a time: it costs a core for
   * a second.
   *
   * @param name the playbook's id, used in messages
   * @throws RuleProblem when Drools refuses the text
   */
  public static CompiledRules compile(String name, String drl) {
    synchronized (VERSIONS) {
      KieServices kie = KieServices.Factory.get();
      ReleaseId id = kie.newReleaseId("tend", name, "1." + VERSIONS.incrementAndGet());
      try {
        return new CompiledRules(build(kie, id, name, drl));
      } catch (RuleProblem e) {
        throw e;
      } catch (RuntimeException | LinkageError e) {
        throw new RuleProblem(name + ": Drools could not build it: " + e, e);
      } finally {
        kie.getRepository().removeKieModule(id);
      }
    }
  }

  private static KieBase build(KieServices kie, ReleaseId id, String name, String drl) {
    KieFileSystem files = kie.newKieFileSystem();
    files.generateAndWritePomXML(id);
    files.write("src/main/resources/tend/rules/" + name.replace('-', '_') + "/rules.drl", drl);
    KieBuilder builder = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      StringBuilder said = new StringBuilder(name + ": Drools refused the rules");
      for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
        said.append("; ").append(message.getText().lines().findFirst().orElse(""));
      }
      throw new RuleProblem(said.toString());
    }
    return kie.newKieContainer(id).getKieBase();
  }

  /** Evaluates the facts; the order of what fired is Drools' and means nothing. */
  public List<Fired> evaluate(Collection<?> facts, Limits limits) {
    Outcome outcome = new Outcome();
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("outcome", outcome);
      session.addEventListener(new Matching(outcome));
      facts.forEach(session::insert);
      int fired = session.fireAllRules(limits.firings());
      if (fired >= limits.firings()) {
        throw new RuleProblem("more than " + limits.firings() + " matches");
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
