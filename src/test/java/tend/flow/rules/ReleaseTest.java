package tend.flow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tend.flow.rules.Desk.by;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.flow.rules.ReleasePlaybook.Wish;
import tend.model.Release;
import tend.model.Stage;

/** What is in force, who brought it there, and how it is taken back. */
class ReleaseTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void oneSoundPlaybookInForce() throws IOException {
    desk = new Desk(folder, folder.resolve("base"));
    assertThat(desk.status().state()).isEqualTo("in force");
  }

  @Test
  void aSaveOfOnePersonAloneReleasesItself() throws IOException {
    desk.save(6);
    assertThat(desk.status().number()).isEqualTo(2);
    assertThat(desk.hoursInForce()).isEqualTo(6);
    assertThat(desk.history())
        .extracting(e -> e.step().kind())
        .containsExactly(Release.Kind.SAVED, Release.Kind.SAVED);
  }

  @Test
  void aBrokenSaveLeavesThePublishedVersionInForceAndSaysWhere() throws IOException {
    desk.edit("rules.dslr", "asks a question", "aks a question");
    RulesInForce.Status status = desk.status();
    assertThat(status.state()).isEqualTo("last good version in force");
    assertThat(status.working()).isEqualTo("broken");
    assertThat(desk.hoursInForce()).isEqualTo(4);
    try (App app = desk.open()) {
      assertThat(app.rules().broken())
          .singleElement()
          .satisfies(
              b ->
                  assertThat(b.told())
                      .startsWith("mine runs its last good version: ")
                      .contains("rules/mine/rules.dslr:7: "));
    }
  }

  @Test
  void anEditWhoseScenarioFailsIsNotReleased() throws IOException {
    desk.save(71);
    assertThat(desk.status().working()).isEqualTo("broken");
    assertThat(desk.hoursInForce()).isEqualTo(4);
  }

  @Test
  void aBrokenVocabularyLeavesEverythingInForce() throws IOException {
    desk.accounts("studio");
    Path words = Files.createDirectories(desk.rules.resolve("vocabulary"));
    Files.writeString(words.resolve("engagement.dsl"), "this is no sentence\n");
    try (App app = desk.open()) {
      assertThat(app.rules().playbooks()).hasSize(1);
      assertThat(app.rules().degraded()).isTrue();
      assertThat(app.rules().problems().get(0).message()).contains("this is no sentence");
    }
    assertThat(desk.today("studio").open()).hasSize(1);
  }

  @Test
  void aVersionKeepsTheWordsOfTheVocabularyItWasReleasedWith() throws IOException {
    desk.accounts("studio");
    Path words = Files.createDirectories(desk.rules.resolve("vocabulary"));
    String all = Files.readString(Path.of("rules/vocabulary/engagement.dsl"));
    Files.writeString(
        words.resolve("engagement.dsl"),
        all.replace("waiting comment that asks a question=", "waiting comment that wonders="));
    assertThat(desk.status().working()).isEqualTo("broken");
    assertThat(desk.today("studio").open()).hasSize(1);
  }

  @Test
  void whatWasTakenBackStaysSoUntilItsFilesAreSavedAgain() throws IOException {
    desk.save(6).status();
    assertThat(desk.rollback(1).version()).isEqualTo(3);
    assertThat(desk.status().working()).isEqualTo("rolled back");
    assertThat(desk.hoursInForce()).isEqualTo(4);
    desk.save(8);
    assertThat(desk.status().working()).isNull();
    assertThat(desk.hoursInForce()).isEqualTo(8);
  }

  @Test
  void aRollbackIsANewVersionWithTheOldWords() throws IOException {
    desk.save(6).status();
    desk.rollback(null);
    List<History.Entry> history = desk.history();
    assertThat(history).extracting(e -> e.step().version()).containsExactly(1, 2, 3);
    assertThat(history.get(2).content()).isEqualTo(history.get(0).content());
    assertThat(history.get(2).step().kind()).isEqualTo(Release.Kind.ROLLED_BACK);
  }

  @Test
  void aLookAtARollbackChangesNothing() throws IOException {
    desk.save(6).status();
    try (App app = desk.look()) {
      ReleasePlaybook.Done seen =
          app.releasePlaybook().rollback(Desk.MINE, 1, by("ana"), true, desk.now());
      assertThat(seen.step()).isNull();
      assertThat(seen.differences())
          .extracting(d -> d.words())
          .containsExactly("setting wait: 6 -> 4");
    }
    assertThat(desk.hoursInForce()).isEqualTo(6);
  }

  @Test
  void inAHurryWhatARollbackChangesIsLookedAtLater() throws IOException {
    desk.accounts("studio");
    desk.save(60).status();
    try (App app = desk.look()) {
      ReleasePlaybook.Done done =
          app.releasePlaybook()
              .rollback(
                  Desk.MINE, 1, new Wish("ana", "", null, 0.0, null, true), false, desk.now());
      assertThat(done.changed()).isNull();
      assertThat(app.history().of(Desk.MINE).get(2).step().looked()).isNull();
      app.releasePlaybook().tellMissing(Desk.MINE);
      assertThat(app.history().of(Desk.MINE).get(2).step().changed()).isEqualTo(1);
    }
  }

  @Test
  void filesComeBackWithTheVersionAndWhatTheyHeldIsKept() throws IOException {
    desk.save(6).status();
    desk.rollback(1);
    desk.save(9);
    try (App app = desk.look()) {
      app.writeBack().write(Desk.MINE, 1, "ana", desk.now());
      assertThat(app.workingCopies().drafts(Desk.MINE))
          .singleElement()
          .satisfies(d -> assertThat(Desk.hours(d.files())).isEqualTo(9));
    }
    assertThat(desk.hoursWritten()).isEqualTo(4);
  }

  @Test
  void theHistorySaysWhoWhenWhyAndWhichWordsChanged() throws IOException {
    desk.team();
    desk.save(6).edit("rules.dslr", "Answer the question\"", "Answer them\"");
    desk.after(2)
        .publish(Stage.EVERYONE, 100, new Wish("ana", "they need time", null, null, null, false));
    History.Entry entry = desk.history().get(1);
    assertThat(entry.step().who()).isEqualTo("ana");
    assertThat(entry.step().why()).isEqualTo("they need time");
    assertThat(entry.step().at()).isEqualTo(desk.after(2).now());
    assertThat(entry.differences())
        .extracting(d -> d.words())
        .containsExactly(
            "answer: Recommend for that comment \"Answer the question\" -> Recommend for that"
                + " comment \"Answer them\"",
            "setting wait: 4 -> 6");
  }

  @Test
  void inATeamASaveWaitsUntilItIsPublished() throws IOException {
    desk.team();
    desk.save(6);
    assertThat(desk.status().working()).isEqualTo("draft");
    assertThat(desk.hoursInForce()).isEqualTo(4);
    desk.publish("ana");
    assertThat(desk.status().working()).isNull();
    assertThat(desk.hoursInForce()).isEqualTo(6);
  }

  @Test
  void inATeamANewPlaybookWaitsToo() throws IOException {
    desk.team();
    Desk empty = new Desk(folder.resolve("other"), desk.data);
    Files.move(empty.playbook(), empty.rules.resolve("another"));
    try (App app = App.open(desk.data, null, empty.rules, desk.now())) {
      assertThat(app.rules().status())
          .extracting(s -> s.playbook() + ": " + s.state() + ", " + s.working())
          .containsExactly("another: not in force, broken", "mine: in force, null");
    }
    Path readme = empty.rules.resolve("another/README.md");
    Files.writeString(readme, Files.readString(readme).replace("id: mine", "id: another"));
    try (App app = App.open(desk.data, null, empty.rules, desk.now())) {
      assertThat(app.rules().status())
          .extracting(s -> s.playbook() + ": " + s.state() + ", " + s.working())
          .containsExactly("another: not in force, draft", "mine: in force, null");
    }
  }

  @Test
  void nothingBrokenIsPublishedAndTheProblemIsNamed() throws IOException {
    desk.team();
    desk.edit("settings.yaml", "value: 4", "value: 400");
    NotReleased refused = refused(() -> desk.publish("ana"));
    assertThat(refused.reason()).isEqualTo(NotReleased.Reason.PROBLEMS);
    assertThat(refused.issues()).extracting(i -> i.code()).containsExactly("TD018");
    assertThat(desk.history()).hasSize(1);
  }

  @Test
  void nothingIsPublishedWhoseScenarioFails() throws IOException {
    desk.team();
    desk.save(71);
    NotReleased refused = refused(() -> desk.publish("ana"));
    assertThat(refused.issues()).extracting(i -> i.code()).containsExactly("TD030");
    assertThat(desk.hoursInForce()).isEqualTo(4);
  }

  @Test
  void whoIsSecondSeesBothVersionsAndLosesNothing() throws IOException {
    desk.team();
    Desk other = new Desk(folder.resolve("other"), desk.data);
    other.status();
    desk.save(6).publish("ana");
    other.save(8);
    NotReleased refused = refused(() -> other.publish("ben"));
    assertThat(refused.reason()).isEqualTo(NotReleased.Reason.OVERTAKEN);
    assertThat(refused.getMessage())
        .startsWith("somebody released version 2 of mine since you began from version 1");
    assertThat(refused.lines())
        .containsExactly(
            "Version 2, released by ana, says otherwise than yours began:",
            "  setting wait: 4 -> 6",
            "Yours:",
            "  setting wait: 4 -> 8");
    assertThat(desk.hoursInForce()).isEqualTo(6);
    assertThat(other.hoursWritten()).isEqualTo(8);
    assertThat(other.said("history", "mine", "--draft", "ben"))
        .contains("==> settings.yaml", "wait: { value: 8,");
  }

  @Test
  void whoLookedAtTheOthersVersionMayPublish() throws IOException {
    desk.team();
    Desk other = new Desk(folder.resolve("other"), desk.data);
    other.status();
    desk.save(6).publish("ana");
    other.save(8);
    other.publish(Stage.EVERYONE, 100, new Wish("ben", "", null, null, 2, false));
    assertThat(desk.hoursInForce()).isEqualTo(8);
    try (App app = other.look()) {
      assertThat(app.workingCopies().drafts(Desk.MINE)).isEmpty();
    }
  }

  @Test
  void ofManyWhoPublishAtOnceOneIsFirstAndNobodysVersionIsLost() throws Exception {
    desk.team();
    List<Desk> desks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Desk one = new Desk(folder.resolve("desk" + i), desk.data);
      one.status();
      one.save(10 + i);
      desks.add(one);
    }
    var threads = Executors.newFixedThreadPool(4);
    List<Future<Boolean>> tried = new ArrayList<>();
    for (Desk one : desks) {
      tried.add(threads.submit(() -> published(one)));
    }
    int first = 0;
    for (Future<Boolean> one : tried) {
      first += one.get() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(first).isEqualTo(1);
    assertThat(desk.history()).hasSize(2);
  }

  private static boolean published(Desk one) {
    try {
      one.publish("desk");
      return true;
    } catch (NotReleased e) {
      assertThat(e.reason()).isEqualTo(NotReleased.Reason.OVERTAKEN);
      return false;
    }
  }

  @Test
  void aVersionInShadowIsCountedAndShownToNobody() throws IOException {
    desk.accounts("studio");
    desk.team();
    desk.save(60).publish(Stage.SHADOW, 100, by("ana"));
    assertThat(desk.today("studio").open()).hasSize(1);
    assertThat(desk.status().coming()).isEqualTo("version 2 in shadow since 2026-03-02");
    try (App app = desk.look()) {
      assertThat(app.shadowItems().counts(Desk.MINE, 2)).isEmpty();
    }
    assertThat(desk.after(13).today("studio").open()).hasSize(1);
    try (App app = desk.look()) {
      assertThat(app.shadowItems().counts(Desk.MINE, 2))
          .singleElement()
          .satisfies(
              c ->
                  assertThat(List.of(c.rule(), c.items(), c.accounts()))
                      .containsExactly("answer", 1, 1));
    }
  }

  @Test
  void aNewPlaybookInShadowListsNothing() throws IOException {
    desk.accounts("studio");
    desk.team();
    desk.publish(Stage.RETIRED, 100, by("ana"));
    assertThat(desk.today("studio").open()).isEmpty();
    desk.publish(Stage.SHADOW, 100, by("ana"));
    assertThat(desk.today("studio").open()).isEmpty();
    assertThat(desk.status().state()).isEqualTo("in shadow only");
    try (App app = desk.look()) {
      assertThat(app.shadowItems().counts(Desk.MINE, 1)).hasSize(1);
    }
  }

  @Test
  void aShareOfTheAccountsHasTheNewVersionAndStaysInAsItGrows() throws IOException {
    String[] names = fortyAccounts();
    desk.team();
    desk.save(60).publish(Stage.SHARE, 30, by("ana"));
    Set<String> some = silent(names);
    desk.publish(Stage.SHARE, 70, by("ana"));
    Set<String> more = silent(names);
    assertThat(some.size()).isBetween(4, 20);
    assertThat(more.size()).isBetween(some.size() + 4, 38);
    assertThat(more).containsAll(some);
    desk.publish(Stage.EVERYONE, 100, by("ana"));
    assertThat(silent(names)).hasSize(names.length);
  }

  private String[] fortyAccounts() throws IOException {
    String[] names = new String[40];
    for (int i = 0; i < names.length; i++) {
      names[i] = "account" + i;
    }
    desk.accounts(names);
    return names;
  }

  /** The accounts that have the version that waits longer. */
  private Set<String> silent(String... names) {
    Set<String> silent = new TreeSet<>();
    try (App app = desk.open()) {
      for (String name : names) {
        var day = app.refreshToday().today(app.accounts().named(name), desk.now(), null);
        if (day.open().isEmpty()) {
          silent.add(name);
        }
      }
    }
    return silent;
  }

  @Test
  void whatIsOnItsWayIsTakenBackAndTheOldVersionStays() throws IOException {
    desk.team();
    desk.save(6).publish(Stage.SHARE, 50, by("ana"));
    assertThat(desk.rollback(null).step()).extracting(s -> s.stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(desk.status().coming()).isNull();
    assertThat(desk.hoursInForce()).isEqualTo(4);
  }

  @Test
  void aRetiredPlaybookStaysSilentWhenItsFilesAreSaved() throws IOException {
    desk.publish(Stage.RETIRED, 100, by("ana"));
    desk.save(6);
    assertThat(desk.status().state()).isEqualTo("retired");
    desk.publish("ana");
    assertThat(desk.status().state()).isEqualTo("in force");
  }

  @Test
  void aSaveWaitsWhileAnotherVersionIsOnItsWay() throws IOException {
    desk.team();
    desk.save(6).publish(Stage.SHADOW, 100, by("ana"));
    try (App app = desk.look()) {
      app.workingCopies().team(false);
    }
    desk.save(8);
    assertThat(desk.status().working()).isEqualTo("draft");
    assertThat(desk.hoursInForce()).isEqualTo(4);
  }

  @Test
  void aPictureIsMadeAgainFromItsVersion() throws IOException {
    String before;
    try (App app = desk.open()) {
      before = app.rules().version();
    }
    desk.save(6).status();
    try (App app = desk.open()) {
      RulesInForce then = app.currentRules().asOf(before).orElseThrow();
      assertThat(then.version()).isEqualTo(before);
      assertThat(then.playbooks())
          .extracting(p -> Desk.hours(p.files().files()))
          .containsExactly(4.0);
      assertThat(then.policies()).isEqualTo(app.rules().policies());
      assertThat(app.currentRules().asOf("000000000000")).isEmpty();
    }
  }

  @Test
  void aReleaseThatChangesMoreThanItsGateNeedsAReason() throws IOException {
    desk.accounts("studio", "another", "third");
    desk.team();
    desk.save(60);
    Wish gated = new Wish("ana", "", null, 50.0, null, false);
    NotReleased refused = refused(() -> desk.publish(Stage.EVERYONE, 100, gated));
    assertThat(refused.reason()).isEqualTo(NotReleased.Reason.GATE);
    assertThat(refused.getMessage())
        .startsWith("mine would change 3 of 3 accounts, more than 50 %; look: tend impact mine");
    assertThat(desk.hoursInForce()).isEqualTo(4);
    desk.publish(Stage.EVERYONE, 100, new Wish("ana", "", "agreed on Monday", 50.0, null, false));
    Release step = desk.history().get(1).step();
    assertThat(step.why()).isEqualTo("agreed on Monday");
    assertThat(List.of(step.looked(), step.changed())).containsExactly(3, 3);
  }

  @Test
  void aSaveThatChangesMoreThanItsPlaybookAllowsWaits() throws IOException {
    desk.accounts("studio");
    desk.save(60).edit("README.md", "title: Mine", "title: Mine\nmax-change: 20");
    RulesInForce.Status status = desk.status();
    assertThat(status.state() + ", " + status.working()).isEqualTo("in force, draft");
    assertThat(desk.hoursInForce()).isEqualTo(4);
    try (App app = desk.open()) {
      assertThat(app.rules().problems())
          .extracting(i -> i.code() + " " + i.message())
          .containsExactly("TD073 it would change 1 of 1 accounts, more than its max-change");
    }
  }

  @Test
  void theHistorySaysHowManyAccountsASaveChanged() throws IOException {
    desk.accounts("studio", "another");
    desk.save(60).status();
    try (App app = desk.look()) {
      app.releasePlaybook().tellMissing(Desk.MINE);
    }
    Release step = desk.history().get(1).step();
    assertThat(List.of(step.looked(), step.changed())).containsExactly(2, 2);
  }

  @Test
  void aDraftIsExplainedAndReleasesNothing() throws IOException {
    desk.accounts("studio");
    desk.save(60);
    assertThat(desk.said("explain", "--draft", "--account", "studio", "--rule", "answer"))
        .startsWith("mine/answer stayed silent, nearest: c1")
        .contains("no   That comment has waited at least 60 hours  (it has 2 days)");
    assertThat(desk.hoursInForce()).isEqualTo(4);
    try (App app = desk.look()) {
      assertThat(app.rules().status().get(0).number()).isEqualTo(1);
    }
  }

  @Test
  void aFolderThatWentLeavesItsPlaybookInForceAndMayComeBack() throws IOException {
    Files.move(desk.playbook(), folder.resolve("elsewhere"));
    try (App app = desk.open()) {
      assertThat(app.rules().playbooks()).hasSize(1);
      assertThat(app.rules().status().get(0).working()).isEqualTo("gone");
      assertThat(app.rules().problems()).extracting(i -> i.code()).containsExactly("TD074");
    }
    assertThat(desk.said("rollback", "mine", "--write"))
        .isEqualTo(
            "mine: the files of version 1 are back.\n".replace("\n", System.lineSeparator()));
    assertThat(desk.hoursWritten()).isEqualTo(4);
    assertThat(desk.status().working()).isNull();
  }

  @Test
  void whatAnotherFolderHoldsIsNotGoneFromThisOne() throws IOException {
    Path others = Files.createDirectories(folder.resolve("others"));
    try (App app = App.open(desk.data, null, others, desk.now())) {
      assertThat(app.rules().playbooks()).isEmpty();
      assertThat(app.rules().problems()).isEmpty();
    }
  }

  @Test
  void whoTookAVersionBackMayPublishTheNext() throws IOException {
    desk.team();
    desk.save(6).publish("ana");
    desk.save(8).publish(Stage.SHARE, 10, by("ana"));
    desk.rollback(null);
    desk.save(10).publish("ana");
    assertThat(desk.hoursInForce()).isEqualTo(10);
  }

  @Test
  void aShareChangesItsShareOnly() throws IOException {
    String[] names = fortyAccounts();
    desk.team();
    ReleasePlaybook.Done shared = desk.save(60).publish(Stage.SHARE, 30, by("ana"));
    int some = silent(names).size();
    assertThat(shared.changed()).isEqualTo(new ReleasePlaybook.Changed(40, some));
    assertThat(desk.rollback(null).changed()).isEqualTo(new ReleasePlaybook.Changed(40, some));
  }

  @Test
  void whatWouldFailItsScenariosIsSaidBesideItsImpact() throws IOException {
    desk.accounts("studio");
    desk.save(71);
    assertThat(desk.said("impact", "mine"))
        .contains(
            "mine: scenarios of its files fail, and it is not released until they pass: tend test"
                + " mine");
  }

  @Test
  void aLookAtARollbackSaysThatTheGateWouldStopIt() throws IOException {
    desk.accounts("studio");
    desk.save(60).status();
    try (App app = desk.look()) {
      Wish gated = new Wish("ana", "", null, 50.0, null, false);
      NotReleased refused =
          refused(() -> app.releasePlaybook().rollback(Desk.MINE, 1, gated, true, desk.now()));
      assertThat(refused.reason()).isEqualTo(NotReleased.Reason.GATE);
      assertThat(refused.lines()).containsExactly("  setting wait: 60 -> 4");
    }
  }

  @Test
  void whatEveryoneHasIsNotPutIntoShadow() {
    assertThatThrownBy(() -> desk.publish(Stage.SHADOW, 100, by("ana")))
        .hasMessageStartingWith("version 1 of mine is in force for everyone already");
  }

  @Test
  void inATeamADraftWhoseScenarioFailsSaysSo() throws IOException {
    desk.team();
    desk.save(71);
    try (App app = desk.open()) {
      assertThat(app.rules().status().get(0).working()).isEqualTo("broken");
      assertThat(app.rules().problems()).extracting(i -> i.code()).containsExactly("TD030");
    }
  }

  @Test
  void nothingNewIsNotPublished() {
    assertThatThrownBy(() -> desk.publish("ana"))
        .hasMessage(
            "version 1 of mine is in force already; edit its files first, or see: tend history"
                + " mine");
  }

  private static NotReleased refused(Callable<?> release) {
    return catchThrowableOfType(NotReleased.class, release::call);
  }
}
