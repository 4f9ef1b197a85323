package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tend.engine.drl.DrlFile;
import tend.engine.drl.DrlProblem;

/** Nothing of a hostile file runs: not while it is read, not while it is compiled, not later. */
class DrlHostileTest {
  private static final String MARKER = "tend.hostile";
  private static final String RUN = "System.setProperty(\"tend.hostile\", \"ran\")";
  private static final String FINE = "outcome.recommend( \"x\" );";

  @AfterEach
  void nothingRan() {
    assertThat(System.getProperty(MARKER)).isNull();
  }

  private static String when(String condition) {
    return rule("\"r\"", "", condition, FINE);
  }

  private static String then(String statement) {
    return rule("\"r\"", "", "$c : WaitingComment( $w : words, $a : author )", statement);
  }

  private static String head(String head) {
    return rule("\"r\"", head, "Self()", FINE);
  }

  private static String before(String item) {
    return item + "\n" + head("");
  }

  private static String rule(String name, String head, String condition, String then) {
    return "rule " + name + " " + head + "\nwhen\n  " + condition + "\nthen\n  " + then + "\nend\n";
  }

  private static Arguments file(String name, String text) {
    return argumentSet(name, text);
  }

  static Stream<Arguments> declarations() {
    return Stream.of(
        file("enum", before("declare enum E A(" + RUN + "); name : String end")),
        file("type", before("declare T\n name : String = " + RUN + "\nend")),
        file("type that extends", before("declare T extends java.lang.Thread end")),
        file("window", before("declare window W Self() over window:time(1h) end")),
        file("entry point", before("declare entry-point \"e\" end")),
        file("function", before("function boolean f() { " + RUN + "; return true; }")),
        file("global", before("global java.lang.Runtime outcome")),
        file("import", before("import java.lang.System")),
        file("import of all", before("import java.lang.*")),
        file("import behind a good one", before("import tend.facts.*; import java.io.File")),
        file("static import", before("import static java.lang.System.setProperty")),
        file("function import", before("import function java.lang.System.setProperty")),
        file("import accumulate", before("import accumulate evil.Functions run")),
        file("query", before("query \"q\"\n eval(" + RUN + " == null)\nend")),
        file("unit", before("unit evil.Unit;")),
        file("dialect of all", before("dialect \"mvel\"")),
        file("attributes of all", before("salience (" + RUN + ".length())")),
        file("expander", before("expander evil.dsl")),
        file("package after a rule", head("") + "package java.lang\n"),
        file("package with code", before("package x; " + RUN + ";")));
  }

  static Stream<Arguments> heads() {
    return Stream.of(
        file("salience expression", head("salience (" + RUN + " == null ? 1 : 2)")),
        file("enabled expression", head("enabled (" + RUN + " == null)")),
        file("dialect", head("dialect \"mvel\"")),
        file("timer", head("timer (int: 0 1)")),
        file("timer expression", head("timer (expr: " + RUN + ")")),
        file("calendars", head("calendars \"x\"")),
        file("agenda group", head("agenda-group \"main\"")),
        file("no-loop", head("no-loop true")),
        file("extends", head("extends \"other\"")),
        file("annotation with code", head("@docs( " + RUN + " )")),
        file("annotation with values", head("@docs( a = \"1\", b = " + RUN + " )")),
        file("annotation without quotes", head("@title( " + RUN + ".toString() )")),
        file("annotation that joins texts", head("@title( \"a\" + " + RUN + " )")),
        file("annotation of a class", head("@java.lang.Deprecated( \"x\" )")),
        file("annotation of Drools", head("@Propagation( IMMEDIATE )")),
        file("name out of a comment", rule("\"x */ static { } /* y\"", "", "Self()", FINE)),
        file(
            "name out of a comment, other quotes",
            rule("'x */ static { " + RUN + "; } /* y'", "", "Self()", FINE)),
        file("name with a line", rule("\"x\ny\"", "", "Self()", FINE)),
        file("name with a quote", rule("\"x\\\"y\"", "", "Self()", FINE)),
        file("name too long", rule("\"" + "x".repeat(300) + "\"", "", "Self()", FINE)));
  }

