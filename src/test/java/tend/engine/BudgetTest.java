package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.Interaction;

/** A join that would take minutes is stopped, and nothing else is. */
class BudgetTest {
  private static final String THREE_WAYS =
      """
      rule "three"
      when
        $a : WaitingComment()
        $b : WaitingComment( author == $a.author )
        $c : WaitingComment( author == $b.author, words != $a.words )
      then
        outcome.recommendFor( $c, "x" );
      end
      """;
  private static final String BY_ID =
      """
      rule "pairs"
      when
        $a : WaitingComment()
        $b : WaitingComment( id == $a.id )
      then
        outcome.recommendFor( $b, "x" );
      end
      """;

  /** One person, that many comments. */
  private static List<Object> facts(int comments) {
    List<Interaction> activity = new ArrayList<>();
    for (int i = 0; i < comments; i++) {
      activity.add(Given.comment("c" + i, "ana", Duration.ofMinutes(10 + i), "What is that?"));
    }
    List<Object> facts =
        new ArrayList<>(
            Derivation.sheet(Account.named("studio", "youtube"), activity, Given.NOW).facts());
    facts.add(Playground.settings());
    return facts;
  }

  @Test
  void ofManyRulesThatLookTooMuchTogetherTheCheapOneStays() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      many.append(
          """
          rule "exists-%d"
          when
            $a : WaitingComment()
            not WaitingComment( author == $a.author, words > $a.words )
          then
            outcome.recommendFor( $a, "x" );
          end
          """
              .formatted(i));
    }
    many.append(
        """
        rule "cheap"
        when
          $a : WaitingComment( question == true )
        then
          outcome.recommendFor( $a, "x" );
        end
        """);
    Limits each = new Limits(1_000_000, 10_000, Duration.ofSeconds(60));
    Ran ran = Playground.compiled(many.toString()).evaluate(facts(90), each);
    assertThat(ran.stopped()).hasSize(6);
    assertThat(ran.stopped().values()).contains("looked most of rules that look too much together");
    assertThat(ran.fired()).extracting(Fired::rule).containsOnly("cheap").hasSize(90);
  }

  @Test
  void aJoinOfMinutesIsStoppedAndTheRulesStayUsable() {
    CompiledRules rules = Playground.compiled(THREE_WAYS);
    List<Object> many = facts(2_000);

    assertThat(rules.evaluate(many, Limits.DEFAULT).stopped())
        .containsExactly(entry("three", "looked at facts more than 1000000 times"));

    assertThat(rules.evaluate(facts(3), Limits.DEFAULT).stopped()).isEmpty();
  }

  @Test
  void theClockIsABackstop() {
    CompiledRules rules = Playground.compiled(THREE_WAYS);
    Limits short_ = new Limits(1_000_000, Long.MAX_VALUE, Duration.ofMillis(20));

    assertThat(rules.evaluate(facts(1_000), short_).stopped())
        .containsExactly(entry("three", "ran past 0.02 s"));
  }

  @Test
  void aJoinByIdLooksAtEachFactOnceForEachPattern() {
    CompiledRules rules = Playground.compiled(BY_ID);
    Limits exact = new Limits(1_000_000, 600, Duration.ofSeconds(10));
    Limits less = new Limits(1_000_000, 599, Duration.ofSeconds(10));

    assertThat(rules.evaluate(facts(300), exact).fired()).hasSize(300);
    assertThat(rules.evaluate(facts(300), less).stopped()).containsOnlyKeys("pairs");
  }

  @Test
  void whatAnAccumulateAndANotLookAtCounts() {
    Limits few = new Limits(1_000_000, 5_000, Duration.ofSeconds(10));
    for (String condition :
        List.of(
            "accumulate( WaitingComment( author == $a.author ); $n : count(1) )",
            "not WaitingComment( author == $a.author, words != $a.words )",
            "exists ( WaitingComment( author == $a.author ) and Self( name == $a.author ) )")) {
      CompiledRules rules =
          Playground.compiled(
              "rule \"r\" when $a : WaitingComment() "
                  + condition
                  + " then outcome.recommend( \"x\" ); end");

      assertThat(rules.evaluate(facts(300), few).stopped().values())
          .containsExactly("looked at facts more than 5000 times");
    }
  }

  @Test
  void anEvaluationInsideAnotherHasItsOwn() {
    Limits three = new Limits(1, 3, Duration.ofSeconds(10));

    int ticked =
        Budget.within(
            three,
            () -> {
              tick(2);
              Budget.within(three, () -> tick(3));
              assertThatThrownBy(() -> Budget.within(three, () -> tick(4)))
                  .isInstanceOf(Budget.Exceeded.class);
              return tick(1);
            });

    assertThat(ticked).isEqualTo(1);
  }

  @Test
  void outsideAnEvaluationNothingIsCounted() {
    Budget.within(new Limits(1, 1, Duration.ofSeconds(10)), () -> tick(1));

    assertThat(tick(1_000)).isEqualTo(1_000);
  }

  private static int tick(int times) {
    for (int i = 0; i < times; i++) {
      Budget.tick("r", "");
    }
    return times;
  }
}
