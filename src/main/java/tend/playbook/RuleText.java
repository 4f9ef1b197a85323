package tend.playbook;

import java.util.List;
import java.util.function.Function;

/**
 * Turns checked rules into the text that Drools compiles. {@link #prepared} is what stock Drools
 * would expand with the vocabulary, {@link #drl} is our own expansion of the same; a test holds the
 * two equal.
 */
final class RuleText {
  private RuleText() {}

  /**
   * Sentences with their values, the parts added that authors never write; lines with "&gt;" are no
   * sentences.
   */
  static String prepared(String id, List<Rule> rules) {
    return text(id, rules, ">  ", said -> said.sentence().read(values(said)));
  }

  /**
   * Plain DRL, one line for one sentence; rules that developers wrote in DRL as they were screened.
   */
  static String drl(String id, List<Rule> rules) {
    return text(id, rules, "  ", said -> said.sentence().filled(values(said)));
  }

  private static String text(
      String id, List<Rule> rules, String margin, Function<Rule.Said, String> line) {
    StringBuilder out = new StringBuilder(head(id));
    for (Rule rule : rules) {
      Rule.Said then = rule.then();
      if (then != null) {
        out.append("\nrule \"").append(rule.name()).append("\"\nwhen\n");
        out.append(margin).append("$settings : Settings()\n");
        rule.when().forEach(s -> out.append("  ").append(line.apply(s)).append('\n'));
        out.append("then\n  ").append(line.apply(then)).append("\nend\n");
      } else if (rule.drl() != null) {
        out.append('\n').append(rule.drl().drl()).append('\n');
      }
    }
    return out.toString();
  }

  private static String head(String id) {
    return "package tend.rules."
        + id.replace('-', '_')
        + "\nimport tend.facts.*\nglobal tend.engine.Outcome outcome\n";
  }

  /** A setting is a fact that is asked for its number; quoted text stays as it is. */
  private static List<String> values(Rule.Said said) {
    return said.values().stream()
        .map(v -> v.setting().map(name -> "$settings.number(\"" + name + "\")").orElse(v.written()))
        .toList();
  }
}
