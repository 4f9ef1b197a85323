package tend.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.model.Account;
import tend.model.Interaction;

class StandingTest {
  private static final Instant NOW = Given.NOW;
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000) / 20;

  @Test
  void cutAnywhereTheSheetIsThatOfAllRows() {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned one = Invented.account(seed);
      List<Interaction> rows = new ArrayList<>(one.rows());
      rows.sort(Interaction.BY_TIME);
      isAlwaysThatOfAll(one.account(), rows, one.elsewhere(), new Random(seed));
    }
  }

  @Test
  void rowsThatComeLateAreNoLessThere() {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned one = Invented.account(seed);
      List<Interaction> rows = new ArrayList<>(one.rows());
      Collections.shuffle(rows, new Random(seed));
      isAlwaysThatOfAll(one.account(), rows, one.elsewhere(), new Random(seed));
    }
  }

  @Test
  void aLongTalkOfManyStaysWhatItIsRowByRow() {
    for (int seed = 0; seed < 6; seed++) {
      List<Interaction> rows = InventedTalk.rows(seed, 150);
      Account account = Account.named("studio", "mastodon");
      Standing standing = Standing.of(account, rows.subList(0, 60), NOW, List.of());
      for (int i = 60; i < rows.size(); i++) {
        standing.add(rows.subList(i, i + 1));
        assertThat(standing.sheet())
            .as("seed %s row %s", seed, rows.get(i))
            .isEqualTo(FactSheet.of(account, rows.subList(0, i + 1), NOW));
      }
    }
  }

  @Test
  void whatCameAfterTheMomentIsNotLookedAt() {
    Account account = Account.named("studio", "x");
    Standing standing = Standing.of(account, List.of(), NOW, List.of());
    FactSheet before = standing.sheet();
    standing.add(List.of(Given.comment("c", "ana", Duration.ofHours(-1), "Why?")));
    assertThat(standing.sheet()).isSameAs(before);
  }

  private static void isAlwaysThatOfAll(
      Account account, List<Interaction> rows, List<Effort> elsewhere, Random random) {
    int known = random.nextInt(rows.size() + 1);
    Standing standing = Standing.of(account, rows.subList(0, known), NOW, elsewhere);
    while (known < rows.size()) {
      if (random.nextBoolean()) {
        standing.sheet();
      }
      int more = Math.min(rows.size(), known + 1 + random.nextInt(4));
      standing.add(rows.subList(known, more));
      known = more;
      assertThat(standing.sheet())
          .isEqualTo(FactSheet.of(account, rows.subList(0, known), NOW, elsewhere));
    }
  }
}
