package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.engine.drl.DrlFile;
import tend.engine.drl.DrlRule;
import tend.facts.About;
import tend.facts.Peer;

/** Honest files are taken and fire as they read. */
class DrlFileTest {
  /** "rule subject" of each match, sorted. */
  private static List<String> matches(String text) {
    List<String> matches = new ArrayList<>();
    for (Fired one : Playground.fired(text)) {
      matches.add((one.rule() + " " + subject(one.subject())).strip());
    }
    matches.sort(null);
    return matches;
  }

  private static String subject(@Nullable Object subject) {
    return subject instanceof About about
        ? about.id()
        : subject instanceof Peer peer ? peer.id() : "";
  }

  private static String rule(String when, String then) {
    return "rule \"r\"\nwhen\n  " + when + "\nthen\n  " + then + "\nend\n";
  }

  private static List<String> commentsThat(String when) {
    return matches(rule("$c : " + when, "outcome.recommendFor( $c, \"Answer\" );"));
  }

  private static List<String> accountIf(String when) {
    return matches(rule(when, "outcome.recommend( \"Do it\" );"));
  }

  @Test
  void aRuleIsToldWithAllItsPlaces() {
    DrlFile file =
        DrlFile.read(
            """
            package tend.rules.mine
            import tend.facts.*

            // Who waits too long
            rule "answer-late"
              @title("Answer late")  @why("Better // than never")
            when
              $c : WaitingComment( question == true, // all that ask
                  waitedHours >= $settings.number("wait") )
              not Peer( id == $c.author )
            then
              outcome.recommendFor( $c, "Answer" );
            end
            """);

    assertThat(file.problems()).isEmpty();
    assertThat(file.names()).containsExactly("answer-late");
    DrlRule rule = file.rules().get(0);
    assertThat(rule.name()).isEqualTo("answer-late");
    assertThat(rule.line()).isEqualTo(5);
    assertThat(rule.column()).isEqualTo(1);
    assertThat(rule.annotations())
        .isEqualTo(
            Map.of(
                "title", new DrlRule.Written("Answer late", 6, 11),
                "why", new DrlRule.Written("Better // than never", 6, 32)));
    assertThat(rule.conditions())
        .containsExactly(
            new DrlRule.Written(
                "$c : WaitingComment( question == true,"
                    + " waitedHours >= $settings.number(\"wait\") )",
                8,
                3),
            new DrlRule.Written("not Peer( id == $c.author )", 10, 3));
    assertThat(rule.settings()).containsExactly(new DrlRule.Written("wait", 9, 40));
    assertThat(rule.then())
        .isEqualTo(new DrlRule.Written("outcome.recommendFor( $c, \"Answer\" );", 12, 3));
    assertThat(rule.drl()).doesNotContain("@").contains("$settings : Settings()");
  }

  @Test
  void aSettingIsAskedForItsNumber() {
    assertThat(
            commentsThat(
                "WaitingComment( question == true, waitedHours >= $settings.number(\"wait\") )"))
        .containsExactly("r a1");
  }

  @Test
  void comparisonsCombine() {
    assertThat(
            commentsThat(
                "WaitingComment( author == \"ana\" && ( waitedHours < 6 || words > 100 ) )"))
        .containsExactly("r a2");
    assertThat(commentsThat("WaitingComment( quick != false, love >= 0.5 )"))
        .containsExactly("r b1");
    assertThat(commentsThat("WaitingComment( love > -1, comments == words || id == \"c1\" )"))
        .contains("r c1");
  }

  @Test
  void patternsJoin() {
    assertThat(commentsThat("WaitingComment() WaitingComment( author == $c.author, id != $c.id )"))
        .containsExactly("r a1", "r a2");
    assertThat(
            matches(
                rule(
                    "$c : WaitingComment( $by : author )\n  $p : Peer( id == $by, came >= 1 )",
                    "outcome.recommendForPerson( $p, \"Visit\" );")))
        .containsExactly("r pia");
  }

  @Test
  void notAndExistsAsk() {
    assertThat(
            matches(
                rule(
                    "$p : Peer()\n  not WaitingComment( author == $p.id )",
                    "outcome.recommendForPerson( $p, \"Visit\" );")))
        .containsExactly("r quinn");
    assertThat(
            matches(
                rule(
                    "$p : Peer()\n  exists ( WaitingComment( author == $p.id ) and Self() )",
                    "outcome.recommendForPerson( $p, \"Visit\" );")))
        .containsExactly("r pia");
    assertThat(accountIf("not WaitingComment( words > 1000 )")).containsExactly("r");
  }

