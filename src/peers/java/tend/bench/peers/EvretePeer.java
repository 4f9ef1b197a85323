package tend.bench.peers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evrete.KnowledgeService;
import org.evrete.api.FactBuilder;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import tend.bench.Peer;
import tend.facts.FactSheet;
import tend.facts.FactTypes;
import tend.playbook.recommending.PlainRule.OfPattern;
import tend.playbook.recommending.PlainRule.Test;
import tend.playbook.recommending.PlainRules.Hit;

/**
 * Evrete, a forward-chaining engine: one session for all accounts with the same numbers, kept and
 * cleared after each, which was its fastest way.
 */
public final class EvretePeer implements Peer {
  @Override
  public String name() {
    return "evrete";
  }

  @Override
  public Runner over(List<Case> cases) {
    KnowledgeService service = new KnowledgeService();
    Variants<Kept> kept = Variants.of(cases, rules -> new Kept(service, rules));
    return new Runner() {
      @Override
      public List<List<Hit>> run(List<FactSheet> sheets) {
        List<List<Hit>> all = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
          all.add(kept.ofCases().get(i).hits(sheets.get(i).facts()));
        }
        return all;
      }

      @Override
      public void close() {
        kept.ofCases().stream().distinct().forEach(k -> k.session.close());
        service.shutdown();
      }
    };
  }

  /** A session with its rules, which write where the account at hand keeps its hits. */
  private static final class Kept {
    final StatefulSession session;
    private final Set<Class<?>> looked = new HashSet<>();
    private List<Hit> hits = new ArrayList<>();

    Kept(KnowledgeService service, List<Folded> rules) {
      Predicates predicates = Predicates.of(rules);
      RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
      for (int i = 0; i < rules.size(); i++) {
        add(builder, i, rules.get(i), predicates);
      }
      session = builder.build().newStatefulSession();
    }

    List<Hit> hits(List<Object> facts) {
      hits = new ArrayList<>();
      session.insert(facts.stream().filter(f -> looked.contains(f.getClass())).toList());
      session.fire();
      session.clear();
      return hits;
    }

    private void add(
        RuleSetBuilder<Knowledge> builder, int number, Folded rule, Predicates predicates) {
      int count = rule.slots().size();
      FactBuilder[] facts = new FactBuilder[count];
      for (int i = 0; i < count; i++) {
        looked.add(rule.slots().get(i).type());
        facts[i] = FactBuilder.fact(name(i), rule.slots().get(i).type());
      }
      LhsBuilder<Knowledge> when = builder.newRule(rule.name()).forEach(facts);
      for (int i = 0; i < count; i++) {
        var test = predicates.test(number, i);
        if (!rule.slots().get(i).tests().isEmpty()) {
          when.where((Object[] values) -> test.test(values[0]), name(i));
        }
        for (Test join : rule.slots().get(i).joins()) {
          OfPattern other = (OfPattern) join.operand();
          when.where(
              (Object[] v) ->
                  String.valueOf(FactTypes.value(v[0], join.property()))
                      .equals(FactTypes.value(v[1], other.property())),
              name(i),
              name(other.pattern()));
        }
      }
      when.execute(context -> hits.add(new Hit(number, rule.facts(found(context, count)))));
    }

    private static Object[] found(RhsContext context, int count) {
      Object[] found = new Object[count];
      for (int i = 0; i < count; i++) {
        found[i] = context.getObject(name(i));
      }
      return found;
    }

    private static String name(int slot) {
      return "$f" + slot;
    }
  }
}
