package tend.flow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.flow.UnknownName;
import tend.flow.rules.ReleasePlaybook.Wish;
import tend.flow.rules.Rollout.Place;
import tend.model.Stage;

/** How far a playbook has come, and what a step with it would change. */
class RolloutsTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void oneSoundPlaybookInForceOfATeam() throws IOException {
    desk = new Desk(folder, folder.resolve("base"));
    assertThat(desk.status().state()).isEqualTo("in force");
    desk.team();
  }

  private void looking(Consumer<App> at) {
    try (App app = desk.look()) {
      at.accept(app);
    }
  }

  private Rollout rollout() {
    try (App app = desk.look()) {
      return app.rollouts().of(Desk.MINE);
    }
  }

  private static Wish saw(String who, int step) {
    return new Wish(who, "", null, null, null, false, step);
  }

  @Test
  void whatWasNotTouchedIsWithEveryone() {
    assertThat(rollout()).returns(Place.EVERYONE, Rollout::place).returns(1, Rollout::step);
  }

  @Test
  void wordsThatNobodyHasYetAreADraft() throws IOException {
    desk.save(6);
    assertThat(rollout()).returns(Place.DRAFT, Rollout::place).returns(true, Rollout::passes);
  }

  @Test
  void wordsInShadowAreNoDraftAnyMore() throws IOException {
    desk.save(6).publish(Stage.SHADOW, 100, Wish.of("ana"));
    assertThat(rollout().place()).isEqualTo(Place.SHADOW);
  }

  @Test
  void aPlaybookThatRetiredIsRetiredUntilItsFilesChange() throws IOException {
    desk.publish(Stage.RETIRED, 100, Wish.of("ana"));
    assertThat(rollout().place()).isEqualTo(Place.RETIRED);
    desk.save(6);
    assertThat(rollout().place()).isEqualTo(Place.DRAFT);
  }

  @Test
  void anErrorIsToldWithItsLine() throws IOException {
    desk.edit("rules.dslr", "asks a question", "aks a question");
    assertThat(rollout().check())
        .satisfies(
            c ->
                assertThat(c.errors())
                    .extracting(i -> i.path() + ":" + i.line())
                    .singleElement()
                    .asString()
                    .endsWith("mine/rules.dslr:7"));
  }

  @Test
  void aScenarioThatFailsIsNoError() throws IOException {
    desk.save(71);
    assertThat(rollout().check())
        .satisfies(c -> assertThat(c.errors()).isEmpty())
        .satisfies(c -> assertThat(c.failed()).hasSize(1))
        .returns(false, Rollout.Check::passes);
  }

  @Test
  void aPlaybookThatNobodyKnowsIsNamedWithTheNearest() {
    looking(
        app ->
            assertThatThrownBy(() -> app.rollouts().of("min"))
                .isInstanceOf(UnknownName.class)
                .hasMessageContaining("mine"));
  }

  @Test
  void aLookAtAReleaseChangesNothing() throws IOException {
    desk.accounts("studio");
    desk.save(60);
    looking(
        app -> {
          ReleasePlaybook.Done would =
              app.releasePlaybook().look(Desk.MINE, Stage.EVERYONE, 100, desk.now());
          assertThat(would.changed()).isEqualTo(new ReleasePlaybook.Changed(1, 1));
          assertThat(would.differences())
              .extracting(d -> d.words())
              .containsExactly("setting wait: 4 -> 60");
        });
    assertThat(desk.history()).hasSize(1);
  }

  @Test
  void aLookSaysWhereItTakesAReason() throws IOException {
    desk.accounts("studio");
    desk.save(60).edit("README.md", "owner: me", "owner: me\nmax-change: 10");
    looking(
        app ->
            assertThat(app.releasePlaybook().look(Desk.MINE, Stage.EVERYONE, 100, desk.now()))
                .returns(true, ReleasePlaybook.Done::gated)
                .returns(10.0, ReleasePlaybook.Done::allowed));
  }

  @Test
  void whoeverLookedBeforeSomebodyElsesStepIsTold() throws IOException {
    desk.save(6);
    desk.publish(Stage.SHADOW, 100, saw("ana", 1));
    NotReleased refused =
        catchThrowableOfType(
            NotReleased.class, () -> desk.publish(Stage.EVERYONE, 100, saw("ben", 1)));
    assertThat(refused.reason()).isEqualTo(NotReleased.Reason.OVERTAKEN);
    assertThat(refused.what()).isEqualTo("ana published version 2 of mine since you looked");
    assertThat(desk.history()).hasSize(2);
  }

  @Test
  void whoeverLookedAfterItGoesOn() throws IOException {
    desk.save(6);
    desk.publish(Stage.SHADOW, 100, saw("ana", 1));
    assertThat(desk.publish(Stage.EVERYONE, 100, saw("ben", 2)).version()).isEqualTo(2);
  }

  @Test
  void filesThatComeBackAreInForceAndNoDraft() throws IOException {
    desk.save(6).publish("ana");
    desk.rollback(1);
    desk.save(8);
    looking(app -> app.rollouts().bringBack(Desk.MINE, 3, "ana", desk.now()));
    assertThat(desk.hoursWritten()).isEqualTo(4);
    assertThat(rollout())
        .returns(Place.EVERYONE, Rollout::place)
        .satisfies(
            r -> assertThat(r.drafts()).extracting(Rollout.Kept::who).containsExactly("ana"));
  }

  @Test
  void switchingTheTeamOffReleasesWhatWaits() throws IOException {
    desk.save(6);
    try (App app = desk.open()) {
      assertThat(app.rollouts().waiting()).containsExactly(Desk.MINE);
      assertThat(app.rollouts().team(false, desk.now())).hasSize(1);
      assertThat(app.rollouts().of(Desk.MINE).place()).isEqualTo(Place.EVERYONE);
    }
  }
}
