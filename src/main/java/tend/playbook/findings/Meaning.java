package tend.playbook.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tend.facts.FactTypes;
import tend.facts.Settings;
import tend.playbook.Condition;
import tend.playbook.Condition.Op;
import tend.playbook.Condition.Operand;
import tend.playbook.Condition.Test;
import tend.playbook.Rule;
import tend.playbook.Sentence;
import tend.playbook.analysis.Aspect;
import tend.playbook.analysis.Choice;
import tend.playbook.analysis.Circumstances;
import tend.playbook.analysis.Leeway;
import tend.playbook.analysis.Span;

/**
 * What the sentences of one rule leave open once its settings have numbers. A fact has the same
 * name in all rules that speak of the same: its kind, and where it is reached from another one, the
 * way there. Used by one thread.
 */
final class Meaning {
  private static final Choice YES_OR_NO = Choice.among(Set.of(true, false));
  private static final Map<Property, Leeway> POSSIBLE = new ConcurrentHashMap<>();
  private final Settings settings;
  private final Map<String, String> named = new HashMap<>();

  private record Property(Class<?> type, String name) {}

  private Meaning(Settings settings) {
    this.settings = settings;
  }

  /** What each sentence of {@code when} leaves open, in their order. */
  static List<Circumstances> ofEach(Rule rule, Settings settings) {
    Meaning meaning = new Meaning(settings);
    return rule.when().stream().map(meaning::of).toList();
  }

  /** The name of the fact that the rule recommends something for; empty for the account. */
  static String subject(Rule rule) {
    Meaning meaning = new Meaning(new Settings(Map.of()));
    rule.when().forEach(said -> meaning.name(said.sentence(), said.text()));
    return rule.target().map(name -> meaning.named.getOrDefault(name, name)).orElse("");
  }

  /** What can be at all: a share ends at a hundred, and nobody counts less than nothing. */
  static Leeway possible(Class<?> type, String property) {
    return POSSIBLE.computeIfAbsent(new Property(type, property), Meaning::range);
  }

  private static Leeway range(Property property) {
    Class<?> java = FactTypes.properties(property.type()).get(property.name());
    if (java == Boolean.class || java == boolean.class) {
      return Leeway.of(YES_OR_NO);
    }
    boolean measured = java == Double.class || java == double.class;
    if (!measured && !FactTypes.isWhole(java)) {
      return Leeway.of(Choice.ANY);
    }
    FactTypes.Range range = FactTypes.range(property.type(), property.name());
    Span span = Span.of(range.least(), range.most());
    return Leeway.of(measured ? span : span.whole());
  }

  /** The comparison with the number that the author chose, as the aspect it speaks of. */
  static Optional<Aspect> measured(Rule rule, int sentence) {
    Meaning meaning = new Meaning(new Settings(Map.of()));
    String fact = "";
    for (Rule.Said said : rule.when().subList(0, sentence + 1)) {
      fact = meaning.name(said.sentence(), said.text());
    }
    String of = fact;
    return rule.when()
        .get(sentence)
        .sentence()
        .condition()
        .measure()
        .map(test -> new Aspect(of, test.property()));
  }

  private Circumstances of(Rule.Said said) {
    Condition condition = said.sentence().condition();
    String fact = name(said.sentence(), said.text());
    Circumstances all = Circumstances.there(fact);
    Optional<Test> join = condition.join();
    for (Test test : condition.tests()) {
      if (join.isEmpty() || !join.get().equals(test)) {
        all = all.and(of(fact, condition.type(), test, said));
      }
    }
    return all;
  }

  /** Facts of which there can be many and that nothing ties to another are each their own. */
  private String name(Sentence sentence, String text) {
    Condition condition = sentence.condition();
    Optional<Test> join = condition.join();
    String type = condition.type().getSimpleName();
    String fact = type;
    if (join.isPresent() && join.get().operand() instanceof Operand.OfAnother other) {
      String from = named.getOrDefault(other.name(), other.name());
      boolean itself = from.equals(type) && join.get().property().equals(other.property());
      fact = itself ? type : type + " of " + from + " by " + other.property();
    } else if (FactTypes.isMany(condition.type()) && condition.binds() == null) {
      fact = type + ": " + text;
    }
    if (condition.binds() != null) {
      named.put(condition.binds(), fact);
    }
    return fact;
  }

  private Circumstances of(String fact, Class<?> type, Test test, Rule.Said said) {
    if (test.operand() instanceof Operand.Words words) {
      Aspect aspect = new Aspect(fact, "mentions " + said.values().get(words.nth()).written());
      return Circumstances.of(aspect, Leeway.of(Choice.of(words.wanted()).and(YES_OR_NO)));
    }
    Optional<Object> value = value(test, said);
    Optional<Leeway> leeway =
        value.flatMap(v -> compared(test.op(), v, new Property(type, test.property())));
    if (leeway.isPresent()) {
      return Circumstances.of(new Aspect(fact, test.property()), leeway.get())
          .and(implied(fact, type, test.property(), leeway.get()));
    }
    return known(test)
        ? Circumstances.of(
            new Aspect(fact, test.property()), new Leeway(Span.ALL, Choice.ANY, true))
        : Circumstances.of(new Aspect(fact, test.toString()), Leeway.of(Choice.of(true)));
  }

  /** Whether it asks for nothing but that the value is known. */
  private static boolean known(Test test) {
    return test.op() == Op.OTHER
        && test.operand() instanceof Operand.Fixed fixed
        && fixed.value() == null;
  }

  private static Circumstances implied(String fact, Class<?> type, String property, Leeway leeway) {
    if (!leeway.choice().equals(Choice.of(true))) {
      return Circumstances.ANY;
    }
    return FactTypes.onlyWhere(type, property)
        .map(other -> Circumstances.of(new Aspect(fact, other), Leeway.of(Choice.of(true))))
        .orElse(Circumstances.ANY);
  }

  private Optional<Object> value(Test test, Rule.Said said) {
    if (test.operand() instanceof Operand.Figure figure) {
      return Optional.of(said.values().get(figure.nth()).number(settings));
    }
    if (test.operand() instanceof Operand.Text text) {
      return Optional.of(said.values().get(text.nth()).written());
    }
    return test.operand() instanceof Operand.Fixed fixed
        ? Optional.ofNullable(fixed.value())
        : Optional.empty();
  }

  /** What the comparison leaves open of what is possible; empty where neither form can say it. */
  private static Optional<Leeway> compared(Op op, Object value, Property property) {
    Leeway possible = possible(property.type(), property.name());
    if (value instanceof Double number) {
      boolean whole = FactTypes.isWhole(FactTypes.properties(property.type()).get(property.name()));
      return span(op, number).map(s -> possible.and(Leeway.of(whole ? s.whole() : s)));
    }
    return switch (op) {
      case EQUAL -> Optional.of(Leeway.of(possible.choice().and(Choice.of(value))));
      case OTHER ->
          Optional.of(
              new Leeway(Span.ALL, possible.choice().and(Choice.but(Set.of(value))), false));
      default -> Optional.empty();
    };
  }

  private static Optional<Span> span(Op op, double number) {
    return switch (op) {
      case EQUAL -> Optional.of(Span.of(number, number));
      case OTHER -> Optional.empty();
      case AT_MOST -> Optional.of(Span.atMost(number));
      case AT_LEAST -> Optional.of(Span.atLeast(number));
      case LESS -> Optional.of(Span.lessThan(number));
      case MORE -> Optional.of(Span.moreThan(number));
    };
  }
}
