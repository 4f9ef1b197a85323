package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tend.engine.drl.DrlFile;
import tend.engine.drl.DrlProblem;
import tend.engine.drl.DrlRule;
import tend.facts.FactTypes;

/** What an author is told: the place, the reason, the next step. */
class DrlMistakesTest {
  /** "line:column+length message | help" of each problem. */
  private static List<String> told(String text) {
    return DrlFile.read(text).problems().stream()
        .map(
            p ->
                p.line()
                    + ":"
                    + p.column()
                    + "+"
                    + p.length()
                    + " "
                    + p.message()
                    + " | "
                    + p.help())
        .toList();
  }

  private static List<String> toldOf(String when) {
    return told("rule \"r\"\nwhen\n  " + when + "\nthen\n  outcome.recommend( \"x\" );\nend\n");
  }

  private static List<String> toldOfThen(String then) {
    return told("rule \"r\"\nwhen\n  $c : WaitingComment()\nthen\n  " + then + "\nend\n");
  }

  @Test
  void aMisspeltFact() {
    assertThat(toldOf("$c : WaitingComent( words > 5 )"))
        .containsExactly("3:8+13 there is no fact WaitingComent | did you mean WaitingComment?");
  }

  @Test
  void aFactOfAnotherWorld() {
    assertThat(toldOf("Customer()"))
        .containsExactly(
            "3:3+8 there is no fact Customer | there are: "
                + String.join(", ", FactTypes.names().subList(0, 24))
                + " and "
                + (FactTypes.names().size() - 24)
                + " more");
  }

  @Test
  void aMisspeltProperty() {
    assertThat(toldOf("Pace( posts > 1, repies > 5 )"))
        .containsExactly("3:20+6 Pace has no repies | did you mean replies?");
    assertThat(toldOf("$c : WaitingComment() Peer( id == $c.autor )"))
        .containsExactly("3:40+5 WaitingComment has no autor | did you mean author?");
  }

  @Test
  void aTextForANumber() {
    assertThat(toldOf("WaitingComment( words > \"many\" )"))
        .containsExactly("3:27+6 \"many\" is not a number | words is a number");
    assertThat(toldOf("WaitingComment( words > author )"))
        .containsExactly("3:27+6 author is not a number | words is a number");
  }

  @Test
  void otherKindsThatDoNotFit() {
    assertThat(toldOf("WaitingComment( question == 1 )"))
        .containsExactly("3:31+1 1 is neither true nor false | question is true or false");
    assertThat(toldOf("WaitingComment( kind == true )"))
        .containsExactly("3:27+4 true is not a text | kind is a text");
    assertThat(toldOf("WaitingComment( since > \"2026-01-01\" )"))
        .containsExactly("3:27+12 \"2026-01-01\" is not a moment | since is a moment");
    assertThat(toldOf("LinkPosts( texts == null )"))
        .containsExactly("3:14+5 texts cannot be compared | texts is a list or a whole fact");
    assertThat(toldOf("Likers( count != null )"))
        .containsExactly("3:20+4 count is always known | count is a number");
    assertThat(toldOf("WaitingComment( question > false )"))
        .containsExactly("3:28+1 > orders nothing here | write == or != instead");
    assertThat(toldOf("$c : WaitingComment() Peer( id == $c )"))
        .containsExactly(
            "3:37+2 $c is a whole fact, not one value"
                + " | name one of its properties, as in $c.id");
  }

  @Test
  void comparisonsThatAreNone() {
    assertThat(toldOf("Pace( posts = 3, replies )"))
        .containsExactly(
            "3:15+1 = compares nothing | write ==",
            "3:20+7 replies is compared with nothing"
                + " | write what it must be: question == true, words >= 3");
    assertThat(toldOf("Self( platform matches \"y.*\" )"))
        .containsExactly(
            "3:18+7 matches is no comparison here | there are ==, !=, <, <=, > and >=");
  }

  @Test
  void numbersWrittenAsInALetter() {
    assertThat(toldOf("Pace( posts > 0,8, replies > 80% )"))
        .containsExactly(
            "3:19+1 a comma begins the next comparison | write 0.8 with a point",
            "3:34+1 rules do no arithmetic: % | write the number alone: 80");
    assertThat(toldOf("Pace( posts > 08 )"))
        .containsExactly(
            "3:17+2 08 is not a number | write digits, with a point for parts: 12 or 0.8");
  }

  @Test
  void aNameThatNothingHas() {
    assertThat(toldOf("$comment : WaitingComment() Peer( id == $coment.author )"))
        .containsExactly("3:43+7 nothing before this is called $coment | did you mean $comment?");
    assertThat(toldOf("$a : Pace() $a : Self() b : Self()"))
        .containsExactly(
            "3:15+2 $a is given twice in this rule | take another name",
            "3:27+1 b cannot be the name of a fact"
                + " | begin it with $ and a small letter: $comment");
  }

  @Test
  void whatNotFoundDoesNotReachTheAction() {
    assertThat(
            told(
                """
                rule "r" when not $c : WaitingComment() then
                  outcome.recommendFor( $c, "x" );
                end"""))
        .containsExactly("2:25+2 nothing before this is called $c | there are none");
  }

