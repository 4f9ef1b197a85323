package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.engine.Facts;
import tend.engine.InventedFacts;
import tend.engine.Limits;
import tend.engine.Sessions;
import tend.facts.FactSheet;
import tend.facts.Settings;
import tend.facts.derivation.Derivation;
import tend.model.Account;

/** The shipped rules, and rules made of them, need no session of Drools and say the same in one. */
class RunsAsInSessionsTest {
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000) / 10;
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Vocabulary VOCABULARY = Vocabulary.read(FOLDER.vocabulary());
  private static final List<Playbook> SHIPPED =
      FOLDER.playbooks().stream()
          .map(files -> new Checker(VOCABULARY).check(files).playbook().orElseThrow())
          .toList();
  private static final Account ACCOUNT = Account.named("studio", "facebook");

  private static void agree(List<Playbook> playbooks, Account account, Facts facts, int seed) {
    for (Playbook playbook : playbooks) {
      Settings settings = playbook.settings(account);
      String where = "seed " + seed + ", " + playbook.id();
      Sessions.agree(where, playbook.compiled(), facts, settings, Limits.DEFAULT);
    }
    Sessions.agreeTogether(
        "seed " + seed,
        playbooks.stream().map(Playbook::compiled).toList(),
        facts,
        playbooks.stream().map(playbook -> playbook.settings(account)).toArray(Settings[]::new),
        Limits.DEFAULT);
  }

  @Test
  void noShippedRuleNeedsASession() {
    for (Playbook playbook : SHIPPED) {
      assertThat(Sessions.planned(playbook.compiled()))
          .isEqualTo(new HashSet<>(playbook.ruleNames()));
    }
  }

  @Test
  void shippedRulesAgreeOnInventedAccounts() {
    IntStream.range(0, ACCOUNTS)
        .parallel()
        .forEach(
            seed -> {
              Invented.Owned owned = Invented.account(seed);
              FactSheet sheet =
                  Derivation.sheet(owned.account(), owned.rows(), Given.NOW, owned.elsewhere());
              agree(SHIPPED, owned.account(), Facts.of(sheet.facts()), seed);
            });
  }

  @Test
  void shippedRulesAgreeOnFactsThatNoAccountHas() {
    IntStream.range(0, ACCOUNTS)
        .parallel()
        .forEach(seed -> agree(SHIPPED, ACCOUNT, Facts.of(InventedFacts.of(seed)), seed));
  }

  @Test
  void rulesChangedAtRandomAgree() {
    Mutated mutated = new Mutated(VOCABULARY, 20261128);
    List<Playbook> changed = SHIPPED.stream().limit(8).map(p -> mutated.of(p, 2)).toList();
    for (int seed = 0; seed < 40; seed++) {
      agree(changed, ACCOUNT, Facts.of(InventedFacts.of(seed)), seed);
    }
  }

  @Test
  void whatIsKeptWhileFactsChangeIsWhatWouldBeSaidAnew() {
    int kept =
        IntStream.range(0, ACCOUNTS)
            .parallel()
            .map(
                seed -> {
                  Playbook playbook = SHIPPED.get(seed % SHIPPED.size());
                  return Sessions.agreeWhileFactsChange(
                      "seed " + seed + ", " + playbook.id(),
                      playbook.compiled(),
                      InventedFacts.of(seed),
                      playbook.settings(ACCOUNT),
                      seed);
                })
            .sum();

    assertThat(kept).isGreaterThan(ACCOUNTS * 5);
  }
}
