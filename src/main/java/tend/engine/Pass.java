package tend.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.Settings;

/** One pass of rules that run together over the facts of one account. For one thread. */
final class Pass {
  private static final int CLOCK_EVERY = 256;
  private final Joint rules;
  private final Facts facts;
  private final Object[][] settings;
  private final Limits limits;
  private final Object[][] byType;
  private final byte[] unique;
  private final Object[] @Nullable [] sifted;
  private final Object[][] matches;
  private final List<List<Fired>> fired;
  private final long begun = System.nanoTime();
  private Object[] room = Facts.NONE;
  private Outcome outcome = new Outcome();
  private int playbook;
  private int firings;

  Pass(Joint rules, Facts facts, Settings[] settings, Limits limits) {
    this.rules = rules;
    this.facts = facts;
    this.limits = limits;
    this.settings = new Object[settings.length][];
    for (int i = 0; i < settings.length; i++) {
      this.settings[i] = new Object[] {settings[i]};
    }
    this.byType = rules.byType(facts);
    this.unique = new byte[rules.sames().size()];
    this.sifted = new Object[rules.firsts()][];
    this.matches = new Object[rules.widest() + 1][];
    this.fired = new ArrayList<>(Collections.nCopies(rules.playbooks(), List.of()));
  }

  /** What fires from now on is said by that playbook. */
  void turnTo(int next) {
    if (next != playbook) {
      close();
      playbook = next;
    }
  }

  private void close() {
    if (!outcome.fired().isEmpty()) {
      fired.set(playbook, outcome.fired());
      outcome = new Outcome();
    }
  }

  /** By the playbook's place; to be asked once, at the end. */
  List<List<Fired>> fired() {
    close();
    return fired;
  }

  /** The facts of the class with that number; not to be written to. */
  Object[] of(int type) {
    return type == Joint.SETTINGS ? settings[playbook] : byType[type];
  }

  /** Room for a match of that plan with the settings in it, until the next is asked for. */
  Object[] match(Plan plan) {
    Object[] ready = matches[plan.width];
    if (ready == null) {
      ready = new Object[plan.width];
      matches[plan.width] = ready;
    }
    if (plan.settings >= 0) {
      ready[plan.settings] = settings[playbook][0];
    }
    firings = 0;
    return ready;
  }

  /** Whether no two facts share the property with that number. */
  boolean isUnique(int same) {
    if (unique[same] == 0) {
      Joint.Same asked = rules.sames().get(same);
      boolean known = asked.once() && facts.areOfOneSheet();
      unique[same] = (byte) (known || Distinct.are(of(asked.type()), asked.read()) ? 1 : -1);
    }
    return unique[same] > 0;
  }

  /** The facts that are what the step asks first. */
  Object[] sifted(Stop stop) throws Exception {
    Object[] ready = sifted[stop.first];
    if (ready == null) {
      Object[] all = of(stop.type);
      if (room.length < all.length) {
        room = new Object[all.length];
      }
      ready = stop.sift(all, room);
      sifted[stop.first] = ready;
    }
    return ready;
  }

  /** Fires the rule that asked for that array last. */
  void fire(Plan plan, Object[] match) throws Exception {
    if (++firings > limits.firings()
        || outcome.fired().size() >= (long) Limits.TOGETHER * limits.firings()
        || isLate()) {
      throw new IllegalStateException("a rule costs more than it may");
    }
    plan.act(match, outcome);
  }

  private boolean isLate() {
    return firings % CLOCK_EVERY == 0 && System.nanoTime() - begun > limits.time().toNanos();
  }

  /** For a rule that needs more than one look at each fact. */
  void walk(Plan plan) throws Exception {
    Walk.through(plan, facts, settings[playbook], outcome);
  }
}