  @Test
  void aPatternJoinedToNothing() {
    assertThat(toldOf("$c : WaitingComment()\n  Peer( came > 3 )"))
        .containsExactly(
            "4:3+4 this Peer is joined to nothing before it"
                + " | hold it to a fact before, as in id == $comment.author");
    assertThat(toldOf("$c : WaitingComment()\n  Peer( id == $c.author || came > 3 )")).hasSize(1);
    assertThat(toldOf("$c : WaitingComment() WaitingShare( $a : author, author == $a )"))
        .hasSize(1);
    assertThat(toldOf("Peer() accumulate( WaitingComment(); $n : count(1) )")).hasSize(1);
  }

  @Test
  void aValueThatCannotBeSummedUp() {
    assertThat(toldOf("accumulate( Peer( $r : sizeRatio ); $n : sum($r) )"))
        .containsExactly(
            "3:48+2 sum takes a number that is always known"
                + " | name another property, or count facts: count(1)");
    assertThat(toldOf("accumulate( $p : Peer(); $n : max($p.id) )")).hasSize(1);
  }

  @Test
  void severalResultsBesideAnOr() {
    String two = "accumulate( Peer(); $n : count(1), $m : count(1); $n > 3 )\n  ";
    assertThat(toldOf(two + "Self()")).isEmpty();
    assertThat(toldOf(two + "( Self() or Pace() )"))
        .containsExactly(
            "3:38+2 in a rule with or, an accumulate has one result"
                + " | write two rules instead of or");
  }

  @Test
  void aMissingEnd() {
    assertThat(
            told(
                """
                rule "first"
                when
                  Pace( posts > 3 )
                then
                  outcome.recommend( "x" );

                rule "second"
                when Self() then outcome.recommend( "x" );
                end"""))
        .containsExactly(
            "1:1+4 the rule \"first\" has no end | put end on a line of its own after line 5");
  }

  @Test
  void aMissingWhenOrThen() {
    assertThat(told("rule \"a\" then outcome.recommend( \"x\" ); end"))
        .containsExactly(
            "1:1+4 the rule \"a\" has no when | a rule is: rule \"name\" when … then … end");
    assertThat(told("rule \"a\" when Self() end"))
        .containsExactly(
            "1:1+4 the rule \"a\" has no then | a rule is: rule \"name\" when … then … end");
    assertThat(told("rule \"a\" when then outcome.recommend( \"x\" ); end"))
        .containsExactly(
            "1:10+4 the rule has no conditions | write what must hold: Pace( posts > 3 )");
  }

  @Test
  void anUnclosedQuoteIsToldOnItsLineOnly() {
    assertThat(
            told(
                """
                rule "a"
                  @title("Answer)
                when
                  Self()
                then
                  outcome.recommend( "x" );
                end
                rule "b" when Slf() then outcome.recommend( "x" ); end"""))
        .containsExactly(
            "2:10+1 this quote is never closed | put \" where the text ends, on the same line",
            "8:15+3 there is no fact Slf | did you mean Self?");
  }

  @Test
  void curlyQuotes() {
    assertThat(toldOf("Self( platform == \u201cx\u201d )"))
        .containsExactly(
            "3:21+1 \u201c does not mark a text | write straight double quotes: \"…\"");
  }

  @Test
  void brackets() {
    assertThat(toldOf("Pace( posts > 3\n  Self()"))
        .containsExactly("3:7+1 this bracket is never closed | close it before then");
    assertThat(toldOf("Pace( posts > 3 ) )"))
        .containsExactly("3:21+1 this bracket closes nothing | delete it, or open one before it");
    assertThat(toldOf("( ( ( ( ( ( ( ( ( Self() ) ) ) ) ) ) ) ) )"))
        .containsExactly("3:19+1 brackets are nested more than 8 deep | split this into two rules");
  }

  @Test
  void anUnknownVerb() {
    assertThat(toldOfThen("outcome.recomendFor( $c, \"x\" );"))
        .containsExactly("5:11+11 outcome has no verb recomendFor | did you mean recommendFor?");
  }

  @Test
  void aVerbWithOtherValues() {
    assertThat(toldOfThen("outcome.recommendFor( \"x\" );"))
        .containsExactly(
            "5:11+12 recommendFor takes a WaitingComment or a WaitingShare, and a text in quotes"
                + " | write outcome.recommendFor( $comment, \"…\" );");
    assertThat(toldOfThen("outcome.recommendForPerson( $c, \"x\" );"))
        .containsExactly(
            "5:31+2 recommendForPerson takes a Fan or a Peer here, not $c"
                + " | write outcome.recommendForPerson( $fan, \"…\" );");
    assertThat(toldOfThen("outcome.addToSession( $c, \"3\", \"x\" );"))
        .containsExactly(
            "5:29+3 addToSession takes a number here, not \"3\""
                + " | write outcome.addToSession( $comment, 3, \"…\" );");
    assertThat(toldOfThen("outcome.recommend( $c.author );"))
        .containsExactly(
            "5:22+9 recommend takes a text in quotes here, not $c"
                + " | write outcome.recommend( \"…\" );");
    assertThat(toldOfThen("outcome.addToSession( $c, $c.words, \"x\" );"))
        .containsExactly(
            "5:29+8 outcome is given names, not $c.words"
                + " | name the value where its fact stands: $words : words");
  }

