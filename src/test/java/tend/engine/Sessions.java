package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import tend.facts.Settings;

/** What rules say is held to what Drools' own sessions say of the same facts. */
public final class Sessions {
  private Sessions() {}

  /** Fails unless both are the same: matches with their very facts, and rules that were stopped. */
  public static void agree(String where, CompiledRules rules, List<Object> facts, Limits limits) {
    Ran expected = rules.inSessions(facts, limits);
    Ran ran = rules.evaluate(facts, limits);

    assertThat(ran.stopped()).as(where).isEqualTo(expected.stopped());
    assertThat(said(ran.fired(), facts)).as(where).isEqualTo(said(expected.fired(), facts));
  }

  /** The same where facts are sorted out once for several playbooks. */
  public static void agree(
      String where, CompiledRules rules, Facts facts, Settings settings, Limits limits) {
    Set<Class<?>> looked = facts.types();
    List<Object> all = facts.of(looked);
    all.add(settings);
    Ran expected = rules.inSessions(all, limits);
    Ran ran = rules.evaluate(facts, looked, settings, limits);

    assertThat(ran.stopped()).as(where).isEqualTo(expected.stopped());
    assertThat(said(ran.fired(), all)).as(where).isEqualTo(said(expected.fired(), all));
  }

  /**
   * Fails unless playbooks that are asked together say what each says alone, with their very facts.
   *
   * @return how many matches of those that join, where they could be asked together
   */
  public static int agreeTogether(
      String where,
      List<CompiledRules> playbooks,
      Facts facts,
      Settings[] settings,
      Limits limits) {
    Joint joint = new Joint(List.copyOf(playbooks));
    List<List<Fired>> together = joint.run(facts, settings, limits).orElse(null);
    int matches = 0;
    for (int i = 0; i < settings.length && together != null; i++) {
      if (joint.joins(i)) {
        Ran alone = playbooks.get(i).evaluate(facts, facts.types(), settings[i], limits);
        List<Object> all = facts.of(facts.types());
        all.add(settings[i]);
        assertThat(alone.stopped()).as(where).isEmpty();
        assertThat(said(together.get(i), all)).as(where).isEqualTo(said(alone.fired(), all));
        matches += alone.fired().size();
      } else {
        assertThat(together.get(i)).as(where).isEmpty();
      }
    }
    return matches;
  }

  /**
   * Facts come and go at random, some of them with an id that others have: what is kept is what is
   * said anew, and what is told of it leads from one to the next.
   *
   * @param pool where facts come from
   */
  public static int agreeWhileFactsChange(
      String where, CompiledRules rules, List<Object> pool, Settings settings, long seed) {
    Random random = new Random(seed);
    List<Object> now = new ArrayList<>(pool.subList(0, pool.size() / 2));
    Set<Object> away = Collections.newSetFromMap(new IdentityHashMap<>());
    away.addAll(pool.subList(now.size(), pool.size()));
    LiveFacts facts = new LiveFacts(List.copyOf(now));
    Set<Class<?>> looked = new HashSet<>();
    pool.forEach(fact -> looked.add(fact.getClass()));
    LiveRules live = new LiveRules(rules, looked, facts, Limits.DEFAULT);
    List<String> before = List.of();
    int kept = 0;
    for (int change = 0; change < 12; change++) {
      LiveRules.Told told = live.told(settings);
      String at = where + ", change " + change;
      List<Object> all = new ArrayList<>(pool);
      all.add(settings);
      Ran ran = rules.evaluate(Facts.of(now), looked, settings, Limits.DEFAULT);
      List<String> expected = said(ran.fired(), all);
      assertThat(said(live.fired(), all)).as(at).isEqualTo(expected);
      assertThat(told.stopped()).as(at).isEqualTo(ran.stopped());
      List<String> followed = new ArrayList<>(told.anew() ? List.of() : before);
      said(told.gone(), all).forEach(gone -> assertThat(followed.remove(gone)).as(at).isTrue());
      followed.addAll(said(told.come(), all));
      assertThat(followed.stream().sorted().toList()).as(at).isEqualTo(expected);
      before = expected;
      kept += told.anew() ? 0 : 1;
      change(facts, now, away, random);
    }
    return kept;
  }

  private static void change(LiveFacts facts, List<Object> now, Set<Object> away, Random random) {
    List<Object> gone = taken(now, random);
    List<Object> come = taken(new ArrayList<>(away), random);
    come.forEach(one -> now.add(random.nextInt(now.size() + 1), one));
    away.addAll(gone);
    away.removeAll(come);
    if (random.nextBoolean()) {
      facts.change(gone, come);
    } else {
      facts.changeTo(List.copyOf(now));
    }
  }

  private static List<Object> taken(List<Object> all, Random random) {
    List<Object> some = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0 && !all.isEmpty(); n--) {
      some.add(all.remove(random.nextInt(all.size())));
    }
    return some;
  }

  /** Which of its rules need no session. */
  public static Set<String> planned(CompiledRules rules) {
    return rules.plans().stream().map(plan -> plan.rule).collect(Collectors.toSet());
  }

  private static List<String> said(List<Fired> fired, List<Object> facts) {
    IdentityHashMap<Object, Integer> places = new IdentityHashMap<>();
    facts.forEach(fact -> places.put(fact, places.size()));
    List<String> said = new ArrayList<>();
    for (Fired one : fired) {
      List<Integer> stood = one.facts().stream().map(places::get).toList();
      said.add(
          String.join(
              "|",
              one.rule(),
              one.text(),
              one.reach() + "",
              one.most() + "",
              places.get(one.subject()) + "",
              stood + ""));
    }
    return said.stream().sorted().toList();
  }
}
