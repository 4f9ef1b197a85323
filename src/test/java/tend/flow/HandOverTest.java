package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.model.Account;
import tend.model.Assistant;
import tend.model.DayPlan;
import tend.model.Item;
import tend.model.Whose;

/** Somebody else takes an item, on a real database. */
class HandOverTest {
  private static final String HEADER = "kind,id,at,author_id,own,text,parent\n";
  private static final String TWO =
      """
      comment,q1,2026-03-01T20:00:00Z,ana,false,Do you ship to Norway?,
      comment,q2,2026-03-01T20:30:00Z,bo,false,Is it heavy?,
      """;
  private static final String PRAISE =
      """
      comment,c1,2026-03-01T21:00:00Z,bo,false,Nice,
      comment,c2,2026-03-01T22:00:00Z,cem,false,Great,
      """;
  @TempDir private Path folder;

  private App open() {
    return App.open(folder.resolve("kept"), null, Path.of("rules"), NOW);
  }

  private App open(String rows) throws IOException {
    App app = open();
    importing(app, rows);
    Account account = app.accounts().named("studio");
    app.accounts()
        .save(
            account.with(
                account
                    .preferences()
                    .helpedBy(List.of(new Assistant("Kim", 15), new Assistant("Lou", 0)))));
    return app;
  }

