package tend.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Nearest;

/**
 * Splits a rule file into rules, annotations and lines, with the place of each. Knows nothing of
 * sentences. Every fault of the shape is reported at its line, and reading goes on with the next
 * rule.
 */
final class RuleParser {
  private static final Pattern RULE = Pattern.compile("\\s*rule\\s+\"([^\"]*)\"\\s*");
  private static final Pattern UNQUOTED = Pattern.compile("@([A-Za-z]+)\\s*\\(([^\"'()]+)\\)");
  private static final Pattern ANNOTATION = Pattern.compile("@([A-Za-z]+)\\s*\\(\"([^\"]*)\"\\)");
  private static final int LONGEST = 4_000;
  private static final List<String> KEYWORDS = List.of("when", "then", "end");
  private final Problems problems;
  private final Plain plain;
  private final List<Draft> drafts = new ArrayList<>();
  private Draft open = new Draft("", 0, 0);
  private Part part = Part.OUTSIDE;

  private enum Part {
    OUTSIDE,
    HEAD,
    WHEN,
    THEN
  }

  RuleParser(Problems problems, Plain plain) {
    this.problems = problems;
    this.plain = plain;
  }

  /** A rule as written, before its sentences are looked at. */
  static final class Draft {
    final String name;
    final int line;
    final int column;
    final Map<String, Written> annotations = new LinkedHashMap<>();
    final List<Written> when = new ArrayList<>();
    final List<Written> then = new ArrayList<>();

    /** Whether annotations could not be read, so that none can be called missing. */
    boolean unread;

    @Nullable Written whenLine;
    @Nullable Written thenLine;

    Draft(String name, int line, int column) {
      this.name = name;
      this.line = line;
      this.column = column;
    }
  }

  /**
   * Words at a place.
   *
   * @param column of the first character, from 1
   */
  record Written(String text, int line, int column) {}

  List<Draft> parse(String text) {
    int number = 0;
    for (String written : text.lines().toList()) {
      number++;
      if (written.length() > LONGEST) {
        problems.error(
            "TD025",
            number,
            1,
            1,
            "this line has " + written.length() + " letters; " + LONGEST + " fit",
            "say one thing on one line");
        continue;
      }
      String line = plain.mended(written, number);
      String stripped = line.strip();
      if (!stripped.isEmpty() && !stripped.startsWith("#") && !stripped.startsWith("//")) {
        take(new Written(stripped, number, line.indexOf(stripped) + 1), line);
      }
    }
    if (part != Part.OUTSIDE) {
      unfinished(number);
    }
    plain.tell();
    return drafts;
  }

  private void take(Written at, String line) {
    if (startsRule(at.text())) {
      begin(at, line);
      return;
    }
    switch (keyword(at)) {
      case "when" -> {
        part = enter(Part.WHEN, at);
        open.whenLine = at;
      }
      case "then" -> {
        part = enter(Part.THEN, at);
        open.thenLine = at;
      }
      case "end" -> end(at);
      default -> content(at);
    }
  }

  /** A word alone on its line that is nearly when, then or end counts as that, and is reported. */
  private String keyword(Written at) {
    if (KEYWORDS.contains(at.text()) || !at.text().matches("[A-Za-z]{2,6}[:.]?")) {
      return at.text();
    }
    String word = at.text().toLowerCase(Locale.ROOT).replaceAll("[:.]$", "");
    Optional<String> near = Nearest.within(word.length() < 4 ? 1 : 2, word, KEYWORDS);
    near.ifPresent(
        meant ->
            problems.error(
                "TD009",
                at.line(),
                at.column(),
                at.text().length(),
                "\"" + at.text() + "\" is no part of a rule",
                "did you mean " + meant + "?"));
    return near.orElse(at.text());
  }

  private static boolean startsRule(String text) {
    return text.equals("rule") || text.startsWith("rule ") || text.startsWith("rule\"");
  }

  private void begin(Written at, String line) {
    if (part != Part.OUTSIDE) {
      unfinished(at.line() - 1);
    }
    Matcher matcher = RULE.matcher(line);
    String name = matcher.matches() ? matcher.group(1) : "";
    if (name.isBlank()) {
      problems.error(
          "TD007",
          at.line(),
          at.column(),
          at.text().length(),
          "a rule needs a name in straight quotes",
          "write rule \"answer-questions-first\"");
    }
    open = new Draft(name, at.line(), at.column());
    part = Part.HEAD;
  }

  private Part enter(Part next, Written at) {
    if (part == Part.OUTSIDE) {
      outside(at);
      return Part.OUTSIDE;
    }
    if (next == Part.THEN && part == Part.HEAD) {
      missing(at, "when", "put when before then, with one sentence a line between them");
    }
    return next;
  }

  private void end(Written at) {
    if (part == Part.OUTSIDE) {
      outside(at);
      return;
    }
    if (part != Part.THEN) {
      missing(at, "then", "end the rule with then, one action, and end");
    }
    close();
  }

  private void close() {
    drafts.add(open);
    part = Part.OUTSIDE;
  }

  private void unfinished(int lastLine) {
    problems.error(
        "TD009",
        open.line,
        open.column,
        4,
        "the rule \"" + open.name + "\" has no end",
        "put end on a line of its own after line " + lastLine);
    close();
  }

  private void missing(Written at, String word, String help) {
    problems.error(
        "TD009",
        at.line(),
        at.column(),
        at.text().length(),
        "the rule \"" + open.name + "\" has no " + word,
        help);
  }

  private void outside(Written at) {
    problems.error(
        "TD015",
        at.line(),
        at.column(),
        at.text().length(),
        "this line stands outside every rule",
        "rules start with rule \"name\" and stop with end; package, import and global are not written");
  }

  private void content(Written at) {
    switch (part) {
      case OUTSIDE -> outside(at);
      case HEAD -> annotations(at);
      case WHEN -> open.when.add(at);
      case THEN -> open.then.add(at);
    }
  }

  private void annotations(Written at) {
    if (plain.hides(at) || plain.unclosed(at)) {
      open.unread = true;
      return;
    }
    Matcher matcher = ANNOTATION.matcher(at.text());
    int last = 0;
    while (matcher.find()) {
      junk(at, last, matcher.start());
      Written value = new Written(matcher.group(2), at.line(), at.column() + matcher.start(2));
      if (open.annotations.putIfAbsent(matcher.group(1), value) != null) {
        problems.error(
            "TD011",
            at.line(),
            at.column() + matcher.start(),
            matcher.group().length(),
            "@" + matcher.group(1) + " stands twice",
            "keep one of them");
      }
      last = matcher.end();
    }
    junk(at, last, at.text().length());
  }

  private void junk(Written at, int from, int to) {
    String text = at.text().substring(from, to);
    if (!text.isBlank()) {
      open.unread = true;
      int lead = text.length() - text.stripLeading().length();
      Matcher bare = UNQUOTED.matcher(text.strip());
      boolean unquoted = bare.matches();
      problems.error(
          "TD010",
          at.line(),
          at.column() + from + lead,
          text.strip().length(),
          unquoted ? "what @" + bare.group(1) + " says needs quotes" : "this is no annotation",
          unquoted
              ? "write @" + bare.group(1) + "(\"" + bare.group(2) + "\")"
              : "write @title(\"…\") with straight quotes; sentences come after when");
    }
  }
}
