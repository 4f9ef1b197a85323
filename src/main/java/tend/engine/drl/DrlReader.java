package tend.engine.drl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the rules of a file and reads each; a problem in one does not hide those of the next. Used
 * once.
 */
final class DrlReader {
  private static final Set<String> STARTERS =
      Set.of(
          "rule",
          "query",
          "declare",
          "function",
          "global",
          "import",
          "package",
          "unit",
          "dialect",
          "salience",
          "attributes",
          "expander");
  private final String text;
  private final List<DrlProblem> problems = new ArrayList<>();
  private final Map<String, Integer> lineOf = new LinkedHashMap<>();
  private final List<DrlRule> rules = new ArrayList<>();
  private List<Token> tokens = List.of();
  private int at;

  DrlReader(String text) {
    this.text = text.startsWith("\ufeff") ? " " + text.substring(1) : text;
  }

  Set<String> names() {
    return lineOf.keySet();
  }

  List<DrlRule> rules() {
    return rules;
  }

  List<DrlProblem> problems() {
    return problems;
  }

  void read() {
    problems.addAll(RawText.problems(text));
    if (!problems.isEmpty()) {
      return;
    }
    Lexer lexer = new Lexer(text, problems);
    tokens = lexer.tokens();
    if (lexer.tooDeep()) {
      return;
    }
    List<DrlProblem> unreadable = List.copyOf(problems);
    while (!token().is(Token.Kind.END)) {
      item(unreadable);
    }
    if (problems.isEmpty()) {
      StockReading.compare(lexer.withoutComments(), rules).ifPresent(problems::add);
    }
  }

  private Token token() {
    return tokens.get(at);
  }

  private void item(List<DrlProblem> unreadable) {
    Token first = token();
    if (first.is("rule")) {
      rule(unreadable);
    } else if (first.is("package") || first.is("import")) {
      line(first);
    } else {
      if (!first.is(";")) {
        problems.add(outside(first));
      }
      skip();
    }
  }

  private static DrlProblem outside(Token token) {
    return STARTERS.contains(token.text())
        ? token.problem(token.text() + " is not allowed in a rule file", "delete it")
        : token.problem(
            token.shown() + " stands outside every rule",
            "rules start with rule \"name\" and stop with end");
  }

  /** A package or import says nothing that is not known; others are refused. */
  private void line(Token first) {
    int from = at;
    at++;
    while (!token().is(Token.Kind.END) && token().line() == first.line() && !token().is(";")) {
      at++;
    }
    String said = new Tokens(tokens, from, at).text(from, at).replace(" ", "");
    if (token().is(";")) {
      at++;
    }
    boolean known =
        first.is("package")
            ? said.matches("package[A-Za-z0-9_.]+")
            : said.equals("importtend.facts.*");
    if (!known || (first.is("package") && from > 0)) {
      problems.add(
          first.problem(
              first.text() + " is not allowed here",
              "delete this line: all facts can be named without it"));
    }
  }

  /** Goes on at the next line that begins something. */
  private void skip() {
    do {
      at++;
    } while (!token().is(Token.Kind.END) && !(STARTERS.contains(token().text()) && startsLine(at)));
  }

  private boolean startsLine(int place) {
    return place == 0 || tokens.get(place - 1).line() < tokens.get(place).line();
  }

  private void rule(List<DrlProblem> unreadable) {
    int from = at;
    int end = end(from);
    boolean ended = tokens.get(end).is("end");
    RuleReader reader = new RuleReader(tokens, from, end);
    DrlRule rule = reader.read();
    at = ended ? end + 1 : end;
    int first = tokens.get(from).line();
    int last = tokens.get(ended ? end : end - 1).line();
    if (unreadable.stream().noneMatch(p -> p.line() >= first && p.line() <= last)) {
      if (ended) {
        problems.addAll(reader.problems());
      } else {
        problems.add(unfinished(reader.name(), from, end));
      }
      if (rule != null && ended) {
        rules.add(rule);
      }
    }
    name(reader.name(), from);
  }

  private DrlProblem unfinished(String name, int from, int end) {
    return tokens
        .get(from)
        .problem(
            "the rule \"" + name + "\" has no end",
            "put end on a line of its own after line " + tokens.get(end - 1).line());
  }

  private void name(String name, int from) {
    Token rule = tokens.get(from);
    Integer before = name.isEmpty() ? null : lineOf.putIfAbsent(name, rule.line());
    if (before != null) {
      problems.add(
          tokens
              .get(from + 1)
              .problem(
                  "the rule \"" + name + "\" was there before, on line " + before,
                  "give it a name of its own"));
    }
  }

  /** Where the rule ends: at its end, or where the next one or the end of the file comes first. */
  private int end(int from) {
    int i = from + 1;
    while (!tokens.get(i).is(Token.Kind.END)
        && !tokens.get(i).is("end")
        && !(tokens.get(i).is("rule") && startsLine(i))) {
      i++;
    }
    return i;
  }
}