  private void importing(App app, String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), HEADER + rows);
    Rows.from(app, file, "studio", NOW.plusSeconds(7200));
  }

  private static DayPlan today(App app) {
    return app.refreshToday().today(app.accounts().named("studio"), NOW, null);
  }

  private static DayPlan todayFor(App app, String assistant) {
    return app.refreshToday()
        .todayFor(Whose.of(app.accounts().named("studio")), assistant, NOW, null);
  }

  private static List<String> subjects(List<Item> items) {
    return items.stream().map(i -> i.what().subject().id()).toList();
  }

  @Test
  void itLeavesTheListAndStandsWithTheAssistant() throws Exception {
    try (App app = open(TWO)) {
      String first = today(app).open().get(0).id();
      app.handOver().to("Kim", first, NOW);
      DayPlan own = today(app);
      assertThat(subjects(own.open())).containsExactly("q2");
      assertThat(own.handed())
          .singleElement()
          .satisfies(
              h -> {
                assertThat(h.item().id()).isEqualTo(first);
                assertThat(h.assistant()).isEqualTo("Kim");
              });
      DayPlan theirs = todayFor(app, "Kim");
      assertThat(subjects(theirs.open())).containsExactly("q1");
      assertThat(theirs.minutes()).isEqualTo(15);
    }
  }

  @Test
  void whatTheAssistantDoesTakesNothingOfTheCreatorsMinutes() throws Exception {
    try (App app = open(TWO)) {
      String first = today(app).open().get(0).id();
      app.handOver().to("Kim", first, NOW);
      app.giveAnswer().done(first, NOW);
      assertThat(today(app).minutesLeft()).isEqualTo(20);
      assertThat(today(app).handed()).isEmpty();
      assertThat(todayFor(app, "Kim").minutesLeft()).isEqualTo(13);
      assertThat(todayFor(app, "Kim").done()).hasSize(1);
    }
  }

  @Test
  void whoeverHasNoMinutesHasAsLongAsItTakes() throws Exception {
    try (App app = open(TWO)) {
      for (Item item : today(app).open()) {
        app.handOver().to("Lou", item.id(), NOW);
      }
      DayPlan theirs = todayFor(app, "Lou");
      assertThat(theirs.open()).hasSize(2);
      assertThat(theirs.minutes()).isEqualTo(4);
      assertThat(theirs.heldBack()).isEmpty();
    }
  }

  @Test
  void takenBackItIsOnTheListAgain() throws Exception {
    try (App app = open(TWO)) {
      DayPlan before = today(app);
      app.handOver().to("Kim", before.open().get(0).id(), NOW);
      app.handOver().back(before.open().get(0).id());
      assertThat(today(app).open()).isEqualTo(before.open());
    }
  }

  @Test
  void aReplyByWhomeverTicksIt() throws Exception {
    try (App app = open(TWO)) {
      app.handOver().to("Kim", today(app).open().get(0).id(), NOW);
      importing(app, "reply,r1,2026-03-02T08:59:00Z,me,true,\"Yes, we do\",q1\n");
      assertThat(today(app).handed()).isEmpty();
      assertThat(todayFor(app, "Kim").done()).hasSize(1);
      assertThat(today(app).done()).isEmpty();
    }
  }

  @Test
  void onlyAssistantsOfTheAccountTakeItems() throws Exception {
    try (App app = open(TWO)) {
      String first = today(app).open().get(0).id();
      assertThatThrownBy(() -> app.handOver().to("Kin", first, NOW))
          .hasMessage("nobody called Kin helps on studio; did you mean Kim?");
      assertThat(app.handOver().to("Kim", "nothing", NOW)).isEmpty();
    }
  }

  @Test
  void ofASessionTheAssistantHasWhatItCoveredThen() throws Exception {
    try (App app = open(PRAISE)) {
      Item session = today(app).open().get(0);
      app.handOver().to("Kim", session.id(), NOW);
      importing(app, "comment,c3,2026-03-02T08:30:00Z,dia,false,Wow,\n");
      assertThat(today(app).open())
          .singleElement()
          .satisfies(
              i -> assertThat(i.what().covers()).extracting("subject").containsExactly("c3"));
      app.giveAnswer().done(today(app).handed().get(0).item().id(), NOW);
      assertThat(today(app).handed()).isEmpty();
      assertThat(today(app).open()).hasSize(1);
    }
  }

  @Test
  void bothPartsCanBeMadeAgainByteForByte() throws Exception {
    try (App app = open(TWO + PRAISE)) {
      for (Item item : today(app).open()) {
        app.handOver().to("Kim", item.id(), NOW);
      }
      importing(app, "comment,c3,2026-03-02T08:30:00Z,dia,false,Wow,\n");
      DayPlan plan = today(app);
      assertThat(plan.handed()).hasSize(3);
      assertThat(plan.open()).hasSize(1);
      assertThatAllAreMadeAgain(app, plan);
    }
  }

  @Test
  void partsOfAnItemThatNobodyWasGivenCanBeMadeAgain() throws Exception {
    try (App app = open(PRAISE)) {
      app.handOver().to("Kim", today(app).open().get(0).id(), NOW);
      importing(app, "comment,c3,2026-03-02T08:30:00Z,dia,false,Wow,\n");
      app.handOver().to("Lou", today(app).open().get(0).id(), NOW);
      importing(app, "reply,r1,2026-03-02T08:40:00Z,me,true,Thanks,c1\n");
      DayPlan plan = today(app);
      assertThat(plan.handed()).hasSize(2);
      assertThat(plan.open()).isEmpty();
      assertThatAllAreMadeAgain(app, plan);
    }
  }

  private static void assertThatAllAreMadeAgain(App app, DayPlan plan) {
    Stream<Item> handed = plan.handed().stream().map(DayPlan.Handed::item);
    assertThat(Stream.concat(plan.open().stream(), handed))
        .allSatisfy(
            item ->
                assertThat(app.replayItem().replay(item.id()))
                    .get()
                    .satisfies(r -> assertThat(r.outcome()).isEqualTo(Replayed.Outcome.SAME)));
  }

  @Test
  void itIsExportedForgottenAndDeleted() throws Exception {
    try (App app = open(TWO)) {
      app.handOver().to("Kim", today(app).open().get(0).id(), NOW);
      Account account = app.accounts().named("studio");
      assertThat(app.exportAccount().settings(account))
          .contains("\"assignments\":[{", "\"assistant\":\"Kim\"", "\"subject\":\"q1\"");
      app.forgetPerson().forget(app.forgetPerson().find(null, "ana"), false);
      assertThat(app.exportAccount().settings(account)).doesNotContain("\"q1\"");
      app.forgetPerson().delete(account);
      importing(app, TWO);
      assertThat(today(app).handed()).isEmpty();
    }
  }
}
