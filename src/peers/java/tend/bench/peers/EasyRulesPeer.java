package tend.bench.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.jspecify.annotations.Nullable;
import tend.bench.Peer;
import tend.facts.FactTypes;
import tend.playbook.recommending.PlainRule.OfPattern;
import tend.playbook.recommending.PlainRule.Test;
import tend.playbook.recommending.PlainRules.Hit;

/**
 * Easy Rules, which asks each rule once for what it is given: rules stand in one set for each type
 * of fact they go through, and only that set is fired for a fact.
 */
public final class EasyRulesPeer implements Peer {
  private static final String FACT = "fact";
  private static final Object ACCOUNT = new Object();

  @Override
  public String name() {
    return "easy-rules";
  }

  @Override
  public Runner over(List<Case> cases) {
    Variants<Sets> sets = Variants.of(cases, Sets::new);
    return sheets -> {
      List<List<Hit>> all = new ArrayList<>();
      for (int i = 0; i < sheets.size(); i++) {
        all.add(sets.ofCases().get(i).hits(sheets.get(i).facts()));
      }
      return all;
    };
  }

  /** The rules by the type of fact that they go through. */
  private static final class Sets {
    private final Map<Class<?>, Rules> byType = new HashMap<>();
    private final Rules once = new Rules();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Map<Class<?>, List<Object>> others = new HashMap<>();
    private List<Hit> hits = new ArrayList<>();

    Sets(List<Folded> rules) {
      Predicates predicates = Predicates.of(rules);
      for (int i = 0; i < rules.size(); i++) {
        add(i, rules.get(i), predicates);
      }
    }

    List<Hit> hits(List<Object> facts) {
      hits = new ArrayList<>();
      others.clear();
      facts.forEach(f -> others.computeIfAbsent(f.getClass(), t -> new ArrayList<>()).add(f));
      Facts given = new Facts();
      for (Object fact : facts) {
        Rules rules = byType.get(fact.getClass());
        if (rules != null) {
          given.put(FACT, fact);
          engine.fire(rules, given);
        }
      }
      given.put(FACT, ACCOUNT);
      engine.fire(once, given);
      return hits;
    }

    private void add(int number, Folded rule, Predicates predicates) {
      int first = first(rule);
      Rules rules =
          first < 0
              ? once
              : byType.computeIfAbsent(rule.slots().get(first).type(), t -> new Rules());
      Found found = new Found(number, rule, first, predicates);
      rules.register(
          new RuleBuilder()
              .name(rule.name())
              .priority(number)
              .when(facts -> found.holds(facts.get(FACT)))
              .then(facts -> hits.addAll(found.hits))
              .build());
    }

    /** The slot that it goes through; -1 where there is one of each fact it needs. */
    private static int first(Folded rule) {
      for (int i = 0; i < rule.slots().size(); i++) {
        if (rule.slots().get(i).isMany()) {
          return i;
        }
      }
      return rule.slots().size() == 1 ? 0 : -1;
    }

    /** One rule held against one fact, the other facts looked up. */
    private final class Found {
      private final int number;
      private final Folded rule;
      private final int first;
      private final List<Predicate<Object>> tests = new ArrayList<>();
      final List<Hit> hits = new ArrayList<>();

      Found(int number, Folded rule, int first, Predicates predicates) {
        this.number = number;
        this.rule = rule;
        this.first = first;
        for (int i = 0; i < rule.slots().size(); i++) {
          tests.add(predicates.test(number, i));
        }
      }

      boolean holds(Object fact) {
        hits.clear();
        if (first >= 0 && !tests.get(first).test(fact)) {
          return false;
        }
        fill(new Object[tests.size()], 0, first < 0 ? null : fact);
        return !hits.isEmpty();
      }

      private void fill(Object[] chosen, int slot, @Nullable Object fact) {
        if (slot == chosen.length) {
          hits.add(new Hit(number, rule.facts(chosen)));
        } else if (slot == first && fact != null) {
          choose(chosen, slot, fact, fact);
        } else {
          for (Object one : others.getOrDefault(rule.slots().get(slot).type(), List.of())) {
            if (tests.get(slot).test(one)) {
              choose(chosen, slot, one, fact);
            }
          }
        }
      }

      private void choose(Object[] chosen, int slot, Object one, @Nullable Object fact) {
        for (Test join : rule.slots().get(slot).joins()) {
          OfPattern other = (OfPattern) join.operand();
          Object there = FactTypes.value(chosen[other.pattern()], other.property());
          if (!String.valueOf(there).equals(FactTypes.value(one, join.property()))) {
            return;
          }
        }
        chosen[slot] = one;
        fill(chosen, slot + 1, fact);
      }
    }
  }
}
