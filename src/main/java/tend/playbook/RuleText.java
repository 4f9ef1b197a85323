package tend.playbook;

import java.util.List;

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
    StringBuilder out = new StringBuilder(head(id));
    for (Rule rule : rules) {
      out.append("\nrule \"").append(rule.name()).append("\"\nwhen\n");
      out.append(">  $settings : Settings()\n");
      rule.when().forEach(s -> out.append("  ").append(s.sentence().read(values(s))).append('\n'));
      out.append("then\n  ").append(rule.then().sentence().read(values(rule.then())));
      out.append("\nend\n");
    }
    return out.toString();
  }

  /** Plain DRL, one line for one sentence. */
  static String drl(String id, List<Rule> rules) {
    StringBuilder out = new StringBuilder(head(id));
    for (Rule rule : rules) {
      out.append("\nrule \"").append(rule.name()).append("\"\nwhen\n");
      out.append("  $settings : Settings()\n");
      rule.when()
          .forEach(s -> out.append("  ").append(s.sentence().filled(values(s))).append('\n'));
      out.append("then\n  ").append(rule.then().sentence().filled(values(rule.then())));
      out.append("\nend\n");
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