  @Test
  void orTakesEither() {
    assertThat(
            matches(
                rule(
                    "( $c : WaitingComment( id == \"a1\" ) or $c : WaitingComment( id == \"b1\" ) );",
                    "outcome.recommendFor( $c, \"Answer\" );")))
        .containsExactly("r a1", "r b1");
    assertThat(accountIf("Self( platform == \"x\" ) or Pace( monthPosts == 1 )"))
        .containsExactly("r");
  }

  @Test
  void accumulateCounts() {
    assertThat(
            accountIf("accumulate( WaitingComment( question == true ); $n : count(1); $n == 2 )"))
        .containsExactly("r");
    assertThat(
            commentsThat(
                """
                WaitingShare()
                  accumulate( WaitingComment( author == $c.author, $w : words ); $n : count(1),
                      $s : sum($w), $m : max($w); $n == 1 && $s >= 5, $m > $settings.number("wait") || $m < 20 )
                """))
        .containsExactly("r s1");
    assertThat(
            accountIf(
                "accumulate( $c : WaitingComment(); $least : min($c.words) )\n"
                    + "  Pace( monthPosts < $least )"))
        .containsExactly("r");
    assertThat(
            accountIf("accumulate( WaitingComment( $h : waitedHours ); $a : average($h); $a < 1 )"))
        .isEmpty();
  }

  @Test
  void whatIsUnknownHoldsOnlyForNull() {
    assertThat(accountIf("Peer( sizeRatio < 3 )")).isEmpty();
    assertThat(
            accountIf(
                "Peer( id == \"pia\", sizeRatio == null, sharedTopics < came || url == null )"))
        .containsExactly("r");
    assertThat(accountIf("$p : Peer() Peer( id == $p.id, came > $p.sizeRatio )")).isEmpty();
  }

  @Test
  void momentsCompare() {
    assertThat(
            commentsThat(
                "WaitingComment() WaitingComment( author == $c.author, since > $c.since )"))
        .containsExactly("r a1");
  }

  @Test
  void everyVerbCanBeCalled() {
    assertThat(
            matches(
                """
                rule "a" when LinkPosts( percent > 50 ) $t : LinkPosts() then
                  outcome.recommendForTexts( $t, "Look" ); end
                rule "b" when $c : WaitingComment( quick == true, $w : words ) then
                  outcome.addToSession( $c, $w, "Thank" ); end
                rule "c-2" when $c : WaitingShare() then
                  outcome.addToSession( $c, $settings.number("wait"), "Thank" ); end
                rule "d" when $l : Likers() then outcome.recommendForPeople( $l, 3, "See" ); end
                rule "e" when $t : StaleThreads() then outcome.recommendForAll( $t, "See" ); end
                """))
        .containsExactly("a", "b b1", "c-2 s1");
  }

  @Test
  void numbersHandedOnArrive() {
    assertThat(
            Playground.fired(
                rule(
                    "$c : WaitingShare() accumulate( WaitingComment(author == $c.author); $n : count(1) )",
                    "outcome.addToSession( $c, $n, \"Thank\" );")))
        .extracting(Fired::most)
        .containsExactly(1);
  }

  @Test
  void oddTextsStayTexts() {
    for (String text :
        List.of(
            "*/ static { System.exit(1); } /*",
            "%s ${x} @{y} // #end 'q'",
            "a && b || c, d ) > ( end then when $settings",
            "Grüße 🎉 <b>")) {
      assertThat(
              Playground.fired(
                  rule(
                      "Self( platform != \"" + text + "\" )",
                      "outcome.recommend( \"" + text + "\" );")))
          .extracting(Fired::text)
          .containsExactly(text);
    }
  }

  @Test
  void namesOfRulesAndFactsMeanNothingToJava() {
    assertThat(
            matches(
                """
                rule "1" when $class : Self() then outcome.recommend( "x" ); end
                rule "class" when $int : Self() $this : Pace() then outcome.recommend( "x" ); end
                rule "a-1-default" when $drools : Self( $length : name ) then outcome.recommend( "x" ); end
                rule "rule" when $list : Self() then outcome.recommend( "x" ); end
                """))
        .containsExactly("1", "a-1-default", "class", "rule");
  }

  @Test
  void windowsLinesTabsAndAMarkOfByteOrderAreFine() {
    assertThat(
            matches(
                "\ufeffrule \"r\"\r\nwhen\r\n\tSelf()\r\nthen\r\n\toutcome.recommend( \"x\" );\r\nend\r\n"))
        .containsExactly("r");
  }

  @Test
  void theDeepestBracketsCompileInTime() {
    String deep =
        "( words > 1 || ( words < 9 && ( words > 2 || ( words < 8 && ( words > 3 || ( words < 7 && ( words > 4 ) ) ) ) ) ) )";
    assertThat(commentsThat("WaitingComment( " + deep + ", " + deep + " )")).isNotEmpty();
  }
}
