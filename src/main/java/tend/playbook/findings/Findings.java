package tend.playbook.findings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Issue;
import tend.model.Issue.Level;
import tend.playbook.Rule;

/** Collects what is said of rules, each at its place in its file. Used by one thread. */
final class Findings {
  private final List<Finding> findings = new ArrayList<>();

  /** Warns of a rule as a whole, held against another one where there is one. */
  void rule(String code, Placed at, @Nullable Placed other, String message, String help) {
    int length = "rule".length() + 3 + at.rule.name().length();
    add(
        Level.WARNING,
        code,
        at,
        at.rule.line(),
        line(at, at.rule.line()),
        length,
        other,
        message,
        help);
  }

  /** Warns of one sentence of a rule. */
  void sentence(String code, Placed at, Rule.Said said, String message, String help) {
    String line = line(at, said.line());
    add(Level.WARNING, code, at, said.line(), line, said.text().length(), null, message, help);
  }

  private void add(
      Level level,
      String code,
      Placed at,
      int number,
      String line,
      int length,
      @Nullable Placed other,
      String message,
      String help) {
    int column = 1 + line.length() - line.stripLeading().length();
    Issue issue =
        new Issue(level, at.rule.path(), number, column, length, code, message, line, help);
    findings.add(new Finding(issue, at.name(), other == null ? null : other.name()));
  }

  private static String line(Placed at, int number) {
    String file = at.rule.path().substring(at.playbook.files().path().length() + 1);
    return at.playbook
        .files()
        .files()
        .getOrDefault(file, "")
        .lines()
        .skip(number - 1L)
        .findFirst()
        .orElse("");
  }

  /** Says something of a file. */
  void say(Issue issue) {
    findings.add(new Finding(issue, null, null));
  }

  List<Finding> all() {
    return findings;
  }
}
