package tend.flow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.flow.rules.EditPlaybook.NotWritten;
import tend.flow.rules.EditPlaybook.Save;
import tend.model.Account;
import tend.store.Database;
import tend.store.PlaybookStore;
import tend.store.WorkingCopies;

/** One file of a playbook, opened and saved. */
class EditPlaybookTest {
  @TempDir Path folder;

  private App app() throws Exception {
    return App.open(folder.resolve("data"), null, new Desk(folder, folder.resolve("d")).rules, NOW);
  }

  private static EditPlaybook edit(App app) {
    return new EditPlaybook(app.currentRules(), app.releasePlaybook());
  }

  @Test
  void whatIsSoundIsInForceAtOnceAndWhatIsNotLeavesTheLastGoodOne() throws Exception {
    try (App app = app()) {
      EditPlaybook edit = edit(app);
      String before = app.rules().version();
      EditPlaybook.Opened opened = edit.open(Desk.MINE, "rules.dslr");
      Save saved =
          edit.save(
              Desk.MINE,
              "rules.dslr",
              opened.text().replace("They asked.", "They asked you."),
              opened.stamp(),
              NOW);
      assertThat(saved).isInstanceOf(Save.Written.class);
      String after = app.rules().version();
      assertThat(after).isNotEqualTo(before);
      Save broken =
          edit.save(
              Desk.MINE,
              "rules.dslr",
              opened.text().replace("For each waiting", "For each wait"),
              ((Save.Written) saved).stamp(),
              NOW);
      assertThat(broken).isInstanceOf(Save.Written.class);
      assertThat(app.rules().version()).isEqualTo(after);
      assertThat(app.rules().broken()).extracting(Broken::playbook).containsExactly(Desk.MINE);
    }
  }

  @Test
  void whoBeganWithSomethingElseIsShownIt() throws Exception {
    try (App app = app()) {
      EditPlaybook edit = edit(app);
      EditPlaybook.Opened opened = edit.open(Desk.MINE, "README.md");
      Path file = folder.resolve("rules/mine/README.md");
      Files.writeString(file, opened.text() + "theirs\n");
      assertThat(edit.save(Desk.MINE, "README.md", "mine\n", opened.stamp(), NOW))
          .isEqualTo(
              new Save.Overtaken(
                  opened.text() + "theirs\n", edit.open(Desk.MINE, "README.md").stamp()));
      assertThat(file).hasContent(opened.text() + "theirs\n");
    }
  }

  @Test
  void nothingIsLeftBesideTheFile() throws Exception {
    try (App app = app()) {
      EditPlaybook edit = edit(app);
      EditPlaybook.Opened opened = edit.open(Desk.MINE, "README.md");
      edit.save(Desk.MINE, "README.md", opened.text() + "\n", opened.stamp(), NOW);
      assertThat(folder.resolve("rules/mine"))
          .isDirectoryNotContaining(f -> f.getFileName().toString().startsWith("."));
    }
  }

  @Test
  void aPlaybookInsideTendIsReadAndNotWritten() {
    try (Database database = Database.inFolder(folder.resolve("inside"))) {
      PlaybookStore store = new PlaybookStore(database, Account.MAIN_SPACE);
      WorkingCopies copies = new WorkingCopies(database, Account.MAIN_SPACE);
      ReleasePlaybook.Effect none =
          (rules, id, before, after, at) -> new ReleasePlaybook.Changed(0, 0);
      CurrentRules rules =
          new CurrentRules(WorkingCopy.read(null), store, copies, none, false, "me", NOW);
      EditPlaybook edit = new EditPlaybook(rules, new ReleasePlaybook(rules, store, copies, none));
      EditPlaybook.Opened opened = edit.open("listen", "rules.dslr");
      assertThat(edit.isWritable()).isFalse();
      assertThat(edit.check("listen", "rules.dslr", opened.text() + "oops\n")).isNotEmpty();
      assertThatThrownBy(() -> edit.save("listen", "rules.dslr", "", opened.stamp(), NOW))
          .isInstanceOf(NotWritten.class)
          .hasMessageContaining("folder of your own");
      assertThatThrownBy(() -> edit.begin("mine", "me", NOW)).isInstanceOf(NotWritten.class);
    }
  }
}
