package tend.engine.drl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.FactTypes;
import tend.model.Nearest;

/**
 * Reads what stands between when and then: patterns of facts, not, exists, and, or, accumulate.
 * Used once.
 */
final class Conditions {
  private static final Map<String, String> NEVER =
      Map.of(
          "eval", "compare properties inside the brackets of a fact",
          "from", "the facts are all there are; delete it",
          "over", "facts already speak of a time; delete it",
          "forall", "say it with not",
          "collect", "count with accumulate",
          "new", "rules make no facts",
          "do", "there is one then",
          "break", "there is one then",
          "if", "write a second rule",
          "package", "end the rule before it");
  private static final Set<String> FUNCTIONS = Set.of("count", "sum", "min", "max", "average");
  private static final String ACCUMULATE =
      "write accumulate( WaitingComment( question == true ); $n : count(1); $n >= 3 )";
  private final Tokens tokens;
  private final Findings findings;
  private final List<DrlRule.Written> written = new ArrayList<>();

  Conditions(Tokens tokens, Findings findings) {
    this.tokens = tokens;
    this.findings = findings;
  }

  /** Reads all of them; what each binds is known to the next. */
  List<DrlRule.Written> read(Scope scope) {
    while (!tokens.done()) {
      int from = tokens.position();
      try {
        top(scope);
        written.add(tokens.written(from, tokens.position()));
        tokens.take(";");
      } catch (Stray e) {
        findings.lost(e.problem());
        tokens.skipToLine(from);
      }
    }
    return written;
  }

  private void top(Scope scope) {
    if (tokens.peek().is("accumulate")) {
      accumulate(scope);
    } else {
      or(scope);
    }
  }

  private void or(Scope scope) {
    int from = tokens.position();
    List<Scope> branches = new ArrayList<>(List.of(scope.branch()));
    and(branches.get(0));
    while (tokens.take("or")) {
      findings.either();
      branches.add(scope.branch());
      and(branches.get(branches.size() - 1));
    }
    scope.merge(branches);
    if (tokens.peek().is("||") || tokens.peek().is("&&")) {
      throw tokens
          .peek()
          .stray(tokens.peek().text() + " stands between conditions", "write or, or and");
    }
    if (from == tokens.position()) {
      throw tokens.peek().stray("a condition is missing", "write a fact: WaitingComment()");
    }
  }

  private void and(Scope scope) {
    one(scope);
    while (tokens.take("and")) {
      one(scope);
    }
  }

  private void one(Scope scope) {
    Token token = tokens.peek();
    if (token.is("not") || token.is("exists")) {
      tokens.next();
      asked(token, scope.asking());
    } else if (token.is("(")) {
      group(scope);
    } else {
      pattern(scope);
    }
  }

  private void asked(Token word, Scope scope) {
    Token next = tokens.peek();
    if (next.is("not") || next.is("exists")) {
      throw next.stray(
          next.text() + " cannot stand right after " + word.text(), "say it with one of them");
    }
    if (next.is("(")) {
      group(scope);
    } else {
      pattern(scope);
    }
  }

  private void group(Scope scope) {
    tokens.need("(", "open a bracket");
    if (tokens.peek().is("and") || tokens.peek().is("or")) {
      throw tokens
          .peek()
          .stray(
              tokens.peek().text() + " stands between two conditions",
              "write ( Pace() " + tokens.peek().text() + " Self() )");
    }
    or(scope);
    tokens.need(")", "join the conditions of a group by and, or by or");
  }

  private void pattern(Scope scope) {
    Token name = tokens.peek();
    boolean named = name.is(Token.Kind.WORD) && tokens.peek(1).is(":");
    if (named) {
      tokens.next();
      tokens.next();
      Names.check(name, scope, findings);
    }
    Class<?> type = fact(scope);
    scope.matched(type);
    if (named) {
      scope.bind(name.text(), Scope.Bound.fact(type));
    }
  }

  private @Nullable Class<?> fact(Scope scope) {
    Token word = tokens.next();
    Class<?> type = type(word);
    findings.pattern(word);
    int bracket = tokens.position();
    tokens.need("(", "write the fact with its brackets: " + word.text() + "()");
    boolean joined = constraints(scope, bracket, type);
    if (scope.crosses(type) && !joined) {
      findings.report(unjoined(word));
    }
    return type;
  }

