package tend.playbook.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.facts.derivation.LiveSheet;
import tend.model.Account;
import tend.model.DayPlan.Stopped;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Kind;
import tend.plan.KeptItems;
import tend.plan.Scoring;
import tend.playbook.Checker;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.PolicyPacks;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;
import tend.policy.Gate;
import tend.policy.Policies;

/** What is kept from sheet to sheet recommends what the sheet alone does, to the last field. */
class LiveEvaluationTest {
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Policies POLICIES = PolicyPacks.read(FOLDER.policies()).policies();
  private static final List<Playbook> SHIPPED =
      FOLDER.playbooks().stream()
          .map(
              files ->
                  new Checker(Vocabulary.read(FOLDER.vocabulary()), POLICIES)
                      .check(files)
                      .playbook()
                      .orElseThrow())
          .toList();
  private static final Gate GATE = Gate.of(POLICIES, LocalDate.parse("2026-03-02"));
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000) / 40;

  private static FactSheet sheet(Invented.Owned owned, List<Interaction> rows, Instant at) {
    return Derivation.sheet(owned.account(), rows, at, owned.elsewhere());
  }

  /** Facts that are equal to one of before are that one, as if only what differs had been made. */
  private static List<Object> same(List<Object> before, List<Object> now) {
    Map<Object, Object> known = new HashMap<>();
    before.forEach(fact -> known.put(fact, fact));
    return now.stream().map(fact -> known.getOrDefault(fact, fact)).toList();
  }

  @Test
  void asRowsComeIn() {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned owned = Invented.account(seed);
      List<Interaction> rows = owned.rows();
      FactSheet sheet = sheet(owned, rows.subList(0, rows.size() / 2), Given.NOW);
      LiveEvaluation live = new LiveEvaluation(sheet, SHIPPED, GATE);
      KeptItems items = new KeptItems(owned.account(), Given.NOW);
      List<Object> before = sheet.facts();
      for (int n = rows.size() / 2; n <= rows.size(); n += 1 + rows.size() / 10) {
        sheet = sheet(owned, rows.subList(0, n), Given.NOW);
        List<Object> now = same(before, sheet.facts());
        live.goTo(now);
        before = now;

        holds(live.told(), items, sheet, "account " + seed + ", rows " + n);
      }
    }
  }

  private static void holds(
      LiveEvaluation.Told told, KeptItems items, FactSheet sheet, String which) {
    Evaluation expected = Evaluation.of(sheet, SHIPPED, GATE);
    List<Item> scored = Scoring.list(expected.recommendations(), sheet.account(), sheet.at());
    assertThat(items.change(told.gone(), told.come())).as(which).isEqualTo(scored);
    assertThat(told.refused()).as(which).isEqualTo(expected.refused());
    assertThat(told.stopped()).as(which).isEqualTo(expected.stopped());
  }

  @Test
  void asRowsComeInOneByOneAndOnlyChangesAreTold() {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned owned = Invented.account(seed);
      List<Interaction> rows = new ArrayList<>(owned.rows());
      rows.sort(Interaction.BY_TIME);
      int n = rows.size() / 2;
      LiveSheet sheet =
          LiveSheet.of(owned.account(), rows.subList(0, n), Given.NOW, owned.elsewhere());
      LiveEvaluation live = new LiveEvaluation(sheet.sheet(), SHIPPED, GATE);
      KeptItems items = new KeptItems(owned.account(), Given.NOW);
      sheet.takeChanges();
      while (n < rows.size()) {
        sheet.add(rows.subList(n, ++n));
        Optional<LiveSheet.Changed> changed = sheet.takeChanges();
        if (changed.isPresent()) {
          live.change(changed.get().gone(), changed.get().come());
        } else {
          live.goTo(sheet.sheet());
        }
        holds(live.told(), items, sheet.sheet(), "account " + seed + ", rows " + n);
      }
    }
  }

  @Test
  void whatPoliciesRefuseBeginsAndEnds() {
    Account account = Account.named("studio", "linkedin");
    List<Interaction> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(Given.comment("c" + i, "fan" + i, Duration.ofMinutes(90 - i), "Lovely"));
    }
    rows.add(0, Given.interaction(Kind.POST, "p0", "me", true, Duration.ofHours(3), "Hello", null));
    String giveaway = "Giveaway: write me a line and win a mug!";
    rows.add(Given.interaction(Kind.POST, "p1", "me", true, Duration.ofMinutes(1), giveaway, null));
    LiveSheet sheet = LiveSheet.of(account, rows.subList(0, 3), Given.NOW, List.of());
    LiveEvaluation live = new LiveEvaluation(sheet.sheet(), SHIPPED, GATE);
    KeptItems items = new KeptItems(account, Given.NOW);
    sheet.takeChanges();
    List<Integer> refused = new ArrayList<>();
    for (int n = 3; n < rows.size(); n++) {
      sheet.add(rows.subList(n, n + 1));
      sheet.takeChanges().ifPresent(changed -> live.change(changed.gone(), changed.come()));
      LiveEvaluation.Told told = live.told();
      holds(told, items, sheet.sheet(), "rows " + n);
      refused.add(told.refused().size());
    }
    assertThat(refused.stream().distinct()).containsExactly(0, 1);
    assertThat(refused).last().isEqualTo(0);
  }

  @Test
  void whatNoRowTouchedIsTheVeryItemOfBefore() {
    Account account = Account.named("studio", "mastodon");
    List<Interaction> rows = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      rows.add(
          Given.comment("c" + i, "fan" + i, Duration.ofHours(i), "How does step " + i + " go?"));
    }
    LiveSheet sheet = LiveSheet.of(account, rows, Given.NOW, List.of());
    LiveEvaluation live = new LiveEvaluation(sheet.sheet(), SHIPPED, GATE);
    KeptItems items = new KeptItems(account, Given.NOW);
    sheet.takeChanges();
    LiveEvaluation.Told all = live.told();
    List<Item> before = items.change(all.gone(), all.come());
    sheet.add(List.of(Given.comment("new", "zoe", Duration.ofSeconds(1), "What does it cost?")));
    LiveSheet.Changed changed = sheet.takeChanges().orElseThrow();
    live.change(changed.gone(), changed.come());
    LiveEvaluation.Told told = live.told();
    Set<Item> after = Collections.newSetFromMap(new IdentityHashMap<>());
    after.addAll(items.change(told.gone(), told.come()));
    assertThat(before.stream().filter(i -> i.what().subject().kind().equals("comment")))
        .hasSize(9)
        .allMatch(after::contains);
  }

  @Test
  void inWhateverOrderMatchesCome() {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned owned = Invented.account(seed);
      FactSheet sheet = sheet(owned, owned.rows(), Given.NOW);
      List<Match> matches = new ArrayList<>();
      List<Stopped> stopped = new ArrayList<>();
      Evaluation.run(sheet, SHIPPED, matches, stopped);
      Evaluation expected = Evaluation.of(sheet, matches, stopped, GATE);

      Collections.shuffle(matches, new Random(seed));

      assertThat(Evaluation.of(sheet, matches, stopped, GATE)).isEqualTo(expected);
    }
  }
}
