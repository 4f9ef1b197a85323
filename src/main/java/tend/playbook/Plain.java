package tend.playbook;

import tend.playbook.RuleParser.Written;

/**
 * Refuses characters in a sentence that look like what they are not, or that could mean something
 * to a compiler. Runs before the vocabulary is asked, so nothing of the kind ever gets further.
 */
final class Plain {
  private Plain() {}

  /** Whether the line was refused and reported. */
  static boolean refused(Written line, Problems problems) {
    String text = line.text();
    if (text.startsWith(">")) {
      report(line, 0, problems, "lines of Java are not taken here", "say it with a sentence");
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '”' || c == '„' || c == '‟') {
        report(line, i, problems, "this is a curly quote", "type a straight quote: \"");
        return true;
      }
      if (c == '\\' || c == '{' || c == '}' || c == '$' || c == ';' || Character.isISOControl(c)) {
        report(
            line, i, problems, "\"" + shown(c) + "\" may not stand in a sentence", "leave it out");
        return true;
      }
    }
    if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
      report(
          line, text.lastIndexOf('"'), problems, "this quote is never closed", "add a closing \"");
      return true;
    }
    return false;
  }

  private static String shown(char c) {
    return Character.isISOControl(c) ? String.format("U+%04X", (int) c) : String.valueOf(c);
  }

  private static void report(Written line, int at, Problems problems, String message, String help) {
    problems.error("TD014", line.line(), line.column() + at, 1, message, help);
  }
}