  static Stream<Arguments> conditions() {
    return Stream.of(
        file("eval", when("eval( " + RUN + " == null )")),
        file("eval behind a fact", when("Self() and eval( " + RUN + " == null )")),
        file("eval in a fact", when("Self( eval( " + RUN + " == null ) )")),
        file("from", when("$s : String() from " + RUN)),
        file("from behind a known fact", when("Self() from " + RUN)),
        file("from collect", when("$l : List() from collect( Self() )")),
        file("from accumulate", when("$n : Number() from accumulate( Self(), count(1) )")),
        file("from entry point", when("Self() from entry-point \"e\"")),
        file("window", when("Self() over window:length(1)")),
        file("text spliced as code", when("WaitingComment( words > \"" + "1); run(" + "\" )")),
        file("text spliced as code, calls", when("Pace( posts > \"Integer.getInteger('x')\" )")),
        file("text for a yes or no", when("WaitingComment( question == \"true || run()\" )")),
        file("text for an unknown number", when("Peer( sizeRatio > \"1.0); run(\" )")),
        file("text for a moment", when("WaitingComment( since > \"01-Jan-2026\" )")),
        file("call in a fact", when("Self( name.concat(\"x\") == \"y\" )")),
        file("call on the right", when("Self( name == " + RUN + " )")),
        file("bare call", when("Self( " + RUN + " == null )")),
        file("call on a name", when("$c : WaitingComment( id == $c.id.intern() )")),
        file("accessor call", when("Self( name() == \"x\" )")),
        file("getClass", when("Self( class.name == \"x\" )")),
        file("this", when("Self( this.name == \"x\" )")),
        file("this as a cast", when("Object( this#Self.name == \"x\" )")),
        file("inline cast", when("WaitingComment( said#Interaction.id == \"x\" )")),
        file("nested properties", when("WaitingComment( said.id == \"x\" )")),
        file("null-safe step", when("WaitingComment( said!.id == \"x\" )")),
        file("path", when("Self( /name )")),
        file("array", when("LinkPosts( texts[0] != null )")),
        file("map", when("Self( name[\"x\"] == \"y\" )")),
        file("new", when("Self( name == new String(\"x\") )")),
        file("new alone", when("Self( new evil.Thing() != null )")),
        file("instanceof", when("WaitingComment( said instanceof Object )")),
        file("in", when("Self( platform in ( \"x\", " + RUN + " ) )")),
        file("matches", when("Self( name matches \"(a+)+$\" )")),
        file("soundslike", when("Self( name soundslike \"x\" )")),
        file("str", when("Self( name str[startsWith] \"x\" )")),
        file("memberOf", when("Self( name memberOf $settings.byName )")),
        file("custom operator", when("Self( name ##evil \"x\" )")),
        file("conditional", when("Pace( posts > ( replies > 1 ? 2 : 3 ) )")),
        file("arithmetic", when("Pace( posts + 1 > 2 )")),
        file("lambda", when("Self( name == ( () -> " + RUN + " ) )")),
        file("assignment", when("Pace( posts = 3 )")),
        file("increment", when("Pace( posts++ > 3 )")),
        file("unification", when("$p := Self()")),
        file("positional", when("Self( \"x\"; )")),
        file("query call", when("?q( 1; )")),
        file("negated group", when("Self( !( name == \"x\" ) )")),
        file("other call on the settings", when("Self( name == $settings.toString() )")),
        file("settings by code", when("Pace( posts > $settings.number(" + RUN + ") )")),
        file("settings by joined texts", when("Pace( posts > $settings.number(\"a\" + \"b\") )")),
        file("settings chained", when("Pace( posts > $settings.number(\"a\").intValue() )")),
        file("settings bound again", when("$settings : Settings() Self()")),
        file("other class", when("java.lang.System()")),
        file("class of the engine", when("tend.engine.Outcome()")),
        file("object", when("Object()")),
        file("string", when("String()")),
        file("generic type", when("List<String>()")),
        file("annotated pattern", when("Self( ) @watch( * )")),
        file("inline accumulate", when(inline())),
        file("accumulate of another function", when("accumulate( Self(); $n : collectList(1) )")),
        file("accumulate with code", when("accumulate( Self(); $n : sum( " + RUN + " ) )")),
        file("count of code", when("accumulate( Self(); $n : count( " + RUN + " ) )")),
        file("accumulate results with code", when(counted("eval( " + RUN + " == null )"))),
        file("accumulate results with a call", when(counted("$n.intValue() > 3"))),
        file("acc", when("acc( Self(); $n : count(1) )")),
        file("forall", when("forall( Self() )")),
        file("named consequence", when("Self() do[other]")),
        file("if do", when("Self() if ( name == \"x\" ) do[other]")),
        file(
            "a comment over the end", when("Self( name == \"x\" /* ) */ || " + RUN + " == null )")),
        file("line comment inside", when("Self( // )\n " + RUN + " == null )")),
        file("deep brackets", when("Self( " + "(".repeat(5_000) + ")".repeat(5_000) + " )")),
        file("deep groups", when("(".repeat(50_000))),
        file("many nots", when("not ".repeat(20_000) + "Self()")),
        file("many comparisons", when("Pace( posts > 1" + " && posts > 1".repeat(10_000) + " )")),
        file("many conditions", when("Self() ".repeat(5_000))),
        file("octal number", when("Pace( posts > 010 )")),
        file("typed number", when("Pace( posts > 1B )")),
        file("long number", when("Pace( posts > 12345678901234567890 )")),
        file("hexadecimal number", when("Pace( posts > 0x10 )")),
        file("long text", when("Self( name == \"" + "x".repeat(70_000) + "\" )")));
  }

