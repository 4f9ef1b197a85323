package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.model.DayPlan;
import tend.model.Item;

/**
 * The main job on a real database: a file comes in, a list comes out, ticks stick, evidence ticks.
 */
class TodayTest {
  private static final String HEADER = "kind,id,at,author_id,own,text,parent,url\n";
  private static final String QUESTION =
      "comment,q1,2026-03-01T20:00:00Z,ana,false,Do you ship to Norway?,,https://example.org/q1\n";
  private static final String PRAISE =
      "comment,c1,2026-03-01T21:00:00Z,bo,false,Nice,,\ncomment,c2,2026-03-01T22:00:00Z,cem,false,Great,,\n";
  private static final Instant LATER = NOW.plusSeconds(3600);
  @TempDir private Path folder;

  private App open() {
    return App.open(folder.resolve("data"), null, Path.of("rules"), NOW);
  }

  private void importing(App app, String rows, Instant at) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), HEADER + rows);
    app.importActivity()
        .run(new ImportActivity.Wish(List.of(file), "studio", null, null, null, null, n -> {}), at);
  }

  private static DayPlan today(App app, Instant at) {
    return app.refreshToday().today(app.accounts().named("studio"), at, null);
  }

  private static Item first(DayPlan plan) {
    return plan.open().get(0);
  }

  @Test
  void aCommentBecomesAnItemWithItsEvidence() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION + PRAISE, NOW);
      DayPlan plan = today(app, NOW);
      assertThat(plan.open())
          .extracting(i -> i.what().rule())
          .containsExactly("answer-questions-first", "thank-in-a-session");
      assertThat(first(plan).what().subject().url()).isEqualTo("https://example.org/q1");
      assertThat(first(plan).what().evidence())
          .anySatisfy(
              e -> {
                assertThat(e.value()).isEqualTo("13 h");
                assertThat(e.bound()).isEqualTo("4 h");
                assertThat(e.setting()).isEqualTo("question_wait");
                assertThat(e.from()).isEqualTo("playbook");
              });
    }
  }

  @Test
  void aTickSurvivesARestartAndANewEvaluation() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION, NOW);
      app.giveAnswer().done(first(today(app, NOW)).id(), NOW);
    }
    try (App app = open()) {
      DayPlan plan = today(app, LATER);
      assertThat(plan.open()).isEmpty();
      assertThat(plan.done()).singleElement().satisfies(d -> assertThat(d.by()).isNull());
      assertThat(plan.spent()).isEqualTo(2);
    }
  }

  @Test
  void undoBringsItBack() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION, NOW);
      String id = first(today(app, NOW)).id();
      app.giveAnswer().notForMe(id, "not mine", NOW);
      assertThat(today(app, NOW).open()).isEmpty();
      app.giveAnswer().undo(id);
      assertThat(first(today(app, NOW)).id()).isEqualTo(id);
    }
  }

  @Test
  void aReplyThatArrivesByImportTicksItsItem() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION, NOW);
      String id = first(today(app, NOW)).id();
      importing(
          app,
          QUESTION
              + "reply,r1,2026-03-02T09:30:00Z,me,true,\"Yes, we do\",q1,https://example.org/r1\n",
          LATER);
      DayPlan plan = today(app, LATER);
      assertThat(plan.open()).isEmpty();
      assertThat(plan.done())
          .singleElement()
          .satisfies(
              d -> {
                assertThat(d.item().id()).isEqualTo(id);
                assertThat(d.by())
                    .isNotNull()
                    .satisfies(by -> assertThat(by.url()).isEqualTo("https://example.org/r1"));
              });
    }
  }

  @Test
  void aTickedThreadComesBackWhenThePersonWritesAgain() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION, NOW);
      app.giveAnswer().done(first(today(app, NOW)).id(), NOW);
      importing(
          app, QUESTION + "reply,q2,2026-03-02T09:30:00Z,ana,false,Hello? Do you?,q1,\n", LATER);
      assertThat(today(app, LATER).open()).hasSize(1);
    }
  }

  @Test
  void aTickedSessionDoesNotComeBackWithTheNextComment() throws Exception {
    try (App app = open()) {
      importing(app, PRAISE, NOW);
      app.giveAnswer().done(first(today(app, NOW)).id(), NOW);
      importing(app, PRAISE + "comment,c3,2026-03-02T09:30:00Z,dia,false,Wow,,\n", LATER);
      assertThat(today(app, LATER).open())
          .singleElement()
          .satisfies(
              i ->
                  assertThat(i.what().covers()).extracting(c -> c.subject()).containsExactly("c3"));
    }
  }

  @Test
  void evaluatingTwiceGivesTheSame() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION + PRAISE, NOW);
      assertThat(TodayView.of(today(app, NOW))).isEqualTo(TodayView.of(today(app, NOW)));
    }
  }

  @Test
  void messagesAreNeverQuoted() throws Exception {
    try (App app = open()) {
      importing(app, "message,m1,2026-03-01T20:00:00Z,ana,false,My secret question?,,\n", NOW);
      assertThat(first(today(app, NOW)).what().subject().text()).isNull();
    }
  }

  @Test
  void anUnknownAccountNamesTheNearest() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION, NOW);
      assertThatThrownBy(() -> app.accounts().named("studo"))
          .hasMessage("there is no account studo; did you mean studio?");
    }
  }

  @Test
  void aBrokenPlaybookLeavesItsLastGoodVersionInForce() throws Exception {
    Path rules = folder.resolve("rules");
    copy(Path.of("rules/respond-to-comments"), rules.resolve("respond-to-comments"));
    String version;
    try (App app = App.open(folder.resolve("data"), null, rules, NOW)) {
      version = app.rules().version();
    }
    Path dslr = rules.resolve("respond-to-comments/rules.dslr");
    Files.writeString(
        dslr,
        Files.readString(dslr)
            .replace("That comment answers you back", "That comment anwsers you back"));
    try (App app = App.open(folder.resolve("data"), null, rules, NOW)) {
      assertThat(app.rules().version()).isEqualTo(version);
      assertThat(app.rules().degraded()).isTrue();
      assertThat(app.rules().status())
          .singleElement()
          .satisfies(s -> assertThat(s.state()).isEqualTo("last good version in force"));
    }
  }

  @Test
  void aFailingScenarioKeepsAnEditOutOfForce() throws Exception {
    Path rules = folder.resolve("rules");
    copy(Path.of("rules/respond-to-comments"), rules.resolve("respond-to-comments"));
    Path settings = rules.resolve("respond-to-comments/settings.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace("question_wait: { value: 4,", "question_wait: { value: 9,"));
    try (App app = App.open(folder.resolve("data"), null, rules, NOW)) {
      assertThat(app.rules().playbooks()).isEmpty();
      assertThat(app.rules().problems())
          .anySatisfy(
              i ->
                  assertThat(i.message())
                      .contains("A question that waited five hours comes first"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
      }
    }
  }
}
