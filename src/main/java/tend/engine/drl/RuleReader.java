package tend.engine.drl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one rule, from the word rule up to its end. Used once. */
final class RuleReader {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern ANNOTATION = Pattern.compile("[a-z]{1,30}");
  private static final int LONGEST_NAME = 60;
  private final List<Token> all;
  private final int from;
  private final int end;
  private final Findings findings = new Findings();
  private final Map<String, DrlRule.Written> annotations = new LinkedHashMap<>();
  private String name = "";

  /**
   * @param from where the word rule stands
   * @param end where the word end stands, or should
   */
  RuleReader(List<Token> all, int from, int end) {
    this.all = all;
    this.from = from;
    this.end = end;
  }

  List<DrlProblem> problems() {
    return findings.problems();
  }

  /** Empty where it has none that is one. */
  String name() {
    return name;
  }

  /** The rule; null when there is a problem. */
  @Nullable DrlRule read() {
    int when = find("when", from);
    int then = find("then", when < 0 ? from : when);
    head(when >= 0 ? when : then >= 0 ? then : end);
    if (when < 0 || then < 0) {
      missing(when < 0 ? "when" : "then");
      return null;
    }
    Scope scope = new Scope();
    List<DrlRule.Written> conditions = conditions(when, then, scope);
    new Action(new Tokens(all, then + 1, end), scope, findings).read();
    return problems().isEmpty() ? rule(when, then, conditions) : null;
  }

  private DrlRule rule(int when, int then, List<DrlRule.Written> conditions) {
    Token first = all.get(from);
    return new DrlRule(
        name,
        first.line(),
        first.column(),
        annotations,
        conditions,
        findings.settings(),
        new Tokens(all, from, end).written(then + 1, end),
        drl(when, then));
  }

  /** The tokens that were read, one by one, and what authors never write. */
  private String drl(int when, int then) {
    Tokens tokens = new Tokens(all, from, end);
    String conditions = tokens.text(when + 1, then, findings.ticks(name));
    String action = tokens.text(then + 1, end);
    return "rule \""
        + name
        + "\"\nwhen\n  $settings : Settings()\n  "
        + conditions
        + "\nthen\n  "
        + action
        + "\nend\n";
  }

  private int find(String word, int since) {
    for (int i = since; i < end; i++) {
      if (all.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  private void missing(String word) {
    findings.report(
        all.get(from)
            .problem(
                "the rule \"" + name + "\" has no " + word,
                "a rule is: rule \"name\" when … then … end"));
  }

  private void head(int limit) {
    Tokens tokens = new Tokens(all, from + 1, limit);
    if (tokens.peek().is(Token.Kind.TEXT)) {
      name(tokens.next());
    } else {
      findings.report(
          all.get(from)
              .problem(
                  "a rule needs a name in straight quotes",
                  "write rule \"answer-questions-first\""));
      skipLine(tokens, tokens.position() - 1);
    }
    while (!tokens.done()) {
      int start = tokens.position();
      try {
        annotation(tokens);
      } catch (Stray e) {
        findings.report(e.problem());
        skipLine(tokens, start);
      }
    }
  }

  private static void skipLine(Tokens tokens, int start) {
    while (!tokens.done()
        && (tokens.position() <= start
            || !(tokens.startsLine(tokens.position()) || tokens.peek().is("@")))) {
      tokens.next();
    }
  }

  private void name(Token quoted) {
    String written = quoted.unquoted();
    if (NAME.matcher(written).matches() && written.length() <= LONGEST_NAME) {
      name = written;
    } else {
      findings.report(
          quoted.problem(
              "this cannot be the name of a rule",
              "use at most "
                  + LONGEST_NAME
                  + " small letters, digits and hyphens: \"answer-questions-first\""));
    }
  }

  private void annotation(Tokens tokens) {
    Token at = tokens.next();
    if (!at.is("@")) {
      throw unexpected(at, tokens);
    }
    String help = "write @title(\"…\")";
    Token word = tokens.next();
    if (!word.is(Token.Kind.WORD) || !ANNOTATION.matcher(word.text()).matches()) {
      throw word.stray(word.shown() + " cannot be the name of an annotation", help);
    }
    tokens.need("(", help);
    Token value = tokens.next();
    if (!value.is(Token.Kind.TEXT)) {
      throw value.stray("an annotation holds one text in quotes, not " + value.shown(), help);
    }
    tokens.need(")", help);
    if (annotations.putIfAbsent(word.text(), inside(value)) != null) {
      findings.report(at.problemTo(word, "@" + word.text() + " stands twice", "keep one of them"));
    }
  }

  private static DrlRule.Written inside(Token text) {
    return new DrlRule.Written(text.unquoted(), text.line(), text.column() + 1);
  }

  private static Stray unexpected(Token first, Tokens tokens) {
    Token last = first;
    while (tokens.peek().start() == last.end() && !tokens.done()) {
      last = tokens.next();
    }
    return new Stray(
        first.is("extends")
            ? first.problem("a rule cannot extend another", "write its conditions here")
            : first.problemTo(
                last,
                tokens.text(first, last) + " means nothing here",
                "between a rule's name and when stand annotations: all rules fire, in no order"));
  }

  private List<DrlRule.Written> conditions(int when, int then, Scope scope) {
    DrlProblem bracket = bracket(when + 1, then);
    if (bracket != null) {
      findings.lost(bracket);
      return List.of();
    }
    if (then == when + 1) {
      findings.report(
          all.get(when)
              .problem("the rule has no conditions", "write what must hold: Pace( posts > 3 )"));
    }
    return new Conditions(new Tokens(all, when + 1, then), findings).read(scope);
  }

  /** The first bracket without its other half. */
  private @Nullable DrlProblem bracket(int start, int limit) {
    Deque<Token> open = new ArrayDeque<>();
    for (int i = start; i < limit; i++) {
      Token token = all.get(i);
      if (Tokens.opens(token)) {
        open.push(token);
      } else if (Tokens.closes(token) && (open.isEmpty() || !open.pop().is(opposite(token)))) {
        return token.problem("this bracket closes nothing", "delete it, or open one before it");
      }
    }
    return open.isEmpty()
        ? null
        : open.peekLast().problem("this bracket is never closed", "close it before then");
  }

  private static String opposite(Token closing) {
    return closing.is(")") ? "(" : closing.is("]") ? "[" : "{";
  }
}
