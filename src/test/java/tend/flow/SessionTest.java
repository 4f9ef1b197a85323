package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.model.Account;
import tend.model.Assistant;
import tend.model.DayPlan;
import tend.model.Item;
import tend.model.Preferences;

/** Several small items done in one go, on a real database. */
class SessionTest {
  private static final String HEADER = "kind,id,at,author_id,own,text,parent\n";
  @TempDir private Path folder;

  private App open() throws IOException {
    App app = App.open(folder.resolve("kept"), null, Path.of("rules"), NOW);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      rows.append("comment,q").append(i).append(",2026-02-1").append(i);
      rows.append("T09:00:00Z,p").append(i).append(",false,How do you glaze number ").append(i);
      rows.append("?,\n");
    }
    importing(app, rows.toString());
    Account account = app.accounts().named("studio");
    Preferences p = account.preferences();
    app.accounts().save(account.with(p.helpedBy(List.of(new Assistant("Kim", 0)))));
    return app;
  }

  private void importing(App app, String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), HEADER + rows);
    Rows.from(app, file, "studio", NOW);
  }

  private static DayPlan today(App app) {
    return app.refreshToday().today(app.accounts().named("studio"), NOW, 60);
  }

  private static Item session(DayPlan plan) {
    assertThat(plan.sessions()).hasSize(1);
    return plan.open().stream()
        .filter(i -> plan.sessions().containsKey(i.id()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Item> members(DayPlan plan) {
    return plan.sessions().values().iterator().next();
  }

  @Test
  void aTickAnswersAllItCovers() throws Exception {
    try (App app = open()) {
      DayPlan before = today(app);
      int members = members(before).size();
      app.giveAnswer().done(session(before).id(), NOW);
      DayPlan after = today(app);
      assertThat(after.sessions()).isEmpty();
      assertThat(after.done()).hasSize(members);
      assertThat(after.spent()).isEqualTo(session(before).what().minutes());
      app.giveAnswer().undo(session(before).id());
      assertThat(today(app).open()).isEqualTo(before.open());
    }
  }

  @Test
  void aReplyToOneShrinksIt() throws Exception {
    try (App app = open()) {
      DayPlan before = today(app);
      String first = members(before).get(0).what().subject().id();
      importing(app, "reply,r1,2026-03-02T08:59:00Z,me,true,With ash," + first + "\n");
      DayPlan after = today(app);
      assertThat(members(after)).hasSize(members(before).size() - 1);
      assertThat(after.done()).hasSize(1);
    }
  }

  @Test
  void itIsMadeAgainByteForByte() throws Exception {
    try (App app = open()) {
      Item session = session(today(app));
      importing(app, "comment,q9,2026-02-26T09:00:00Z,p9,false,How is it glazed?,\n");
      assertThat(app.replayItem().replay(session.id()))
          .get()
          .satisfies(r -> assertThat(r.outcome()).isEqualTo(Replayed.Outcome.SAME));
    }
  }

  @Test
  void resultsCountItsItemsByRule() throws Exception {
    try (App app = open()) {
      DayPlan before = today(app);
      String rule = session(before).what().rule();
      app.giveAnswer().done(session(before).id(), NOW);
      ReadResults.Wish wish =
          new ReadResults.Wish(List.of(app.accounts().named("studio")), rule, null, null, false);
      assertThat(app.readResults().read(wish, NOW).rules())
          .singleElement()
          .satisfies(
              result -> {
                assertThat(result.done()).isEqualTo(members(before).size());
                assertThat(result.listed()).isEqualTo(members(before).size());
              });
    }
  }

  @Test
  void whatItTeachesIsTakenBackAtOnePlace() throws Exception {
    try (App app = open()) {
      DayPlan before = today(app);
      app.giveAnswer().notForMe(session(before).id(), "rule-off", NOW);
      DayPlan off = today(app);
      assertThat(off.sessions()).isEmpty();
      app.giveAnswer().undo(off.told().off().get(0).item());
      assertThat(today(app).open()).isEqualTo(before.open());
    }
  }

  @Test
  void itIsHandedOverAsAWhole() throws Exception {
    try (App app = open()) {
      DayPlan before = today(app);
      app.handOver().to("Kim", session(before).id(), NOW);
      assertThat(today(app).handed()).hasSize(members(before).size());
      assertThat(today(app).sessions()).isEmpty();
      DayPlan theirs =
          app.refreshToday()
              .todayFor(tend.model.Whose.of(app.accounts().named("studio")), "Kim", NOW, null);
      assertThat(session(theirs).id()).isEqualTo(session(before).id());
    }
  }
}