  private static String inline() {
    return "accumulate( Self(), init( int n = 0; ) action( " + RUN + "; ) result( n ) )";
  }

  private static String counted(String result) {
    return "accumulate( Self(); $n : count(1); " + result + " )";
  }

  static Stream<Arguments> actions() {
    return Stream.of(
        file("exit", then("System.exit(1);")),
        file("code", then(RUN + ";")),
        file("code before", then(RUN + "; " + FINE)),
        file("code behind", then(FINE + " " + RUN + ";")),
        file("two outcomes", then(FINE + FINE)),
        file("nothing", then("")),
        file("only a sign", then(";")),
        file("insert", then("insert( $c );")),
        file("insertLogical", then("insertLogical( $c );")),
        file("modify", then("modify( $c ) { setName( \"x\" ) };")),
        file("update", then("update( $c );")),
        file("delete", then("delete( $c );")),
        file("drools", then("drools.halt();")),
        file("kcontext", then("kcontext.getKieRuntime().halt();")),
        file("if", then("if ( true ) { " + FINE + " }")),
        file("loop", then("while ( true ) { }")),
        file("for", then("for (;;) { }")),
        file("try", then("try { " + RUN + "; } finally { }")),
        file("block", then("{ " + FINE + " }")),
        file("anonymous class", then("new Object() { { " + RUN + "; } };")),
        file("lambda", then("outcome.recommend( () -> " + RUN + " );")),
        file("joined texts", then("outcome.recommend( \"a\" + " + RUN + " );")),
        file("call as a value", then("outcome.recommend( " + RUN + " );")),
        file("chained", then("outcome.recommend( \"x\" ).toString();")),
        file("chained before", then("outcome.getClass().forName( \"evil\" );")),
        file("hidden method", then("outcome.matching( \"x\", null );")),
        file("method of Object", then("outcome.notifyAll();")),
        file("wait", then("outcome.wait();")),
        file("null", then("outcome.recommendFor( null, \"x\" );")),
        file("cast", then("outcome.recommendFor( (About) $c, \"x\" );")),
        file("property as a fact", then("outcome.recommendFor( $c.said, \"x\" );")),
        file("call on a fact", then("outcome.recommendFor( $c.getClass(), \"x\" );")),
        file("text of a fact", then("outcome.recommend( $a );")),
        file("backslash", then("outcome.recommend( \"a\\n\" );")),
        file("closed quote", then("outcome.recommend( \"x\\\"); " + RUN + "; //\" );")),
        file("quote across lines", then("outcome.recommend( \"a\nb\" );")),
        file("text block", then("outcome.recommend( \"\"\"\n" + RUN + "\n\"\"\" );")),
        file("single quotes", then("outcome.recommend( 'x' );")),
        file("code for a line break", then("outcome.recommend( \"x\" ); // \\u000a" + RUN + ";")),
        file("code for a quote", then("outcome.recommend( \"x\\u0022); " + RUN + "; //\" );")),
        file("code in a comment", before("// \\u000a " + RUN)),
        file("code with many u", then("outcome.recommend( \"\\uuuu0022 \" );")),
        file("comment never closed", then("outcome.recommend( \"x\" ); /* ")),
        file("comment inside the call", then("outcome./* */exit(1);")),
        file("named consequence", then(FINE + " then[other] " + RUN + ";")),
        file("outcome hidden", then("Object outcome = null;")),
        file("assignment", then("outcome = null;")),
        file("settings by code", then("outcome.addToSession( $c, $settings.number(a()), \"x\" );")),
        file("MVEL", then("#{" + RUN + "}")),
        file("a rule inside", then("rule \"s\" when eval(true) then " + RUN + "; end")),
        file("no rule ends", "rule \"r\" when Self() then " + RUN + ";"),
        file("outside", RUN + ";"),
        file("control sign", then("outcome.recommend( \"a\u0000b\" );")),
        file("turned writing", then("outcome.recommend( \"a\u202eb\" );")),
        file("line separator", then("outcome.recommend( \"a\u2028b\" );")),
        file("half a sign", then("outcome.recommend( \"a\ud800b\" );")),
        file("odd letters", then("\uff4futcome.recommend( \"x\" );")));
  }

