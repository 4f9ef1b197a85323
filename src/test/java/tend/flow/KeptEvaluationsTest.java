package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.flow.EvaluateAccount.Evaluated;
import tend.model.Account;

/** What a process that runs for long need not work out again. */
class KeptEvaluationsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int CREATORS = 100;
  private static final int KEPT = 256;
  @TempDir private Path folder;
  private @Nullable App opened;

  @BeforeEach
  void open() {
    opened = App.open(folder.resolve("data"), null, Path.of("rules"), NOW, PATIENCE);
  }

  @AfterEach
  void close() {
    app().close();
  }

  private App app() {
    return java.util.Objects.requireNonNull(opened);
  }

  private Account account(int i) {
    Account account = Account.named("creator-" + i, "instagram");
    app().accounts().save(account);
    return account;
  }

  @Test
  void aHundredCreatorsLookAgainWithoutWaiting() {
    EvaluateAccount evaluate = app().evaluateAccount();
    List<Account> accounts = new ArrayList<>();
    List<Evaluated> first = new ArrayList<>();
    for (int i = 0; i < CREATORS; i++) {
      accounts.add(account(i));
      first.add(evaluate.evaluate(accounts.get(i), NOW));
    }
    for (int i = 0; i < CREATORS; i++) {
      assertThat(evaluate.evaluate(accounts.get(i), NOW.plusSeconds(60))).isSameAs(first.get(i));
    }
  }

  @Test
  void whatWasAskedForIsRenewedBeforeItGrowsOld() {
    EvaluateAccount evaluate = app().evaluateAccount();
    Account account = account(1);
    evaluate.evaluate(account, NOW);
    evaluate.renew(NOW.plus(PATIENCE.minusMinutes(1)));
    Evaluated later = evaluate.evaluate(account, NOW.plus(PATIENCE.plusMinutes(1)));
    assertThat(later.sheet().at()).isEqualTo(NOW.plus(PATIENCE)); // where its stretch ended
  }

  @Test
  void anAccountThatGetsActivityTakesNobodysPlace() throws IOException {
    EvaluateAccount evaluate = app().evaluateAccount();
    Account quiet = account(0);
    Evaluated first = evaluate.evaluate(quiet, NOW);
    for (int i = 1; i < KEPT; i++) {
      evaluate.evaluate(account(i), NOW);
    }
    load(account(1));
    evaluate.evaluate(account(1), NOW);
    assertThat(evaluate.evaluate(quiet, NOW)).isSameAs(first);
  }

  @Test
  void newActivityIsNeverHiddenByWhatIsKept() throws IOException {
    EvaluateAccount evaluate = app().evaluateAccount();
    Account account = account(1);
    assertThat(evaluate.evaluate(account, NOW).interactions()).isZero();
    load(account);
    evaluate.renew(NOW.plusSeconds(1));
    assertThat(evaluate.evaluate(account, NOW.plusSeconds(2)).interactions()).isEqualTo(1);
  }

  @Test
  void whatGotActivityIsRenewedAsWell() throws IOException {
    EvaluateAccount evaluate = app().evaluateAccount();
    Account account = account(1);
    evaluate.evaluate(account, NOW);
    load(account);
    evaluate.renew(NOW.plusSeconds(1));
    Evaluated later = evaluate.evaluate(account(1), NOW.plusSeconds(2));
    assertThat(later.sheet().account()).isSameAs(account);
    assertThat(later.interactions()).isEqualTo(1);
  }

  @Test
  void theNextStretchIsReadyWhenItBegins() throws IOException {
    EvaluateAccount evaluate = app().evaluateAccount();
    Account account = account(1);
    evaluate.evaluate(account, NOW);
    evaluate.renew(NOW.plusSeconds(1));
    load(account);
    Evaluated later = evaluate.evaluate(account(1), NOW.plus(PATIENCE).plusSeconds(1));
    assertThat(later.sheet().at()).isEqualTo(NOW.plus(PATIENCE.multipliedBy(2)));
    assertThat(later.sheet().account()).isSameAs(account);
    assertThat(later.interactions()).isEqualTo(1);
  }

  @Test
  void anAccountThatIsNoMoreIsNotRenewed() {
    EvaluateAccount evaluate = app().evaluateAccount();
    Account account = account(1);
    evaluate.evaluate(account, NOW);
    app().accounts().delete(account);
    evaluate.renew(NOW.plusSeconds(1));
    Account again = account(1);
    Instant later = NOW.plus(PATIENCE).plusSeconds(60);
    assertThat(evaluate.evaluate(again, later).sheet().account()).isSameAs(again);
  }

  @Test
  void ofAnAccountTheLastIsRenewedThatWasAskedFor() {
    EvaluateAccount evaluate = app().evaluateAccount();
    Account account = account(1);
    evaluate.evaluate(account, NOW, Set.of("ana"));
    evaluate.evaluate(account, NOW);
    evaluate.renew(NOW.plusSeconds(1));
    assertThat(evaluate.evaluate(account, NOW.plusSeconds(2)).sheet().at())
        .isEqualTo(NOW.plus(PATIENCE));
    assertThat(evaluate.evaluate(account, NOW.plusSeconds(2), Set.of("ana")).sheet().at())
        .isEqualTo(NOW);
  }

  private void load(Account account) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("in.csv"), "kind,id,at,author_id\ncomment,c,2026-03-02T08:00:00Z,ana\n");
    Rows.from(app(), file, account.name(), NOW);
  }
}
