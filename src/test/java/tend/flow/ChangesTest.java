package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.model.Account;
import tend.model.Whose;

/** Whether lists are known to have changed, also by another process on the same database. */
class ChangesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  @TempDir static Path folder;
  private static App app;
  private static App other;
  private static Changes changes;

  @BeforeAll
  static void open() {
    app = App.open(folder, null, Path.of("rules"), NOW);
    app.loadSamples().at(NOW);
    other = App.open(folder, null, Path.of("rules"), NOW);
    changes = app.parts(() -> NOW).changes();
  }

  @AfterAll
  static void close() {
    other.close();
    app.close();
  }

  private Whose list(String account) {
    return Whose.of(app.accounts().named(account));
  }

  private String item(String account) {
    return app.refreshToday().today(list(account), NOW, null).open().get(0).id();
  }

  @Test
  void aWriteOfAnotherProcessIsSeenAndALookIsNot() {
    String id = item("tiny.plots");
    String before = changes.writes();
    assertThat(changes.writes()).isEqualTo(before);
    other.giveAnswer().done(id, NOW);
    assertThat(changes.writes()).isNotEqualTo(before);
  }

  @Test
  void anAnswerChangesItsListAndNobodyElses() {
    String id = item("tiny.plots");
    String mine = changes.stamp(list("tiny.plots"));
    String others = changes.stamp(list("marlow.bakes"));
    other.giveAnswer().done(id, NOW);
    String answered = changes.stamp(list("tiny.plots"));
    assertThat(answered).isNotEqualTo(mine);
    assertThat(changes.stamp(list("marlow.bakes"))).isEqualTo(others);
    other.giveAnswer().undo(id);
    assertThat(changes.stamp(list("tiny.plots"))).isNotIn(mine, answered);
  }

  @Test
  void whoeverSharesTheBudgetChangesTheList() {
    String before = changes.stamp(list("marlow.bakes"));
    other.giveAnswer().done(item("northlight.fm"), NOW);
    assertThat(changes.stamp(list("marlow.bakes"))).isNotEqualTo(before);
  }

  @Test
  void lookingAtAListLeavesItsStamp() {
    String before = changes.stamp(list("tiny.plots"));
    app.refreshToday().today(list("tiny.plots"), NOW.plusSeconds(60), null);
    assertThat(changes.stamp(list("tiny.plots"))).isEqualTo(before);
  }

  @Test
  void anImportAndASettingChangeTheList() throws Exception {
    String before = changes.stamp(list("tiny.plots"));
    Path file =
        Files.writeString(
            folder.resolve("new.csv"),
            """
            kind,id,at,author_id,text
            comment,zz1,2026-03-02T08:00:00Z,ida,How deep do you sow?
            """);
    Rows.from(other, file, "tiny.plots", NOW);
    String imported = changes.stamp(list("tiny.plots"));
    assertThat(imported).isNotEqualTo(before);
    Account account = app.accounts().named("tiny.plots");
    other.accounts().save(account.with(account.preferences().joining(other("northlight.fm"))));
    assertThat(changes.stamp(list("tiny.plots"))).isNotEqualTo(imported);
  }

  private tend.model.Preferences other(String account) {
    return app.accounts().named(account).preferences();
  }

  @Test
  void aCampaignStepChangesTheList() {
    String before = changes.stamp(list("marlow.bakes"));
    var campaigns = other.campaigns();
    var step =
        campaigns.read().standings(NOW).stream()
            .flatMap(
                c ->
                    c.steps()
                        .filter(s -> s.at() == null && s.waits() == null)
                        .map(s -> new String[] {c.campaign().id(), s.step().id()}))
            .findFirst()
            .orElseThrow();
    Objects.requireNonNull(campaigns.tick(step[0], step[1], null, NOW));
    assertThat(changes.stamp(list("marlow.bakes"))).isNotEqualTo(before);
  }

  @Test
  void whatWasKeptElsewhereIsOldOnceSomebodyWasForgotten() {
    String before = changes.memory();
    var people = app.parts(() -> NOW).people().named("a", 5);
    assertThat(people).as("one letter finds nobody").isEmpty();
    var someone = app.parts(() -> NOW).people().named("an", 5).get(0);
    var forget = other.forgetPerson();
    forget.forget(forget.find(someone.account().name(), "key:" + someone.key()), false);
    assertThat(changes.memory()).isNotEqualTo(before);
  }
}