  @Test
  void severalResultsOfSeveralFacts() {
    assertThat(
            toldOf(
                "accumulate( $c : WaitingComment( $w : words ) and Peer( id == $c.author );"
                    + " $n : count(1), $m : max($w) )"))
        .containsExactly(
            "3:93+2 an accumulate over several facts has one result"
                + " | write a second accumulate for this");
  }

  @Test
  void twoStatements() {
    assertThat(toldOfThen("outcome.recommend( \"x\" );\n  outcome.recommend( \"y\" );"))
        .containsExactly("6:3+7 a rule does one thing | write a second rule for the other");
  }

  @Test
  void anotherStatement() {
    assertThat(toldOfThen("System.exit(1);"))
        .containsExactly(
            "5:3+6 then does nothing but call outcome, not System | outcome can: addToSession,"
                + " gather, recommend, recommendFor, recommendForAll, recommendForPeople,"
                + " recommendForPerson, recommendForTexts, recommendForThing");
    assertThat(toldOfThen("outcome.recommend( \"x\" )"))
        .containsExactly("6:1+1 ; is missing before the end of the rule | end the call with ;");
  }

  @Test
  void whatMeansNothingHere() {
    assertThat(
            told(
                "rule \"a\" salience 10\n  no-loop\nwhen Self() then outcome.recommend( \"x\" ); end"))
        .containsExactly(
            "1:10+8 salience means nothing here | between a rule's name and when stand"
                + " annotations: all rules fire, in no order",
            "2:3+7 no-loop means nothing here | between a rule's name and when stand"
                + " annotations: all rules fire, in no order");
    assertThat(told("import java.util.List;"))
        .containsExactly(
            "1:1+6 import is not allowed here"
                + " | delete this line: all facts can be named without it");
    assertThat(toldOf("eval( true )"))
        .containsExactly(
            "3:3+4 eval is not allowed in a rule"
                + " | compare properties inside the brackets of a fact");
  }

  @Test
  void namesOfRules() {
    String rest = " when Self() then outcome.recommend( \"x\" ); end\n";
    assertThat(told("rule \"a\"" + rest + "rule \"a\"" + rest))
        .containsExactly(
            "2:6+3 the rule \"a\" was there before, on line 1 | give it a name of its own");
    assertThat(told("rule answer" + rest))
        .containsExactly(
            "1:1+4 a rule needs a name in straight quotes"
                + " | write rule \"answer-questions-first\"");
    assertThat(told("rule \"Answer Questions\"" + rest))
        .containsExactly(
            "1:6+18 this cannot be the name of a rule | use at most 60 small letters, digits and"
                + " hyphens: \"answer-questions-first\"");
  }

  @Test
  void severalMistakesAreToldAtOnceAndTheGoodRulesNamed() {
    DrlFile file =
        DrlFile.read(
            """
            rule "a" when Slf() then outcome.recommend( "x" ); end
            rule "b" when Self() then outcome.recommend( "x" ); end
            rule "c" when Self( then outcome.recommend( "x" ); end
            rule "d" when Self() then outcome.recommend( 'x' ); end
            """);

    assertThat(file.problems()).extracting(DrlProblem::line).containsExactly(1, 3, 4);
    assertThat(file.names()).containsExactly("a", "b", "c", "d");
    assertThat(file.rules()).extracting(DrlRule::name).containsExactly("b");
  }

  @Test
  void tooMuch() {
    assertThat(toldOf("Self() ".repeat(9)))
        .containsExactly("3:59+4 a rule has at most 8 conditions | split it into two rules");
    assertThat(told(" ".repeat(200_001)))
        .containsExactly(
            "1:1+1 the file has more than 200000 characters | spread its rules over several files");
    assertThat(toldOf("Pace( " + "posts > 3, ".repeat(50) + "posts > 3 )")).hasSize(1);
  }

  @Test
  void aCountOfNobodyAndATextThatSaysNothing() {
    assertThat(toldOfThen("outcome.addToSession( $c, -5, \"\" );"))
        .containsExactly(
            "5:29+2 addToSession takes a whole number of people here, not -5 | write 1 or more",
            "5:33+2 this text is empty | say what to do in a few words");
    assertThat(toldOfThen("outcome.addToSession( $c, 0, \"Thank\" );")).hasSize(1);
    assertThat(toldOfThen("outcome.addToSession( $c, 2.5, \"Thank\" );")).hasSize(1);
    assertThat(toldOfThen("outcome.recommend( \"  \" );"))
        .containsExactly("5:22+4 this text is empty | say what to do in a few words");
    assertThat(toldOfThen("outcome.recommend( \"" + "x".repeat(201) + "\" );"))
        .containsExactly("5:22+203 this text has 201 letters; 200 fit | say it in one sentence");
    assertThat(toldOfThen("outcome.addToSession( $c, 8, \"Thank\" );")).isEmpty();
  }
}
