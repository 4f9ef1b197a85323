package tend.playbook;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tend.playbook.RuleParser.Written;

/**
 * Takes the characters of a line for what they were meant to be, one for one, so that places stay:
 * curly quotes around a text become straight, rare spaces and tabs become spaces. Refuses what
 * could mean something to a compiler, or cannot be seen, before the vocabulary is asked. One per
 * file.
 */
final class Plain {
  private static final String CODE =
      "rules are sentences and never code; find one with: tend phrases";
  private final Problems problems;
  private final Map<Mended, Seen> seen = new EnumMap<>(Mended.class);

  Plain(Problems problems) {
    this.problems = problems;
  }

  /** What is read as something else, with a note. */
  private enum Mended {
    CURLY_QUOTE("curly quote", "straight"),
    RARE_SPACE("non-breaking or thin space", "plain");

    final String called;
    final String readAs;

    Mended(String called, String readAs) {
      this.called = called;
      this.readAs = readAs;
    }
  }

  /** Where a kind of character was first seen, and how often. */
  private record Seen(int line, int column, int count) {}

  /** The line with the characters that were meant. */
  String mended(String line, int number) {
    String plain = Typography.plain(line);
    for (int i = 0; i < line.length(); i++) {
      char was = line.charAt(i);
      if (was != plain.charAt(i) && was != '\t') {
        saw(plain.charAt(i) == '"' ? Mended.CURLY_QUOTE : Mended.RARE_SPACE, number, i + 1);
      }
    }
    return plain;
  }

  /** Tells, once a file and kind, what was read as something else. */
  void tell() {
    seen.forEach(
        (what, where) ->
            problems.note(
                "TD026",
                where.line(),
                where.column(),
                1,
                where.count()
                    + " "
                    + what.called
                    + (where.count() == 1 ? " was" : "s were")
                    + " read as "
                    + what.readAs,
                "tend fmt writes them so"));
  }

  private void saw(Mended what, int line, int column) {
    seen.merge(
        what,
        new Seen(line, column, 1),
        (was, now) -> new Seen(was.line(), was.column(), was.count() + 1));
  }

  /** Whether the line has a character that nobody sees; reported. */
  boolean hides(Written line) {
    for (int i = 0; i < line.text().length(); i++) {
      char c = line.text().charAt(i);
      if (isInvisible(c)) {
        problems.error(
            "TD032",
            line.line(),
            line.column() + i,
            1,
            String.format(Locale.ROOT, "an invisible character stands here (U+%04X)", (int) c),
            "delete it, or type the line anew");
        return true;
      }
    }
    return false;
  }

  /** The joiner within emoji is the one invisible character that texts need. */
  private static boolean isInvisible(char c) {
    return c != '\u200D' && (Character.getType(c) == Character.FORMAT || Character.isISOControl(c));
  }

  /** Whether a sentence was refused and reported. */
  boolean refused(Written line) {
    if (hides(line)) {
      return true;
    }
    String text = line.text();
    if (text.startsWith(">")) {
      report(line, 0, text.length(), "a line may not begin with \">\"", CODE);
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '{' || c == '}' || c == '$' || c == ';') {
        report(line, i, 1, "\"" + c + "\" may not stand in a sentence", CODE);
        return true;
      }
    }
    return unclosed(line);
  }

  /** Whether a quote is never closed; reported at the quote. */
  boolean unclosed(Written line) {
    Optional<Integer> open = open(line.text());
    open.ifPresent(at -> report(line, at, 1, "this quote is never closed", "add a closing \""));
    return open.isPresent();
  }

  /**
   * The quote that nothing closes: in an annotation, one whose next quote stands before no bracket.
   */
  private static Optional<Integer> open(String text) {
    int at = text.indexOf('"');
    boolean annotations = text.startsWith("@");
    while (at >= 0) {
      int close = text.indexOf('"', at + 1);
      boolean ends = close < 0 || (annotations && !text.startsWith(")", close + 1));
      if (ends && text.chars().filter(c -> c == '"').count() % 2 != 0) {
        return Optional.of(at);
      }
      at = close < 0 ? -1 : text.indexOf('"', close + 1);
    }
    return Optional.empty();
  }

  private void report(Written line, int at, int length, String message, String help) {
    problems.error("TD014", line.line(), line.column() + at, length, message, help);
  }
}