  private static DrlProblem unjoined(Token word) {
    return word.problem(
        "this " + word.text() + " is joined to nothing before it",
        "hold it to a fact before, as in "
            + (word.is("Peer") || word.is("Fan") ? "id" : "author")
            + " == $comment.author");
  }

  private boolean constraints(Scope scope, int bracket, @Nullable Class<?> type) {
    boolean empty = tokens.take(")");
    findings.tick(bracket, empty);
    if (empty) {
      return false;
    }
    boolean joined = new Constraints(tokens, scope, findings, type).read();
    tokens.need(")", "close the bracket behind the last comparison");
    return joined;
  }

  private @Nullable Class<?> type(Token word) {
    notAFact(word);
    Class<?> type = FactTypes.named(word.text()).orElse(null);
    if (type == null) {
      findings.report(unknown(word));
    }
    if (tokens.peek().is(".")) {
      throw word.stray("facts are named by one word", Nearest.help("", FactTypes.names()));
    }
    return type;
  }

  private static void notAFact(Token word) {
    if (!word.is(Token.Kind.WORD) || word.isVariable()) {
      throw word.stray(
          "a condition does not begin with " + word.shown(),
          "write a fact: $comment : WaitingComment( question == true )");
    }
    String never = NEVER.get(word.text());
    if (never != null) {
      throw word.stray(word.text() + " is not allowed in a rule", never);
    }
    if (word.is("accumulate")) {
      throw word.stray("accumulate stands on its own", "take it out of the group");
    }
  }

  private static DrlProblem unknown(Token word) {
    return word.is("Settings")
        ? word.problem(
            "the settings are there already", "write $settings.number(\"name\") where you need it")
        : word.problem(
            "there is no fact " + word.text(), Nearest.help(word.text(), FactTypes.names()));
  }

  private void accumulate(Scope scope) {
    tokens.next();
    tokens.need("(", ACCUMULATE);
    Scope source = scope.inner();
    pattern(source);
    boolean severalFacts = false;
    while (tokens.take("and")) {
      pattern(source);
      severalFacts = true;
    }
    tokens.need(";", ACCUMULATE);
    Set<String> results = new LinkedHashSet<>();
    results.add(function(scope, source));
    while (tokens.take(",")) {
      findings.severalResults(tokens.peek());
      if (severalFacts) {
        findings.report(tooManyResults(tokens.peek()));
      }
      results.add(function(scope, source));
    }
    if (tokens.take(";")) {
      new Constraints(tokens, scope, findings, results).read();
    }
    tokens.need(")", ACCUMULATE);
  }

  /** Drools takes one result of several facts for a fact and fails. */
  private static DrlProblem tooManyResults(Token second) {
    return second.problem(
        "an accumulate over several facts has one result", "write a second accumulate for this");
  }

  private String function(Scope scope, Scope source) {
    Token name = tokens.next();
    if (!name.isVariable() || !tokens.take(":")) {
      throw name.stray("a result of accumulate has a name and a function", ACCUMULATE);
    }
    Names.check(name, scope, findings);
    Token function = tokens.next();
    if (!FUNCTIONS.contains(function.text())) {
      throw function.stray(
          "accumulate cannot " + function.shown(), Nearest.help(function.text(), FUNCTIONS));
    }
    tokens.need("(", ACCUMULATE);
    argument(function, source);
    tokens.need(")", ACCUMULATE);
    boolean whole = function.is("count") || function.is("sum");
    scope.bind(name.text(), Scope.Bound.computed(!whole));
    return name.text();
  }

  private void argument(Token function, Scope source) {
    Token first = tokens.peek();
    if (function.is("count")) {
      if (!tokens.take("1")) {
        throw first.stray("count counts facts, not " + first.shown(), "write count(1)");
      }
      return;
    }
    Operand operand = first.isVariable() ? new Operands(tokens, source, findings).next() : null;
    if (operand == null) {
      throw first.stray(
          function.text() + " takes a value with a name, not " + first.shown(),
          "name it first: WaitingComment( $words : words ); $n : " + function.text() + "($words)");
    }
    boolean known = operand.sort() == Sort.NUMBER && !operand.nullable();
    if (operand.sort() != null && !known) {
      findings.report(
          operand.problem(
              function.text() + " takes a number that is always known",
              "name another property, or count facts: count(1)"));
    }
  }
}
