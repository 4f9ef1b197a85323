package tend.engine;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drools makes other classes of very many rules; the list of what they may do knows them. */
class ManyRulesTest {
  private static final int MANY = 1_001; // from the thousandth on they stand in lists of their own

  private static String rule(int number) {
    return """
    rule "answer %d"
    when
      $c : WaitingComment()
    then
      outcome.recommendFor( $c, "Answer" );
    end
    """
        .formatted(number);
  }

  @Test
  void moreThanAThousandRulesOfOnePlaybookRun() {
    String drl =
        Playground.HEAD + IntStream.range(0, MANY).mapToObj(ManyRulesTest::rule).collect(joining());
    CompiledRules rules = CompiledModule.build("x", drl, Duration.ofMinutes(5)).rules();

    List<Fired> fired = rules.evaluate(Playground.facts(), Limits.DEFAULT).fired();

    assertThat(fired).hasSize(MANY * Playground.sheet().waiting().size());
  }
}
