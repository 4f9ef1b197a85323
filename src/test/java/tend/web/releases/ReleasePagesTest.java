package tend.web.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.Given;
import tend.flow.rules.Desk;
import tend.flow.rules.NotReleased;
import tend.flow.rules.ReleasePlaybook.Wish;
import tend.flow.rules.Rollout;
import tend.model.Source;
import tend.model.Stage;
import tend.playbook.PhraseBook;
import tend.policy.Effect;
import tend.policy.GatedAction;
import tend.policy.Policies;
import tend.policy.Statement;
import tend.web.releases.PoliciesPage.Verdict;
import tend.web.releases.ReleasePage.Choice;
import tend.web.releases.ReleasePage.Look;
import tend.web.releases.ReleasePage.Refused;
import tend.web.releases.StagesPage.Step;

/** What the pages of releases say, without a browser. */
class ReleasePagesTest {
  private static final String MINE = "mine";
  private static final Instant NOW = Given.NOW;
  private static final Typed NOTHING = new Typed(null, null, "", "", "", null, "", null);
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void oneSoundPlaybookInForceOfATeam() throws IOException {
    desk = new Desk(folder, folder.resolve("base"));
    try (App app = desk.open()) {
      assertThat(app.rules().playbooks()).hasSize(1);
    }
    desk.team();
  }

  private StagesPage stages() {
    try (App app = desk.open()) {
      return StagesPages.of(app.rollouts().of(MINE));
    }
  }

  private ReleasePage release(Typed typed) {
    try (App app = desk.open()) {
      Rollout rollout = app.rollouts().of(MINE);
      return new ReleasePages(app.releasePlaybook(), app.rollouts(), "me")
          .of(rollout, typed, null, null, NOW);
    }
  }

  private void publish(Stage stage, int share) {
    try (App app = desk.open()) {
      app.releasePlaybook().publish(MINE, stage, share, Wish.of("ana"), NOW);
    }
  }

  private HistoryPage history() {
    try (App app = desk.open()) {
      return HistoryPages.of(
          app.rollouts().of(MINE), app.history().of(MINE), null, ZoneId.of("Europe/Berlin"));
    }
  }

  private static Stream<String> here(StagesPage page) {
    return page.steps().stream().filter(Step::here).map(Step::title);
  }

  @Test
  void theBarSaysWhatBlocksADraftAndLeadsToTheFirst() throws IOException {
    desk.edit("rules.dslr", "asks a question", "aks a question");
    assertThat(stages())
        .returns("Blocked by 1 error.", StagesPage::said)
        .returns("/playbooks/mine/files/rules.dslr#L7", StagesPage::first)
        .satisfies(page -> assertThat(here(page)).containsExactly("Draft"));
  }

  @Test
  void theBarOfABrokenDraftStillShowsWhatEveryoneHas() throws IOException {
    desk.edit("rules.dslr", "asks a question", "aks a question");
    assertThat(stages().steps())
        .contains(new Step("Draft", "here"), new Step("Everyone: version 1", "done"));
  }

  @Test
  void nothingIsReleasedBeforeAStepIsChosenAndThePageSaysWhy() throws IOException {
    assertThat(release(NOTHING).waits()).isEqualTo("Choose how far it should reach.");
    desk.save(6);
    assertThat(release(NOTHING).waits()).isNull();
    desk.edit("rules.dslr", "asks a question", "aks a question");
    assertThat(release(NOTHING).waits()).isNotNull();
  }

  @Test
  void aFailingScenarioBlocksAsWell() throws IOException {
    desk.save(71);
    assertThat(stages())
        .returns("Blocked by: 1 scenario.", StagesPage::said)
        .returns("/playbooks/mine/files/scenarios.yaml#L4", StagesPage::first);
  }

  @Test
  void theBarSaysHowFarAShareReaches() throws IOException {
    desk.save(6);
    publish(Stage.SHARE, 25);
    assertThat(stages())
        .returns("Everyone else has version 1.", StagesPage::said)
        .satisfies(page -> assertThat(here(page)).containsExactly("25 % of accounts"));
  }

  @Test
  void whatIsWithEveryoneCanOnlyRetire() {
    assertThat(release(NOTHING).choices())
        .filteredOn(choice -> choice.closed() == null)
        .extracting(Choice::value)
        .containsExactly("retired");
  }

  @Test
  void nobodySlipsIntoRetiring() {
    assertThat(release(NOTHING).choices()).noneMatch(Choice::chosen);
  }

  @Test
  void aDraftBeginsInShadowAndIsToldWhatEverybodyWouldGet() throws IOException {
    desk.accounts("studio");
    desk.save(60);
    ReleasePage page = release(NOTHING);
    assertThat(page.look())
        .returns("Shadow changes nobody's list.", Look::said)
        .returns("For everyone: 1 of 1 accounts get other items.", Look::note);
    assertThat(page.open()).isTrue();
  }

  @Test
  void aShareThatIsNoPercentageIsRefusedBeforeAnybodyIsAsked() throws IOException {
    desk.save(6);
    Typed typed = new Typed(Stage.SHARE, 0, "", "", "", 1, "", null);
    try (App app = desk.open()) {
      ReleasePages pages = new ReleasePages(app.releasePlaybook(), app.rollouts(), "me");
      assertThat(pages.refusal(app.rollouts().of(MINE), typed))
          .returns("A share is a whole number from 1 to 100.", Refused::said);
    }
  }

