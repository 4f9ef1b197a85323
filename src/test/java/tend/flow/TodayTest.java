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
import tend.RulesCopy;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.Item;
import tend.model.Preferences;

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
    Rows.of(app, folder, rows, at);
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

  private static final String TWO_OF_ANA =
      QUESTION
          + "comment,q2,2026-03-01T23:00:00Z,ana,false,And to Iceland?,,\n"
          + "comment,q3,2026-03-01T22:30:00Z,bo,false,Is it heavy?,,\n";

  @Test
  void aPersonLeftInPeaceIsNeverSuggestedUntilThatIsTakenBack() throws Exception {
    try (App app = open()) {
      importing(app, TWO_OF_ANA, NOW);
      String ana =
          today(app, NOW).open().stream()
              .filter(i -> "ana".equals(i.what().subject().person()))
              .findFirst()
              .orElseThrow()
              .id();
      app.giveAnswer().notForMe(ana, "person", NOW);
      assertThat(today(app, LATER).open())
          .extracting(i -> i.what().subject().person())
          .containsExactly("bo");
      app.giveAnswer().undo(ana);
      assertThat(today(app, LATER).open()).hasSize(3);
    }
  }

  @Test
  void aRuleTurnedOffStaysOffAndIsNamed() throws Exception {
    try (App app = open()) {
      importing(app, TWO_OF_ANA + PRAISE, NOW);
      String id = first(today(app, NOW)).id();
      app.giveAnswer().notForMe(id, "rule-off", NOW);
      DayPlan plan = today(app, LATER);
      assertThat(plan.open())
          .extracting(i -> i.what().rule())
          .containsExactly("thank-in-a-session");
      assertThat(plan.told().off())
          .singleElement()
          .satisfies(
              off -> {
                assertThat(off.rule()).isEqualTo("respond-to-comments/answer-questions-first");
                assertThat(off.item()).isEqualTo(id);
              });
    }
  }

  @Test
  void whatDoesNotSoundLikeThePersonSinksForASeason() throws Exception {
    try (App app = open()) {
      importing(app, TWO_OF_ANA + PRAISE, NOW);
      int before = first(today(app, NOW)).score();
      app.giveAnswer().notForMe(first(today(app, NOW)).id(), "less", NOW);
      assertThat(first(today(app, NOW)).score()).isEqualTo(before - 100);
      assertThat(first(today(app, NOW)).scoreParts())
          .anySatisfy(part -> assertThat(part.name()).isEqualTo("declined"));
    }
  }

  @Test
  void wrongFactsHideTheItemAlone() throws Exception {
    try (App app = open()) {
      importing(app, TWO_OF_ANA, NOW);
      app.giveAnswer().notForMe(first(today(app, NOW)).id(), "facts: she is my sister", NOW);
      assertThat(today(app, NOW).open()).hasSize(2);
    }
  }

  @Test
  void whatIsPostponedUntilTheEveningKeepsItsMinutes() throws Exception {
    try (App app = open()) {
      importing(app, TWO_OF_ANA, NOW);
      String id = first(today(app, NOW)).id();
      app.giveAnswer().later(id, NOW.plusSeconds(9 * 3600), NOW);
      DayPlan plan = app.refreshToday().today(app.accounts().named("studio"), NOW, 4);
      assertThat(plan.evening())
          .singleElement()
          .satisfies(p -> assertThat(p.item().id()).isEqualTo(id));
      assertThat(plan.open()).hasSize(1);
      assertThat(plan.heldBack()).hasSize(1);
    }
  }

  @Test
  void theDayTellsWhoseWaitItEnded() throws Exception {
    try (App app = open()) {
      importing(app, TWO_OF_ANA, NOW);
      app.giveAnswer().done(first(today(app, NOW)).id(), NOW);
      DayPlan.Progress progress = today(app, NOW).told().progress();
      assertThat(progress.answered()).isEqualTo(1);
      assertThat(progress.longestBeforeHours()).isEqualTo(13);
      assertThat(progress.longestNowHours()).isEqualTo(10.5);
    }
  }

  @Test
  void accountsOfOnePersonShareOneBudget() throws Exception {
    try (App app = open()) {
      importing(app, TWO_OF_ANA, NOW);
      Path other = Files.writeString(folder.resolve("other.csv"), HEADER + PRAISE);
      Rows.from(app, other, "second", NOW);
      for (String name : List.of("studio", "second")) {
        Account account = app.accounts().named(name);
        Preferences was = account.preferences();
        app.accounts()
            .save(
                account.with(
                    new Preferences(
                        was.zone(),
                        java.util.Collections.nCopies(7, 12),
                        was.opens(),
                        was.closes(),
                        was.restDays(),
                        null,
                        "Ida")));
      }
      DayPlan both = app.refreshToday().today(app.accounts().creator("Ida"), NOW, null);
      assertThat(both.minutes()).isEqualTo(12);
      assertThat(both.open()).extracting(i -> i.what().account()).contains("studio", "second");
      app.giveAnswer().done(first(today(app, NOW)).id(), NOW);
      DayPlan second = app.refreshToday().today(app.accounts().named("second"), NOW, null);
      assertThat(second.minutesLeft()).isEqualTo(10);
    }
  }

  @Test
  void whatAPersonChoosesHoldsForAllTheirAccounts() throws Exception {
    try (App app = App.open(folder.resolve("data"), null, Path.of("rules"), NOW)) {
      app.loadSamples().at(NOW);
      Account marlow = app.accounts().named("marlow.bakes");
      Preferences was = marlow.preferences();
      app.accounts()
          .save(
              marlow.with(
                  new Preferences(
                      was.zone(),
                      java.util.Collections.nCopies(7, 7),
                      was.opens(),
                      was.closes(),
                      was.restDays(),
                      was.brand(),
                      was.creator())));
      assertThat(app.accounts().named("northlight.fm").preferences().minutes()).containsOnly(7);
      assertThat(app.accounts().named("tiny.plots").preferences().minutes()).containsOnly(15);
    }
  }

  @Test
  void anEvaluationIsKeptUntilSomethingNewComes() throws Exception {
    Path data = folder.resolve("data");
    try (App app = App.open(data, null, Path.of("rules"), NOW, java.time.Duration.ofMinutes(5))) {
      importing(app, QUESTION, NOW);
      Account account = app.accounts().named("studio");
      EvaluateAccount evaluate = app.evaluateAccount();
      var before = evaluate.evaluate(account, NOW);
      assertThat(evaluate.evaluate(account, NOW.plusSeconds(300))).isSameAs(before);
      assertThat(evaluate.evaluate(account, NOW.plusSeconds(301))).isNotSameAs(before);
      importing(app, PRAISE, NOW);
      assertThat(evaluate.evaluate(account, NOW.plusSeconds(301)).items()).hasSize(2);
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
  void whatAPersonTickedIsNotTickedOnceMoreByTheReply() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION, NOW);
      app.giveAnswer().done(first(today(app, NOW)).id(), NOW);
      importing(app, QUESTION + "reply,r1,2026-03-02T09:30:00Z,me,true,Yes,q1,\n", LATER);
      assertThat(today(app, LATER).done())
          .singleElement()
          .satisfies(done -> assertThat(done.by()).isNull());
    }
  }

  @Test
  void aReplyTicksItsItemOnItsOwnDayOnly() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION, NOW);
      String first = first(today(app, NOW)).id();
      String next = "2026-03-03T";
      importing(
          app,
          "reply,r1,2026-03-02T09:30:00Z,me,true,Yes,q1,\n"
              + ("comment,q9," + next + "06:00:00Z,bo,false,Is it heavy?,,\n")
              + ("reply,q2," + next + "07:00:00Z,ana,false,How much is it?,q1,\n")
              + ("reply,r2," + next + "08:00:00Z,me,true,Nothing at all,q1,\n"),
          LATER.plusSeconds(86_400));
      assertThat(today(app, LATER).done()).extracting(d -> d.item().id()).containsExactly(first);
      assertThat(today(app, LATER.plusSeconds(86_400)).done()).isEmpty();
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
    RulesCopy.playbook("respond-to-comments", rules);
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
    RulesCopy.playbook("respond-to-comments", rules);
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

  /** Sixty people talked on LinkedIn lately, and one own post is known. */
  private void importingABusyMonth(App app) throws IOException {
    StringBuilder rows = new StringBuilder("post,p1,2026-02-20T09:00:00Z,me,true,Hello,,\n");
    for (int i = 0; i < 60; i++) {
      rows.append("comment,b").append(i).append(",2026-02-27T09:00:00Z,v").append(i);
      rows.append(",false,Lovely,,\n");
    }
    importing(app, rows.toString(), NOW);
    app.accounts().save(app.accounts().named("studio").of("linkedin", null));
  }

  @Test
  void whatAPolicyRefusesStandsBesideTheListWithReasonSourceAndDate() throws Exception {
    try (App app = open()) {
      importingABusyMonth(app);
      DayPlan plan = today(app, NOW);
      assertThat(plan.open()).noneMatch(i -> i.what().rule().equals("plan-a-giveaway"));
      assertThat(TodayView.of(plan).refused())
          .singleElement()
          .satisfies(
              refused -> {
                assertThat(refused.rule()).isEqualTo("run-contests-legally/plan-a-giveaway");
                assertThat(refused.reason()).startsWith("LinkedIn: Contests, giveaways");
                assertThat(refused.source()).startsWith("LinkedIn, professional");
                assertThat(refused.asOf()).isEqualTo("2026-08-01");
                assertThat(refused.stale()).isFalse();
              });
    }
  }

  @Test
  void aPolicyThatWasReadLongAgoRefusesAllTheSameAndSaysSo() throws Exception {
    Instant muchLater = Instant.parse("2027-02-20T09:00:00Z");
    try (App app = open()) {
      importing(app, "post,p1,2027-01-20T09:00:00Z,me,true,Hello,,\n", muchLater);
      StringBuilder rows = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        rows.append("comment,b").append(i).append(",2027-02-10T09:00:00Z,v").append(i);
        rows.append(",false,Lovely,,\n");
      }
      importing(app, rows.toString(), muchLater);
      app.accounts().save(app.accounts().named("studio").of("linkedin", null));
      assertThat(today(app, muchLater).told().refused())
          .singleElement()
          .satisfies(r -> assertThat(r.stale()).isTrue());
    }
  }

  @Test
  void explainNamesThePolicyThatRefuses() throws Exception {
    try (App app = open()) {
      importingABusyMonth(app);
      assertThat(
              app.explain()
                  .explain(app.accounts().named("studio"), "plan-a-giveaway", null, NOW)
                  .get(0)
                  .suppressedBy())
          .isEqualTo(
              "a policy. LinkedIn: Contests, giveaways and sweepstakes are not allowed at all."
                  + " (LinkedIn, professional community policies, read 2026-08-01) These are facts"
                  + " with a source, not legal advice.");
    }
  }

  @Test
  void aBrokenPolicyPackLeavesItsLastGoodVersionInForce() throws Exception {
    Path pack = Files.createDirectories(folder.resolve("rules/policies/linkedin"));
    Path file = pack.resolve("policy.yaml");
    Files.copy(Path.of("rules/policies/linkedin/policy.yaml"), file);
    try (App app = App.open(folder.resolve("data"), null, folder.resolve("rules"), NOW)) {
      assertThat(app.rules().packs()).extracting(p -> p.state()).containsExactly("in force");
    }
    Files.writeString(file, Files.readString(file).replace("giveaway]", "givaway]"));
    try (App app = App.open(folder.resolve("data"), null, folder.resolve("rules"), NOW)) {
      assertThat(app.rules().packs())
          .extracting(p -> p.state())
          .containsExactly("last good version in force");
      assertThat(app.rules().policies().keys()).contains("linkedin/no-contests");
      assertThat(app.rules().degraded()).isTrue();
    }
  }
}
