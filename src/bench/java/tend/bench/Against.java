package tend.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tend.bench.Bench.Figure;
import tend.bench.Peer.Case;
import tend.bench.Peer.Runner;
import tend.bench.Rounds.Variant;
import tend.facts.FactSheet;
import tend.playbook.Playbook;
import tend.playbook.recommending.Evaluation;
import tend.playbook.recommending.PlainRules;
import tend.playbook.recommending.PlainRules.Hit;

/**
 * The product against every other engine on the class path: all rules on the same facts of the same
 * accounts, up to the same list of recommendations, and the rules alone.
 */
final class Against {
  private static final int WARM = 12;
  private final List<Playbook> playbooks;
  private final Agreement agreement;
  private final List<Entrant> entrants = new ArrayList<>();
  private final Supplier<List<FactSheet>> derived;
  private List<FactSheet> fresh;

  private record Entrant(String name, Runner runner) {}

  private Against(List<Playbook> playbooks, Supplier<List<FactSheet>> derived) {
    this.playbooks = playbooks;
    this.derived = derived;
    this.fresh = derived.get();
    this.agreement = new Agreement(playbooks, fresh);
  }

  /**
   * Measures all that can run here.
   *
   * @param derived derives the same facts anew each time
   * @param wanted those that must be among them
   * @throws Bench.Differs when one recommends anything else, or one that is wanted is missing
   */
  static void measure(
      List<Playbook> playbooks,
      Supplier<List<FactSheet>> derived,
      Iterable<Peer> peers,
      Set<String> wanted,
      int rounds,
      Consumer<Figure> tell) {
    Against against = new Against(playbooks, derived);
    try {
      against.enter(peers, wanted);
      if (!against.entrants.isEmpty()) {
        against.agree();
        against.measure(rounds, tell);
        against.agree();
      }
    } finally {
      against.entrants.forEach(one -> one.runner().close());
    }
  }

  private void enter(Iterable<Peer> peers, Set<String> wanted) {
    for (Peer peer : peers) {
      try {
        entrants.add(new Entrant(peer.name(), peer.over(agreement.cases())));
      } catch (Exception | LinkageError e) {
        if (wanted.contains(peer.name())) {
          throw new Bench.Differs(peer.name() + " cannot run here: " + e);
        }
      }
    }
    for (String name : wanted) {
      if (entrants.stream().noneMatch(one -> one.name().equals(name))) {
        throw new Bench.Differs(name + " is not on the class path; see the profile bench");
      }
    }
  }

  private void agree() {
    derive();
    entrants.forEach(one -> agreement.check(one.name(), one.runner().run(fresh)));
  }

  /** Facts that nobody saw before, so that nothing kept from the last time answers. */
  private void derive() {
    fresh = derived.get();
  }

  private void measure(int rounds, Consumer<Figure> tell) {
    List<Variant> variants = new ArrayList<>();
    variants.add(variant(this::evaluate, () -> 0));
    variants.add(variant(this::fire, () -> 0));
    for (Entrant one : entrants) {
      variants.add(variant(() -> evaluate(one.runner()), one.runner()::elsewhereNanos));
      variants.add(variant(() -> one.runner().run(fresh), one.runner()::elsewhereNanos));
    }
    List<String> standing = new ArrayList<>();
    for (Entrant one : entrants) {
      var stands = one.runner().standing();
      if (stands != null) {
        standing.add(one.name());
        variants.add(new Variant(() -> {}, () -> ask(stands), one.runner()::elsewhereNanos));
      }
    }
    tell(Rounds.seconds(WARM, rounds, variants), standing, tell);
  }

  private Variant variant(Runnable work, LongSupplier elsewhere) {
    return new Variant(this::derive, work, elsewhere);
  }

  private void tell(List<List<Double>> seconds, List<String> standing, Consumer<Figure> tell) {
    List<Figure> lists = new ArrayList<>();
    List<Figure> rules = new ArrayList<>();
    for (int i = 0; i < entrants.size(); i++) {
      String name = entrants.get(i).name();
      lists.add(over(name + "-over-evaluate", seconds, 2 * i + 2, 0));
      rules.add(over(name + "-over-rules", seconds, 2 * i + 3, 1));
    }
    tell.accept(best("best-peer-over-evaluate", lists));
    tell.accept(best("best-peer-over-rules", rules));
    lists.forEach(tell);
    rules.forEach(tell);
    int first = 2 + 2 * entrants.size();
    for (int i = 0; i < standing.size(); i++) {
      tell.accept(over(standing.get(i) + "-filled-over-rules", seconds, first + i, 1));
    }
  }

  private static void ask(Supplier<List<List<Hit>>> standing) {
    if (standing.get().isEmpty()) {
      throw new IllegalStateException("no account was asked for");
    }
  }

  private static Figure over(String name, List<List<Double>> seconds, int over, int under) {
    return Bench.figure(name, Rounds.ratios(seconds.get(over), seconds.get(under)));
  }

  private static Figure best(String name, List<Figure> all) {
    Figure best = all.stream().min(Comparator.comparingDouble(Figure::value)).orElseThrow();
    return new Figure(name, best.value(), best.min(), best.max(), best.runs());
  }

  private void evaluate() {
    fresh.forEach(sheet -> Evaluation.of(sheet, playbooks));
  }

  private void fire() {
    fresh.forEach(sheet -> PlainRules.fire(playbooks, sheet));
  }

  private void evaluate(Runner runner) {
    List<Case> cases = agreement.cases();
    List<List<Hit>> hits = runner.run(fresh);
    for (int i = 0; i < cases.size(); i++) {
      cases.get(i).rules().evaluation(fresh.get(i), hits.get(i));
    }
  }
}
