package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    assertThat(said(ran, facts)).as(where).isEqualTo(said(expected, facts));
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
    assertThat(said(ran, all)).as(where).isEqualTo(said(expected, all));
  }

  /** Which of its rules need no session. */
  public static Set<String> planned(CompiledRules rules) {
    return rules.plans().stream().map(plan -> plan.rule).collect(Collectors.toSet());
  }

  private static List<String> said(Ran ran, List<Object> facts) {
    Map<Object, Integer> places = new IdentityHashMap<>();
    facts.forEach(fact -> places.put(fact, places.size()));
    List<String> said = new ArrayList<>();
    for (Fired one : ran.fired()) {
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
