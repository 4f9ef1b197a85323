package tend.playbook.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.DayPlan.Stopped;
import tend.model.Item;
import tend.plan.KeptItems;
import tend.plan.Scoring;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.ShippedPlaybooks;

/** In whatever order matches come and go, those that are there recommend what they do together. */
class LiveRecommendingTest {
  private static final List<Playbook> SHIPPED = ShippedPlaybooks.all();
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000) / 7;

  @Test
  void asMatchesComeAndGo() {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned owned = Invented.account(seed);
      FactSheet sheet =
          Derivation.sheet(owned.account(), owned.rows(), Given.NOW, owned.elsewhere());
      List<Match> matches = new ArrayList<>();
      List<Stopped> stopped = new ArrayList<>();
      Evaluation.run(sheet, SHIPPED, matches, stopped);
      comeAndGo(sheet, matches, new Random(seed));
    }
  }

  private static void comeAndGo(FactSheet sheet, List<Match> matches, Random random) {
    LiveRecommending live =
        new LiveRecommending(new Proposing(sheet, match -> UnaryOperator.identity()));
    KeptItems items = new KeptItems(sheet.account(), sheet.at());
    List<Match> away = new ArrayList<>(matches);
    List<Match> there = new ArrayList<>();
    for (int step = 0; step < 30; step++) {
      List<Match> going = some(there, random);
      List<Match> coming = some(away, random);
      going.forEach(one -> live.gone(candidate(one)));
      coming.forEach(one -> live.come(candidate(one)));
      there.addAll(coming);
      away.addAll(going);
      if (random.nextInt(10) == 0) {
        Playbook playbook = SHIPPED.get(random.nextInt(SHIPPED.size()));
        live.drop(playbook);
        there.removeIf(one -> one.playbook().equals(playbook));
        away.removeIf(one -> one.playbook().equals(playbook));
      }
      Delta delta = live.settle();
      List<Item> expected =
          Scoring.list(new Recommending(sheet).from(there), sheet.account(), sheet.at());
      assertThat(items.change(delta.gone(), delta.come())).isEqualTo(expected);
    }
  }

  /** Takes a few out of them. */
  private static List<Match> some(List<Match> all, Random random) {
    Collections.shuffle(all, random);
    List<Match> some = all.subList(0, random.nextInt(1 + all.size() / 4));
    List<Match> taken = List.copyOf(some);
    some.clear();
    return taken;
  }

  private static Candidate candidate(Match match) {
    return Candidate.of(match, Candidate.ruleOf(match));
  }
}