  @ParameterizedTest
  @MethodSource({"declarations", "heads", "conditions", "actions"})
  void isRefusedAtAPlaceInPlainWords(String text) {
    DrlFile file = DrlFile.read(text);

    assertThat(file.problems()).isNotEmpty();
    arePlain(file.problems());
    assertThat(DrlFile.read(text)).isEqualTo(file);
  }

  private static void arePlain(List<DrlProblem> problems) {
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.line()).isPositive();
              assertThat(problem.column()).isPositive();
              assertThat(problem.length()).isPositive();
              assertThat(problem.message() + problem.help())
                  .isNotBlank()
                  .hasSizeLessThan(400)
                  .doesNotContain("Exception", "java.", "org.drools", "ERR ", "cannot be read");
            });
  }

  /** Words that honest and hostile files are made of. */
  private static final List<String> WORDS =
      List.of(
          "rule",
          "\"r\"",
          "\"s-2\"",
          "when",
          "then",
          "end",
          "$c",
          ":",
          "WaitingComment",
          "Self",
          "(",
          ")",
          "()",
          ",",
          ";",
          "&&",
          "||",
          "==",
          ">",
          "words",
          "name",
          "author",
          "5",
          "\"x\"",
          "'x'",
          "\"",
          "$c.author",
          "$settings.number(\"wait\")",
          "not",
          "exists",
          "and",
          "or",
          "accumulate(",
          "$n : count(1)",
          "eval(true)",
          "System.exit(1)",
          "new",
          "from",
          "outcome.recommend( \"x\" );",
          "outcome",
          ".",
          "@title(\"x\")",
          "//",
          "/*",
          "*/",
          "\n",
          "\\u0022",
          "{",
          "}",
          "[",
          "]",
          "-",
          "declare",
          "import",
          "function",
          "$settings : Settings()",
          "true",
          "null",
          "salience 1");

  private static final String HONEST =
      """
      rule "r"
      @title("x")
      when
      $c : WaitingComment( words > 5 && author == "x" )
      not Self( name == $c.author )
      accumulate( Self(); $n : count(1); $n > 0 )
      then
      outcome.recommendFor( $c, "x" );
      end
      """;

  @Test
  void whateverIsWrittenIsReadWithoutFailingAndTakenOnlyWhenHarmless() {
    Random random = new Random(7);
    int taken = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = i % 2 == 0 ? changed(random) : made(random);
      DrlFile file = DrlFile.read(text);
      arePlain(file.problems());
      if (file.problems().isEmpty()) {
        taken++;
        assertThat(file.rules()).allSatisfy(r -> harmless(r.drl()));
      }
    }
    assertThat(taken).isPositive();
  }

  private static void harmless(String drl) {
    String bare =
        drl.replaceAll("\"[^\"\\n]*\"", "").replace("tend.engine.Budget.tick($settings)", "");
    assertThat(bare)
        .doesNotContain(
            "System", "eval", "new", "from", "\\", "{", "[", "@", "salience", "//", "/*")
        .containsOnlyOnce("outcome.")
        .containsOnlyOnce("$settings : Settings()");
  }

  /** An honest file with some of its characters replaced by other words. */
  private static String changed(Random random) {
    StringBuilder text = new StringBuilder(HONEST);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(4));
      text.replace(from, to, WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private static String made(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < random.nextInt(40); i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }
}
