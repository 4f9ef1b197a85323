package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.Interaction;

/** One rule that costs too much is named and left out; the others say what they say without it. */
class SetAsideTest {
  private static final Limits LIMITS = new Limits(3_000, 60_000, Duration.ofSeconds(10));

  /** Of one person, so that joining them by author makes every pair. */
  private static final List<Object> FACTS = facts(100);

  private static final String HONEST =
      """
      rule "one"
      when
        $a : WaitingComment( question == true )
      then
        outcome.recommendFor( $a, "Answer" );
      end
      rule "silence"
      when
        not WaitingComment( author == "nobody" )
      then
        outcome.recommend( "Rest" );
      end
      rule "crowd"
      when
        accumulate( WaitingComment( question == true ); $n : count(1); $n >= 3 )
      then
        outcome.recommend( "Answer the crowd" );
      end
      """;

  private static String bomb(String name) {
    return rule(
        name,
        """
        $a : WaitingComment()
        $b : WaitingComment( author == $a.author )
        $c : WaitingComment( author == $b.author, words != $a.words )
        """);
  }

  /** Every pair is a match, and to find it costs little. */
  private static String flood(String name) {
    return rule(name, "$a : WaitingComment()\n$d : WaitingComment( author == $a.author )\n");
  }

  private static String rule(String name, String when) {
    return "rule \"" + name + "\"\nwhen\n" + when + "then\n  outcome.recommend( \"x\" );\nend\n";
  }

  private static List<Object> facts(int comments) {
    List<Interaction> activity = new ArrayList<>();
    for (int i = 0; i < comments; i++) {
      String text = "What is that" + " then".repeat(i) + "?";
      activity.add(Given.comment("c" + i, "ana", Duration.ofMinutes(10 + i), text));
    }
    List<Object> facts =
        new ArrayList<>(
            Derivation.sheet(Account.named("studio", "youtube"), activity, Given.NOW).facts());
    facts.add(Playground.settings());
    return facts;
  }

  private static List<String> said(Ran ran) {
    return ran.fired().stream().map(f -> f.rule() + " " + f.subject()).sorted().toList();
  }

  private static Ran ran(String rules) {
    return Playground.compiled(rules).evaluate(FACTS, LIMITS);
  }

  @Test
  void aJoinThatExplodesIsNamedAndTheOthersSayWhatTheySayWithoutIt() {
    Ran alone = ran(HONEST);
    assertThat(alone.stopped()).isEmpty();
    assertThat(alone.fired()).extracting(Fired::rule).contains("one", "silence", "crowd");

    for (String rules : List.of(bomb("bomb") + HONEST, HONEST + bomb("bomb"))) {
      Ran beside = ran(rules);

      assertThat(beside.stopped())
          .containsExactly(entry("bomb", "looked at facts more than 60000 times"));
      assertThat(said(beside)).isEqualTo(said(alone));
    }
  }

  @Test
  void aRuleThatFloodsIsNamedAndNoneOfItsMatchesIsLeft() {
    Ran beside = ran(HONEST + flood("flood"));

    assertThat(beside.stopped()).containsExactly(entry("flood", "fired more than 3000 times"));
    assertThat(said(beside)).isEqualTo(said(ran(HONEST)));
  }

  @Test
  void eachOfSeveralIsNamed() {
    Ran beside = ran(bomb("a") + HONEST + flood("b") + bomb("c"));

    assertThat(beside.stopped()).containsOnlyKeys("a", "b", "c");
    assertThat(said(beside)).isEqualTo(said(ran(HONEST)));
  }

  @Test
  void twentyBombsAreSoonThrough() {
    String bombs =
        IntStream.range(0, 20).mapToObj(i -> bomb("b" + i)).collect(Collectors.joining());

    Ran beside = ran(bombs + HONEST);

    assertThat(beside.stopped()).hasSize(20);
    assertThat(beside.stopped().values()).contains("looked at facts more than 3000 times");
    assertThat(said(beside)).isEqualTo(said(ran(HONEST)));
  }

  @Test
  void whichIsStoppedDoesNotDependOnTheOrderOfTheFacts() {
    CompiledRules rules = Playground.compiled(bomb("a") + HONEST + flood("b"));
    Ran first = rules.evaluate(FACTS, LIMITS);
    for (int seed = 0; seed < 5; seed++) {
      List<Object> shuffled = new ArrayList<>(FACTS);
      Collections.shuffle(shuffled, new Random(seed));

      Ran again = rules.evaluate(shuffled, LIMITS);

      assertThat(again.stopped()).isEqualTo(first.stopped());
      assertThat(said(again)).isEqualTo(said(first));
    }
  }

  @Test
  void aNotThatExplodesSaysNothing() {
    String never =
        rule(
            "never",
            """
            $a : WaitingComment()
            not ( $b : WaitingComment( author == $a.author, words != $a.words )
              and WaitingComment( author == $b.author, words != $b.words, love != $b.love ) )
            """);

    Ran ran = ran(never + HONEST);

    assertThat(ran.stopped()).containsOnlyKeys("never");
    assertThat(said(ran)).isEqualTo(said(ran(HONEST)));
  }

  @Test
  void aRuleThatFailsIsNamedAndTheOthersSayWhatTheySayWithoutIt() {
    String unknown = "$settings.number(\"no_such_setting\")";
    String asking = rule("asking", "WaitingComment( words > " + unknown + " )\n");
    String saying =
        "rule \"saying\"\nwhen\n  $f : Fan()\nthen\n  outcome.gather( $f, "
            + unknown
            + ", \"x\" );\nend\n";

    Ran beside = ran(asking + HONEST + saying + bomb("bomb"));

    assertThat(beside.stopped())
        .containsOnlyKeys("asking", "saying", "bomb")
        .contains(entry("asking", "failed"), entry("saying", "failed"));
    assertThat(said(beside)).isEqualTo(said(ran(HONEST)));
  }
}
