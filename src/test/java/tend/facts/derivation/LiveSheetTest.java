package tend.facts.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.facts.Effort;
import tend.facts.FactSheet;
import tend.facts.WaitingComment;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;

class LiveSheetTest {
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
  void whoeverOfManyMovesUpStandsWhereAllRowsSay() {
    Random random = new Random(4);
    Account account = Account.named("studio", "mastodon");
    List<Interaction> rows = new ArrayList<>();
    for (int i = 0; i < 1_400; i++) {
      String who = "fan-" + (i < 1_200 ? random.nextInt(900) : random.nextInt(1_000));
      rows.add(Given.comment("c" + i, who, Duration.ofMinutes(4_500L - 3L * i), "So good"));
    }
    LiveSheet live = LiveSheet.of(account, rows.subList(0, 1_200), NOW, List.of());
    for (int i = 1_200; i < rows.size(); i++) {
      FactSheet before = live.sheet();
      live.add(rows.subList(i, i + 1));
      if (i % 40 == 0) {
        FactSheet all = Derivation.sheet(account, rows.subList(0, i + 1), NOW);
        assertThat(live.sheet().fans()).containsExactlyElementsOf(all.fans());
        assertThat(live.sheet().fans().iterator())
            .toIterable()
            .containsExactlyElementsOf(all.fans());
        assertThat(live.sheet().fans().toArray()).isEqualTo(all.fans().toArray());
        assertThat(before.fans())
            .containsExactlyElementsOf(
                Derivation.sheet(account, rows.subList(0, i), NOW).fans()); // it never changes
      }
    }
  }

  @Test
  void aLongTalkOfManyStaysWhatItIsRowByRow() {
    for (int seed = 0; seed < 6; seed++) {
      List<Interaction> rows = InventedTalk.rows(seed, 150);
      Account account = Account.named("studio", "mastodon");
      LiveSheet live = LiveSheet.of(account, rows.subList(0, 60), NOW, List.of());
      for (int i = 60; i < rows.size(); i++) {
        live.add(rows.subList(i, i + 1));
        assertThat(live.sheet())
            .as("seed %s row %s", seed, rows.get(i))
            .isEqualTo(Derivation.sheet(account, rows.subList(0, i + 1), NOW));
      }
    }
  }

  @Test
  void factsThatDidNotChangeAreTheVeryOnesAndTheOthersAreTold() {
    int told = 0;
    for (int seed = 0; seed < 6; seed++) {
      List<Interaction> rows = InventedTalk.rows(seed, 150);
      Account account = Account.named("studio", "mastodon");
      LiveSheet live = LiveSheet.of(account, rows.subList(0, 60), NOW, List.of());
      live.takeChanges();
      for (int i = 60; i < rows.size(); i++) {
        Set<Object> before = identities(live.sheet().facts());
        live.add(rows.subList(i, i + 1));
        Set<Object> after = identities(live.sheet().facts());
        Optional<LiveSheet.Changed> changed = live.takeChanges();
        if (changed.isPresent()) {
          told++;
          before.removeAll(identities(changed.get().gone()));
          before.addAll(changed.get().come());
          assertThat(before).as("seed %s row %s", seed, rows.get(i)).isEqualTo(after);
        }
      }
    }
    assertThat(told).isGreaterThan(500);
  }

  @Test
  void oneCommentAmongManyChangesFewFacts() {
    List<Interaction> rows = InventedTalk.rows(3, 150);
    LiveSheet live = LiveSheet.of(Account.named("studio", "mastodon"), rows, NOW, List.of());
    live.takeChanges();
    live.add(List.of(Given.comment("new", "zoe", Duration.ofMinutes(5), "What does it cost?")));
    LiveSheet.Changed changed = live.takeChanges().orElseThrow();
    assertThat(changed.come()).hasAtLeastOneElementOfType(WaitingComment.class);
    assertThat(changed.come().stream().filter(WaitingComment.class::isInstance)).hasSize(1);
  }

  @Test
  void anOwnPostIsAddedUnlessItWasNamedBeforeItCame() {
    List<Interaction> rows = new ArrayList<>(InventedTalk.rows(3, 150));
    rows.add(post("old", Duration.ofDays(3), "A bowl #glazes"));
    rows.add(Given.reply("early", "late", "zoe", Duration.ofMinutes(9), "Where?"));
    rows.add(Given.comment("entry", "zoe", Duration.ofMinutes(9), "Mine #bowls"));
    rows.sort(Interaction.BY_TIME);
    Account account = Account.named("studio", "mastodon");
    LiveSheet live = LiveSheet.of(account, rows, NOW, List.of());
    live.takeChanges();
    for (String id : List.of("new", "late")) {
      Duration ago = Duration.ofMinutes(id.equals("new") ? 8 : 7);
      rows.add(post(id, ago, "Share yours with #bowls"));
      live.add(rows.subList(rows.size() - 1, rows.size()));
      assertThat(live.sheet()).as(id).isEqualTo(Derivation.sheet(account, rows, NOW));
      assertThat(live.takeChanges().isPresent()).as(id).isEqualTo(id.equals("new"));
    }
  }

  private static Interaction post(String id, Duration ago, String text) {
    return Given.interaction(Kind.POST, id, "me", true, ago, text, null);
  }

  private static Set<Object> identities(List<Object> facts) {
    Set<Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(facts);
    return all;
  }

  @Test
  void whatCameAfterTheMomentIsNotLookedAt() {
    Account account = Account.named("studio", "x");
    LiveSheet live = LiveSheet.of(account, List.of(), NOW, List.of());
    FactSheet before = live.sheet();
    live.add(List.of(Given.comment("c", "ana", Duration.ofHours(-1), "Why?")));
    assertThat(live.sheet()).isSameAs(before);
  }

  private static void isAlwaysThatOfAll(
      Account account, List<Interaction> rows, List<Effort> elsewhere, Random random) {
    int known = random.nextInt(rows.size() + 1);
    LiveSheet live = LiveSheet.of(account, rows.subList(0, known), NOW, elsewhere);
    while (known < rows.size()) {
      if (random.nextBoolean()) {
        live.sheet();
      }
      int more = Math.min(rows.size(), known + 1 + random.nextInt(4));
      live.add(rows.subList(known, more));
      known = more;
      assertThat(live.sheet())
          .isEqualTo(Derivation.sheet(account, rows.subList(0, known), NOW, elsewhere));
    }
  }
}
