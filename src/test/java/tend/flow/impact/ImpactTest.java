package tend.flow.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tend.Given.NOW;
import static tend.Given.comment;
import static tend.Given.interaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.flow.UnknownName;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.Interaction;
import tend.model.Json;
import tend.model.Kind;
import tend.store.Backup;

/** What an edit would do to the lists of accounts in a real database, before anyone is told. */
class ImpactTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    desk = new Desk(folder);
    desk.publish(NOW);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static Interaction question(String id, int hours) {
    return comment(id, "by-" + id, Duration.ofHours(hours), "How long does it rest?");
  }

  @Test
  void onlyAccountsWhoseCommentsFallBetweenTheTwoNumbersChange() {
    desk.account("after", question("q1", 20));
    desk.account("before", question("q1", 2));
    desk.account("between", question("q1", 6));
    Impacted impact = desk.setting("wait", 8);
    assertThat(impact.accounts()).isEqualTo(3);
    assertThat(impact.changed()).isEqualTo(1);
    assertThat(Desk.accountsOf(impact)).containsExactly("between");
  }

  @Test
  void whatAnotherRuleTakesOverIsRemovedFromTheOneAndAddedToTheOther() {
    desk.account("between", question("q1", 6));
    Impacted impact = desk.setting("wait", 8);
    assertThat(impact.rules())
        .extracting(
            Impacted.OfRule::rule,
            Impacted.OfRule::state,
            Impacted.OfRule::added,
            Impacted.OfRule::removed)
        .containsExactly(
            tuple("mine/question", "changed", 0, 1), tuple("mine/regular", "same", 1, 0));
  }

  @Test
  void accountsThatOnlyLoseAreCountedApartFromThoseOnWhichOneRuleTakesOver() {
    desk.account("talks", comment("c1", "bo", Duration.ofHours(6), "The fog by the old harbour"));
    desk.account("asks", question("q1", 6));
    assertThat(desk.setting("many", 9))
        .returns(1, Impacted::changed)
        .returns(1, Impacted::losing)
        .returns(0, Impacted::gaining);
    assertThat(desk.setting("wait", 8))
        .returns(1, Impacted::changed)
        .returns(0, Impacted::losing)
        .returns(0, Impacted::gaining);
  }

  @Test
  void anExampleSaysWhichSentenceDecidesAndHowToAskForMore() {
    desk.account("be tween", question("q1", 6));
    assertThat(desk.setting("wait", 8).examples())
        .filteredOn(e -> e.change().equals("removed"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.from()).isEqualTo(1);
              assertThat(e.to()).isZero();
              assertThat(e.because())
                  .isEqualTo(
                      "no   That comment has waited at least 8 hours  (it has 6 h); waiting 2 h would do");
              assertThat(e.why())
                  .isEqualTo(
                      "tend explain --draft --account 'be tween' --rule mine/question --subject q1"
                          + " --set mine/wait=8"
                          + " --at 2026-03-02T09:00:00Z");
              assertThat(e.sentences()).hasSize(2);
            });
  }

  @Test
  void noChangeIsSaidInWords() {
    desk.account("one", question("q1", 20));
    desk.account("two", question("q1", 30));
    assertThat(desk.setting("wait", 8).words())
        .containsExactly(
            "2 accounts looked at, 2 with all the data that these rules ask for.",
            "No change for any of 2 accounts.");
  }

  @Test
  void whereTheDataIsMissingNoChangeIsNoComfort() {
    desk.account("one", interaction(Kind.POST, "p1", "me", true, Duration.ofHours(3), "New", null));
    Impacted impact = desk.setting("wait", 8);
    assertThat(impact.fullData()).isZero();
    assertThat(impact.missing())
        .containsExactly(new Impacted.Missing("comments, replies or mentions by others", 1));
    assertThat(impact.words())
        .last()
        .isEqualTo(
            "No account has the data that would show a change, so this says nothing about the edit.");
  }

  @Test
  void withoutAnyAccountNothingIsPromised() {
    assertThat(desk.setting("wait", 8).words())
        .singleElement()
        .asString()
        .contains("says nothing about the edit");
  }

  @Test
  void howManyAccountsTheSilenceIsKnownOfIsSaid() {
    desk.account("full", question("q1", 20));
    desk.account("empty");
    assertThat(desk.setting("wait", 8).words())
        .last()
        .isEqualTo("No change for any of 2 accounts. That is known of 1 only.");
  }

  @Test
  void filesThatSayTheSameAreNoEdit() {
    desk.account("one", question("q1", 20));
    Impacted impact = desk.files();
    assertThat(impact.rules()).isEmpty();
    assertThat(impact.fullData()).isEqualTo(1);
    assertThat(impact.words())
        .last()
        .isEqualTo("No rule differs between the two sides. No change for the one account.");
  }

  @Test
  void oneThatRisesCountsAloneHoweverManyItPasses() throws Exception {
    desk.replace(
        "rules.dslr",
        "  For each waiting comment\n",
        "  For each waiting comment\n  That comment asks no question\n");
    desk.publish(NOW.plusSeconds(60));
    desk.account(
        "one",
        question("q1", 30),
        question("q2", 31),
        question("q3", 32),
        question("q4", 33),
        comment("c1", "ana", Duration.ofHours(5), "It cracked on the first night"));
    desk.replace("rules.dslr", "@priority(\"normal\")", "@priority(\"urgent\")");
    Impacted impact = desk.files();
    assertThat(impact.reranked()).isEqualTo(1);
    assertThat(impact.examples())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.change()).isEqualTo("moved");
              assertThat(e.subject()).isEqualTo("c1");
              assertThat(e.from()).isEqualTo(5);
              assertThat(e.to()).isEqualTo(1);
            });
  }

  @Test
  void otherWordsAreToldAsAltered() throws Exception {
    desk.account("one", question("q1", 20));
    desk.replace("rules.dslr", "\"Answer the question\"", "\"Answer them\"");
    Impacted impact = desk.files();
    assertThat(impact.altered()).isEqualTo(1);
    assertThat(impact.changed()).isEqualTo(1);
    assertThat(impact.added() + impact.removed() + impact.reranked()).isZero();
  }

  @Test
  void anotherNumberBesideTheSameActionIsNoChange() {
    desk.account("one", question("q1", 20));
    assertThat(desk.setting("wait", 19).changed()).isZero();
  }

  @Test
  void whatWasAnsweredCannotBeTakenAway() {
    desk.account("one", question("q1", 6));
    desk.answers.give(
        new Answer(
            "one",
            "any",
            Answer.State.DONE,
            NOW.minusSeconds(60),
            null,
            null,
            1,
            List.of(new Covered("q1", "q1"))));
    assertThat(desk.setting("wait", 8).changed()).isZero();
  }

  @Test
  void anOverrideThatKeepsTheOldNumberIsSaidAndKeepsItsAccounts() throws Exception {
    desk.replace(
        "settings.yaml",
        "settings:",
        "overrides: [ { for: { platform: instagram }, set: { wait: 5 }, because: x } ]\nsettings:");
    desk.publish(NOW);
    desk.account("one", question("q1", 6));
    Sides sides = desk.sides(null, Map.of("wait", "8"));
    assertThat(sides.notes())
        .containsExactly("wait stays 5 for platform instagram: overridden there.");
    assertThat(desk.impact(sides, null).changed()).isZero();
  }

  @Test
  void anEarlierVersionMayStandOnTheEarlierSide() throws Exception {
    desk.account("one", question("q1", 6));
    desk.replace("settings.yaml", "wait: { value: 4", "wait: { value: 8");
    desk.publish(NOW.plusSeconds(60));
    assertThat(desk.files().changed()).isZero();
    String first = desk.playbooks.history("mine").get(0).version();
    assertThat(desk.impact(desk.sides("1", Map.of()), null).changed()).isEqualTo(1);
    assertThat(desk.impact(desk.sides(first.substring(0, 6), Map.of()), null).changed())
        .isEqualTo(1);
  }

  @Test
  void aVersionThatNeverWasIsAnsweredWithThoseThatWere() {
    assertThatThrownBy(() -> desk.sides("7", Map.of()))
        .isInstanceOf(UnknownName.class)
        .hasMessageStartingWith("there is no version 7 of mine; there are: 1 (")
        .hasMessageEndingWith(", 2026-03-02)");
  }

  @Test
  void aNewRuleReachesWhomItSpeaksTo() throws Exception {
    desk.account("one", question("q1", 20));
    desk.replace("rules.dslr", "rule \"regular\"", "rule \"everybody\"");
    assertThat(desk.files().rules())
        .extracting(Impacted.OfRule::rule, Impacted.OfRule::state)
        .containsExactly(tuple("mine/everybody", "new"), tuple("mine/regular", "gone"));
  }

  @Test
  void lookingChangesNoByteOfTheStore() throws Exception {
    desk.account("one", question("q1", 6));
    desk.replace("rules.dslr", "\"Answer the question\"", "\"Answer them\"");
    byte[] before = dump("before.db");
    assertThat(desk.files().changed()).isEqualTo(1);
    assertThat(desk.setting("wait", 8).changed()).isEqualTo(1);
    assertThat(dump("after.db")).isEqualTo(before);
  }

  private byte[] dump(String name) throws Exception {
    Backup.of(desk.database, folder.resolve(name));
    return Files.readAllBytes(folder.resolve(name));
  }

  @Test
  void theSameQuestionHasTheSameAnswerToTheByte() {
    for (int i = 0; i < 20; i++) {
      desk.account("account-" + i, question("q1", i), question("q2", i + 3));
    }
    String once = Json.write(desk.setting("wait", 8));
    assertThat(Json.write(desk.setting("wait", 8))).isEqualTo(once);
  }

  @Test
  void examplesAreTenAtMostAndOfManyAccounts() {
    for (int i = 0; i < 20; i++) {
      desk.account("account-" + i, question("q1", 6), question("q2", 7));
    }
    Impacted impact = desk.setting("wait", 9);
    assertThat(impact.examples()).hasSize(10);
    assertThat(Desk.accountsOf(impact)).hasSize(10);
    assertThat(impact.examples()).extracting(Impacted.Example::rule).contains("mine/regular");
  }

  @Test
  void theFunnelSaysHowManyAccountsAreLeftAfterEachSentence() {
    desk.account("one", question("q1", 20), question("q2", 30));
    desk.account("two", question("q1", 1));
    desk.account("three", comment("c1", "ana", Duration.ofHours(9), "Nice"));
    desk.account("four");
    Impacted impact = desk.impact(desk.sides(null, Map.of()), "mine/question");
    assertThat(impact.rules())
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.funnel())
                    .extracting(s -> s.accounts() + " " + s.subjects() + " " + s.unknown())
                    .containsExactly("2 3 1", "1 2 0"));
  }

  @Test
  void newActivityIsSeenByTheNextLook() {
    desk.account("one", question("q1", 20));
    Impact impact = new Impact(desk.activity, desk.accounts, desk.items, desk.answers);
    Sides sides = desk.sides(null, Map.of("wait", "8"));
    assertThat(impact.of(desk.question(sides, null), p -> {}).changed()).isZero();
    desk.account("one", question("q2", 6));
    assertThat(impact.of(desk.question(sides, null), p -> {}).changed()).isEqualTo(1);
  }
}