  @Test
  void filesThatWereSavedAfterSomebodyLookedAreNotReleasedUnseen() throws IOException {
    desk.save(6);
    Typed typed = new Typed(Stage.EVERYONE, null, "", "", "", 1, "0123456789ab", null);
    try (App app = desk.open()) {
      ReleasePages pages = new ReleasePages(app.releasePlaybook(), app.rollouts(), "me");
      assertThat(pages.refusal(app.rollouts().of(MINE), typed))
          .extracting(Refused::said)
          .asString()
          .startsWith("The files were saved again since you opened this page.");
    }
  }

  @Test
  void whoeverWroteAtTheSameTimeSeesBothAndPutsThemTogether() throws IOException {
    Desk other = new Desk(folder.resolve("other"), desk.data);
    try (App app = other.open()) {
      assertThat(app.rollouts().of(MINE).place()).isEqualTo(Rollout.Place.EVERYONE);
      assertThat(app.rules().playbooks()).hasSize(1);
    }
    desk.save(6);
    publish(Stage.EVERYONE, 100);
    other.save(8);
    try (App app = other.open()) {
      Refused refused = ReleasePages.told(app.rollouts().of(MINE), second(app));
      assertThat(refused.said()).startsWith("ana was first: Version 2 is in force for everyone.");
      assertThat(refused.lines()).contains("  setting wait: 4 -> 6", "  setting wait: 4 -> 8");
      assertThat(refused.basedOn()).isEqualTo(2);
      assertThat(app.rollouts().kept(MINE, "ben")).isPresent();
      Typed together = new Typed(Stage.EVERYONE, null, "", "ben", "", 2, "", refused.basedOn());
      assertThat(
              app.releasePlaybook()
                  .publish(MINE, Stage.EVERYONE, 100, together.wish("me"), NOW)
                  .version())
          .isEqualTo(3);
    }
  }

  private static NotReleased second(App app) {
    Typed typed = new Typed(Stage.EVERYONE, null, "", "ben", "", 2, "", null);
    return catchThrowableOfType(
        NotReleased.class,
        () -> app.releasePlaybook().publish(MINE, Stage.EVERYONE, 100, typed.wish("me"), NOW));
  }

  @Test
  void theHistorySaysWhatChangedInSentencesAndLeadsBack() throws IOException {
    desk.save(6);
    publish(Stage.EVERYONE, 100);
    HistoryPage page = history();
    assertThat(page.steps()).hasSize(2);
    assertThat(page.clock()).isEqualTo("Times are those of Europe/Berlin.");
    assertThat(page.steps().get(0).differences())
        .extracting(d -> d.words())
        .containsExactly("setting wait: 4 -> 6");
    assertThat(page.steps().get(0).back()).isNull();
    assertThat(page.steps().get(1).back()).isEqualTo("/playbooks/mine/rollback?to=1");
  }

  @Test
  void aRollbackIsThereWithinTwoSeconds() throws IOException {
    desk.accounts("studio");
    desk.save(60);
    publish(Stage.EVERYONE, 100);
    try (App app = desk.open()) {
      RollbackPages pages = new RollbackPages(app.releasePlaybook(), "me");
      long began = System.nanoTime();
      RollbackPage page = pages.of(app.rollouts().of(MINE), 1, NOTHING, null, NOW);
      app.releasePlaybook().rollback(MINE, 1, Wish.of("ana"), false, NOW);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
      assertThat(page.look()).returns("1 of 1 accounts get other items.", Look::said);
    }
    assertThat(desk.hoursInForce()).isEqualTo(4);
  }

  @Test
  void aPolicyReadLongAgoSaysSo() {
    PoliciesPage page =
        new PoliciesPages(
                new Policies(List.of(statement())), List.of(), List.of(), LocalDate.of(2026, 3, 2))
            .of("", "");
    assertThat(page.said()).isEqualTo("1 statement, 1 of them to be read again.");
    assertThat(page.packs().get(0).statements().get(0).stale())
        .isEqualTo("Stale: read more than 180 days ago, look it up again");
  }

  @Test
  void anActionOnAPlatformGetsAVerdict() {
    PoliciesPages pages =
        new PoliciesPages(
            new Policies(List.of(statement())), List.of(), List.of(), LocalDate.of(2025, 3, 2));
    assertThat(pages.of("harbour", "giveaway").verdict())
        .returns("A giveaway on harbour: refused.", Verdict::said);
    assertThat(pages.of("harbour", "poll").verdict()).returns("good", Verdict::tone);
    assertThat(pages.of("harbour", "poll").packs()).isEmpty();
  }

  private static Statement statement() {
    return new Statement(
        "harbour",
        "Harbour",
        "no-giveaways",
        Set.of("harbour"),
        null,
        "There are no giveaways here.",
        new Source("rules", "Harbour rules", "https://harbour.example/rules"),
        LocalDate.of(2025, 3, 1),
        180,
        List.of(new Effect.Refuses(Set.of(GatedAction.GIVEAWAY), Set.of())));
  }

  @Test
  void aBlankOfASentenceSaysWhatItTakes() {
    PhraseBook.Entry entry =
        new PhraseBook.Entry(
            "Comments",
            "It waited at least {hours} hours",
            "when",
            "It waited at least 4 hours",
            List.of("p"),
            List.of("p/r"));
    VocabularyPage.Phrase phrase =
        VocabularyPages.of(List.of(entry), "").chapters().get(0).phrases().get(0);
    assertThat(phrase.pieces())
        .filteredOn(VocabularyPage.Piece::blank)
        .extracting(VocabularyPage.Piece::text)
        .containsExactly("hours");
    assertThat(phrase.uses()).containsExactly(new VocabularyPage.Use("p/r", "/playbooks/p"));
  }
}
