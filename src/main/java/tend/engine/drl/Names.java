package tend.engine.drl;

import java.util.regex.Pattern;

/** The names that a rule gives to facts and values: {@code $comment}. */
final class Names {
  private static final Pattern NAME = Pattern.compile("\\$[a-z][A-Za-z0-9]{0,40}");

  private Names() {}

  /** Tells of a name that is taken or has the wrong shape. */
  static void check(Token name, Scope scope, Findings findings) {
    if (name.is(Operands.SETTINGS)) {
      findings.report(
          name.problem("$settings is there already", "write $settings.number(\"name\")"));
    } else if (!NAME.matcher(name.text()).matches()) {
      findings.report(
          name.problem(
              name.shown() + " cannot be the name of a fact",
              "begin it with $ and a small letter: $comment"));
    } else if (scope.isUsed(name.text())) {
      findings.report(
          name.problem(name.text() + " is given twice in this rule", "take another name"));
    }
  }
}
