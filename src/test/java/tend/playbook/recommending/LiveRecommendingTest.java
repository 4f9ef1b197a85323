package tend.playbook.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import tend.model.Account;
import tend.model.DayPlan.Stopped;
import tend.model.Interaction;
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
  private static final int CROWDS = ACCOUNTS / 20;

  @Test
  void asMatchesComeAndGo() {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned owned = Invented.account(seed);
      FactSheet sheet =
          Derivation.sheet(owned.account(), owned.rows(), Given.NOW, owned.elsewhere());
      List<Match> matches = matches(sheet);
      comeAndGo(sheet, matches, 1 + matches.size() / 4, new Random(seed));
    }
  }

  /** Now one of them and now many, so that few sessions change and now nearly all. */
  @Test
  void asTheyComeAndGoAmongHundredsWhoWaitForSessions() {
    for (int seed = 0; seed < CROWDS; seed++) {
      Random random = new Random(seed);
      Account account = Invented.account(seed).account();
      FactSheet sheet = Derivation.sheet(account, crowd(random), Given.NOW, List.of());
      comeAndGo(sheet, matches(sheet), seed % 2 == 0 ? 3 : 100, random);
    }
  }

  @Test
  void whoGoesAndComesAgainAmongHundredsChangesAFewRecommendationsOnly() {
    FactSheet sheet = hundreds();
    List<Match> matches = matches(sheet);
    LiveRecommending live = live(sheet);
    matches.forEach(one -> live.come(candidate(one)));
    assertThat(live.settle().come()).hasSizeGreaterThan(40);
    matches.forEach(one -> goAndCome(live, List.of(one), 12));
  }

  @Test
  void twoAtOnceLeaveThoseBetweenThemAsTheyStood() {
    FactSheet sheet = hundreds();
    List<Match> matches = matches(sheet);
    LiveRecommending live = live(sheet);
    matches.forEach(one -> live.come(candidate(one)));
    live.settle();
    for (int i = 1; i < matches.size(); i++) {
      goAndCome(live, List.of(matches.get(0), matches.get(i)), 24);
    }
  }

  private static FactSheet hundreds() {
    Account account = Invented.account(1).account();
    return Derivation.sheet(account, crowd(new Random(1)), Given.NOW, List.of());
  }

  private static void goAndCome(LiveRecommending live, List<Match> some, int most) {
    some.forEach(one -> live.gone(candidate(one)));
    assertThat(live.settle().come()).hasSizeLessThanOrEqualTo(most);
    some.forEach(one -> live.come(candidate(one)));
    assertThat(live.settle().come()).hasSizeLessThanOrEqualTo(most);
  }

  private static LiveRecommending live(FactSheet sheet) {
    return new LiveRecommending(new Proposing(sheet, match -> UnaryOperator.identity()));
  }

  private static List<Interaction> crowd(Random random) {
    List<Interaction> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Duration ago = Duration.ofMinutes(60 + random.nextInt(20_000));
      rows.add(Given.comment("c" + i, "fan" + random.nextInt(200), ago, "Great video"));
    }
    rows.sort(Interaction.BY_TIME);
    return rows;
  }

  private static List<Match> matches(FactSheet sheet) {
    List<Match> matches = new ArrayList<>();
    List<Stopped> stopped = new ArrayList<>();
    Evaluation.run(sheet, SHIPPED, matches, stopped);
    return matches;
  }

  private static void comeAndGo(FactSheet sheet, List<Match> matches, int most, Random random) {
    LiveRecommending live = live(sheet);
    KeptItems items = new KeptItems(sheet.account(), sheet.at());
    List<Match> away = new ArrayList<>(matches);
    List<Match> there = new ArrayList<>();
    for (int step = 0; step < 30; step++) {
      List<Match> going = some(there, step == 0 ? 1 : most, random);
      List<Match> coming = some(away, step == 0 ? away.size() : most, random);
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

  /** Takes fewer than that out of them. */
  private static List<Match> some(List<Match> all, int most, Random random) {
    Collections.shuffle(all, random);
    List<Match> some = all.subList(0, random.nextInt(Math.max(1, Math.min(most, all.size() + 1))));
    List<Match> taken = List.copyOf(some);
    some.clear();
    return taken;
  }

  private static Candidate candidate(Match match) {
    return Candidate.of(match, Candidate.ruleOf(match));
  }
}
