package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.Given;
import tend.Invented;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.facts.derivation.LiveSheet;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Item;
import tend.plan.Scoring;
import tend.playbook.recommending.Evaluation;
import tend.policy.Gate;
import tend.store.AccountStore;
import tend.store.ActivityStore;

/** Whatever is written meanwhile, what is followed means what all of it means. */
class FollowingTest extends OnNewDatabase {
  private static final Instant NOW = Given.NOW;
  private static final Instant NEXT = NOW.plus(Duration.ofMinutes(5));
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000) / 100;

  private OtherAccounts others() {
    AccountStore accounts = new AccountStore(database(), Account.MAIN_SPACE);
    return new OtherAccounts(accounts, activity(), Duration.ofMinutes(5));
  }

  private Following following() {
    return new Following(activity(), others());
  }

  private SortedMap<String, Long> elsewhere(Account account) {
    return others().stamps(account);
  }

  private Following.Look look(Account account, Instant moment) {
    return look(account, moment, rules());
  }

  private Following.Look look(Account account, Instant moment, RulesInForce rules) {
    return new Following.Look(account, moment, elsewhere(account), Set.of(), rules);
  }

  private static Account named(Account account, int seed) {
    return Account.named("account-" + seed, account.platform()).with(account.preferences());
  }

  @Test
  void itIsThatOfAllRowsWhateverIsWritten() {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned one = Invented.account(seed);
      Account account = named(one.account(), seed);
      Random random = new Random(seed);
      List<Interaction> rows = new ArrayList<>(one.rows());
      if (random.nextBoolean()) {
        rows.sort(Interaction.BY_TIME);
      } else {
        Collections.shuffle(rows, random);
      }
      isThatOfAll(account, rows, random);
    }
  }

  private void isThatOfAll(Account account, List<Interaction> rows, Random random) {
    Following following = following();
    Instant moment = NOW.minus(Duration.ofHours(2));
    for (int known = 0; known < rows.size(); ) {
      int more = Math.min(rows.size(), known + random.nextInt(3));
      write(account, rows.subList(known, more));
      known = more;
      if (random.nextInt(8) == 0) {
        change(account, rows.get(random.nextInt(known + 1) % rows.size()));
      }
      if (random.nextInt(12) == 0 && known > 0) {
        activity().remove(account.name(), List.of(rows.get(random.nextInt(known)).id()));
      }
      Instant next = moment.plus(Duration.ofMinutes(20));
      if (random.nextInt(4) == 0) {
        following.prepare(look(account, next));
      }
      moment = random.nextInt(6) == 0 ? next : moment;
      holds(following, account, moment, rules());
    }
  }

  @Test
  void itIsThatOfAllRowsWhileAnotherThreadMakesTheNextMomentReady() {
    for (int seed = 0; seed < ACCOUNTS / 4; seed++) {
      Invented.Owned one = Invented.account(seed);
      Account account = named(one.account(), seed);
      Following following = following();
      AtomicInteger next = new AtomicInteger();
      AtomicBoolean goesOn = new AtomicBoolean(true);
      CompletableFuture<Void> beside =
          CompletableFuture.runAsync(
              () -> {
                while (goesOn.get()) {
                  following.prepare(look(account, minute(next.get())));
                }
              });
      try {
        for (Interaction row : one.rows()) {
          write(account, List.of(row));
          holds(following, account, minute(next.getAndIncrement()), rules());
        }
      } finally {
        goesOn.set(false);
        beside.join();
      }
    }
  }

  private static Instant minute(int many) {
    return NOW.minus(Duration.ofHours(2)).plus(Duration.ofMinutes(many));
  }

  private void holds(Following following, Account account, Instant moment, RulesInForce rules) {
    Following.Told told = following.at(look(account, moment, rules));
    Following.Seen seen = told.seen();
    ActivityStore.AsOf all = activity().readNow(account.name(), moment);
    assertThat(seen.sheet())
        .isEqualTo(Derivation.sheet(account, all.rows(), moment, seen.elsewhere()));
    assertThat(seen.stored()).isEqualTo(all.stored());
    assertThat(seen.interactions()).isEqualTo(all.rows().size());
    Gate gate = Gate.of(rules.policies(), account, moment);
    Evaluation expected = Evaluation.of(seen.sheet(), rules.playbooks(account), gate);
    assertThat(told.items()).isEqualTo(Scoring.list(expected.recommendations(), account, moment));
    assertThat(told.refused()).isEqualTo(expected.refused());
    assertThat(told.stopped()).isEqualTo(expected.stopped());
  }

  private FactSheet sheet(Following following, Account account, Instant moment) {
    return following.at(look(account, moment)).seen().sheet();
  }

  private void change(Account account, Interaction row) {
    write(account, List.of(row.kept(row.at(), "Changed: " + row.text())));
  }

  @Test
  void aCommentMoreIsReadWithoutTheHistory() {
    Account account = Account.named("studio", "mastodon");
    write(account, List.of(Given.comment("a", "ana", Duration.ofHours(3), "Why?")));
    Following following = following();
    FactSheet before = sheet(following, account, NOW);
    write(account, List.of(Given.comment("b", "bo", Duration.ofHours(2), "How?")));
    FactSheet after = sheet(following, account, NOW);
    assertThat(after.waiting()).hasSize(2);
    assertThat(after.waiting().get(0).said()).isSameAs(before.waiting().get(0).said());
  }

  @Test
  void whatComesFromTheFutureIsThereWhenItsMomentCame() {
    Account account = Account.named("studio", "mastodon");
    write(account, List.of(Given.comment("a", "ana", Duration.ofMinutes(-3), "Why?")));
    Following following = following();
    assertThat(sheet(following, account, NOW).waiting()).isEmpty();
    write(account, List.of(Given.comment("b", "bo", Duration.ofMinutes(-4), "Why?")));
    assertThat(sheet(following, account, NOW).waiting()).isEmpty();
    assertThat(sheet(following, account, NOW.plusSeconds(300)).waiting()).hasSize(2);
  }

  private static Account studio() {
    return Account.named("studio", "mastodon");
  }

  private void prepare(Following following, Account account) {
    following.prepare(look(account, NEXT));
  }

  @Test
  void whatWasMadeReadyForTheNextMomentIsNotDerivedAgain() {
    Account account = studio();
    write(account, List.of(Given.comment("a", "ana", Duration.ofHours(3), "Why?")));
    Following following = following();
    sheet(following, account, NOW);
    prepare(following, account);
    write(account, List.of(Given.comment("b", "bo", Duration.ofHours(2), "How?")));
    sheet(following, account, NOW);
    FactSheet next = sheet(following, studio(), NEXT);
    assertThat(next.account()).isSameAs(account);
    assertThat(next.waiting()).hasSize(2);
  }

  @Test
  void whatIsLookedAtForTheFirstTimeIsNotMadeReady() {
    Account account = studio();
    Following following = following();
    prepare(following, account);
    Account equal = studio();
    assertThat(sheet(following, equal, NEXT).account()).isSameAs(equal);
  }

  @Test
  void whatWasMadeReadyIsOfNoOtherMoment() {
    Account account = studio();
    Following following = following();
    sheet(following, account, NOW);
    prepare(following, account);
    Account equal = studio();
    assertThat(sheet(following, equal, NEXT.plusSeconds(1)).account()).isSameAs(equal);
  }

  @Test
  void whatIsReadyAlreadyIsNotMadeAgain() {
    Account account = studio();
    Following following = following();
    sheet(following, account, NOW);
    prepare(following, account);
    prepare(following, studio());
    assertThat(sheet(following, studio(), NEXT).account()).isSameAs(account);
    prepare(following, studio());
    assertThat(sheet(following, studio(), NEXT).account()).isSameAs(account);
  }

  @Test
  void aRowThatIsTakenBackIsNotInWhatWasMadeReady() {
    Account account = studio();
    write(account, List.of(Given.comment("a", "ana", Duration.ofHours(3), "Why?")));
    Following following = following();
    sheet(following, account, NOW);
    prepare(following, account);
    activity().remove(account.name(), List.of("a"));
    assertThat(sheet(following, account, NEXT).waiting()).isEmpty();
  }

  /** An account of one row that was looked at. */
  private Account lookedAt(Following following, String name) {
    Account account = Account.named(name, "mastodon");
    write(account, List.of(Given.comment("a", "ana", Duration.ofHours(3), "Why?")));
    sheet(following, account, NOW);
    return account;
  }

  @SuppressWarnings("ReferenceEquality") // the very one
  private void isReady(Following following, Account account, Instant moment, boolean expected) {
    Account equal = Account.named(account.name(), "mastodon");
    FactSheet sheet = sheet(following, equal, moment);
    assertThat(sheet.account() == equal).as("derived anew").isEqualTo(!expected);
  }

  @Test
  void nothingIsMadeReadyWhereOthersWouldHaveToGo() {
    Following following = new Following(activity(), others(), 3);
    Account one = lookedAt(following, "one");
    prepare(following, one);
    Account two = lookedAt(following, "two");
    prepare(following, two);
    isReady(following, two, NEXT, false);
    isReady(following, one, NEXT, true);
  }

  @Test
  void whatIsMadeReadyCountsAmongTheRowsThatAreKept() {
    Following following = new Following(activity(), others(), 2);
    Account one = lookedAt(following, "one");
    prepare(following, one);
    lookedAt(following, "two");
    isReady(following, one, NEXT, false);
  }

  @Test
  void whatIsMadeReadyInsteadOfAnotherMomentNeedsNoMoreRoom() {
    Following following = new Following(activity(), others(), 4);
    Account one = lookedAt(following, "one");
    Account two = lookedAt(following, "two");
    prepare(following, two);
    prepare(following, one);
    Instant later = NEXT.plus(Duration.ofMinutes(5));
    following.prepare(look(one, later));
    isReady(following, one, later, true);
  }

  @Test
  void whatWasMadeReadyTakesNoRoomOnceItIsLookedAt() {
    Following following = new Following(activity(), others(), 3);
    Account one = lookedAt(following, "one");
    prepare(following, one);
    isReady(following, one, NEXT, true);
    Account two = lookedAt(following, "two");
    prepare(following, two);
    isReady(following, two, NEXT, true);
  }

  @Test
  void whatCannotBeMadeReadyTakesNoRoom() {
    Following following = new Following(activity(), others(), 3);
    Account one = lookedAt(following, "one");
    Account two = lookedAt(following, "two");
    assertThatThrownBy(() -> following.prepare(look(one, Instant.MAX)))
        .isInstanceOf(RuntimeException.class);
    prepare(following, two);
    isReady(following, two, NEXT, true);
  }

  @Test
  void theLargestIsMadeReadyWhereItIsAlone() {
    Following following = new Following(activity(), others(), 1);
    Account account = studio();
    write(account, List.of(Given.comment("a", "ana", Duration.ofHours(3), "Why?")));
    write(account, List.of(Given.comment("b", "bo", Duration.ofHours(3), "Why?")));
    sheet(following, account, NOW);
    prepare(following, account);
    assertThat(sheet(following, studio(), NEXT).account()).isSameAs(account);
  }

  @Test
  void itemsThatAreEqualFromMomentToMomentAreTheVeryOnes() {
    Account account = studio();
    write(account, List.of(Given.comment("a", "ana", Duration.ofHours(50), "Why?")));
    Following following = following();
    items(following, account, NOW.minusSeconds(1));
    List<Item> before = items(following, account, NOW);
    prepare(following, account);
    assertThat(items(following, account, NEXT)).anyMatch(item -> isOneOf(before, item));
  }

  private List<Item> items(Following following, Account account, Instant moment) {
    return following.at(look(account, moment)).items();
  }

  @SuppressWarnings("ReferenceEquality") // the very ones
  private static boolean isOneOf(List<Item> some, Item item) {
    return some.stream().anyMatch(one -> one == item);
  }

  @Test
  void aRuleMayLookFurtherDownThePeopleThanIsToldOfAChange(@TempDir Path folder)
      throws IOException {
    int far = LiveSheet.PLACES_TOLD + 10;
    RulesInForce rules = rulesThatLookAtTheWarmest(far, folder);
    Account account = Account.named("studio", "mastodon");
    List<Interaction> rows = new ArrayList<>();
    for (int i = 0; i < far; i++) {
      rows.add(Given.comment("c" + i, "fan-" + i, Duration.ofHours(200 - i), "Why?"));
    }
    write(account, rows);
    Following following = following();
    holds(following, account, NOW, rules);
    write(account, List.of(Given.comment("new", "a-fan", Duration.ofHours(2), "Why?")));
    holds(following, account, NOW, rules);
  }

  private static RulesInForce rulesThatLookAtTheWarmest(int people, Path folder)
      throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules/look"));
    Files.writeString(
        rules.resolve("README.md"),
        """
        ---
        id: look
        title: Look at their work
        owner: tend
        reviewed: 2026-03-01
        practices: [3]
        sources:
          - { id: mission, title: "The mission" }
        ---
        # Look at their work
        """);
    Files.writeString(
        rules.resolve("rules.dslr"),
        """
        rule "look-far"
          @title("Look at the work of your people")
          @why("Few things please more than being followed back with the eyes.")
          @source("mission")
          @priority("low")  @effort("3 min")  @group("people")
        when
          For each person who ever came
          That person is one of your warmest [warmest] people
        then
          Recommend for such people together, naming the first [named] of them, "Look at it"
        end
        """);
    Files.writeString(
        rules.resolve("settings.yaml"),
        """
        settings:
          warmest: { value: %d, unit: people, range: [1, 1000], why: "So many." }
          named: { value: 3, unit: people, range: [1, 20], why: "A few." }
        """
            .formatted(people));
    Files.writeString(
        rules.resolve("scenarios.yaml"),
        """
        now: 2026-03-02T09:00:00Z
        account: { name: studio, platform: mastodon }
        scenarios:
          - name: Whoever came is looked at
            given:
              - { comment: c1, by: ana, age: 9d, text: "Why?" }
            expect-fires: { look-far: yes }
          - name: Nobody came
            given: []
            expect-fires: { look-far: no }
        """);
    try (App app = App.open(folder.resolve("data"), null, folder.resolve("rules"), NOW)) {
      assertThat(app.rules().problems()).isEmpty();
      return app.rules();
    }
  }
}
