package tend.playbook.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.facts.FactSheet;
import tend.facts.Somebody;
import tend.facts.derivation.Derivation;
import tend.model.Covered;
import tend.model.CoveredTogether;
import tend.model.Evidence;
import tend.model.Recommendation;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.ShippedPlaybooks;

/** What is left of several says what would be said had the others never been among them. */
class SomeOfSeveralTest {
  private static final List<Playbook> SHIPPED = ShippedPlaybooks.all();
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000) / 7;
  private static final Evidence REMARK = Evidence.remark("In this form it is allowed");

  private static Recommendation remarked(Recommendation one) {
    return one.with(Stream.concat(one.evidence().stream(), Stream.of(REMARK)).toList(), List.of());
  }

  @Test
  void ofTheShippedRules() {
    Set<String> looked = new HashSet<>();
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned owned = Invented.account(seed);
      FactSheet sheet =
          Derivation.sheet(owned.account(), owned.rows(), Given.NOW, owned.elsewhere());
      Proposing proposing =
          new Proposing(
              sheet, match -> (UnaryOperator<Recommendation>) SomeOfSeveralTest::remarked);
      List<Match> matches = new ArrayList<>();
      Evaluation.run(sheet, SHIPPED, matches, new ArrayList<>());
      for (Recommendation whole : new Recommending(proposing).from(matches)) {
        int all = whole.covers().size();
        if (whole.covers() instanceof CoveredTogether && all > 1) {
          holds(whole, whole.covers().subList(1, all), matches, proposing);
          holds(whole, whole.covers().subList(0, 1), matches, proposing);
          looked.add(whole.rule());
        }
      }
    }
    assertThat(looked).contains("answer-the-rest", "thank-sharers", "look-after-answering");
  }

  private static void holds(
      Recommendation whole, List<Covered> open, List<Match> matches, Proposing proposing) {
    List<Match> theirs =
        matches.stream()
            .filter(
                m -> m.rule().name().equals(whole.rule()) && open.contains(covered(m, proposing)))
            .toList();
    Recommendation expected = new Recommending(proposing).from(theirs).get(0);
    Recommendation left = whole.covering(List.copyOf(open));
    assertThat(left.doing()).isEqualTo(expected.doing());
    assertThat(left.subject().url()).isEqualTo(expected.subject().url());
    assertThat(left.evidence()).isEqualTo(expected.evidence()).endsWith(REMARK);
    assertThat(left.minutes()).isEqualTo(expected.minutes());
    assertThat(left.covers()).isEqualTo(open);
    assertThat(left.subject().id()).isEqualTo(whole.subject().id());
    assertThat(left.since()).isEqualTo(expected.since());
  }

  private static Covered covered(Match match, Proposing proposing) {
    Candidate one = Candidate.of(match, Candidate.ruleOf(match));
    return match.fired().subject() instanceof Somebody somebody
        ? proposing.covered(one.rule(), somebody)
        : one.about() == null ? new Covered("", "") : Proposing.covered(one.waiting());
  }
}
