package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.flow.RuleResult.Reason;
import tend.model.Item;

/** What became of what a rule listed, on a real database: from the file to the figure. */
class ReadResultsTest {
  private static final String RULE = "respond-to-comments/answer-questions-first";
  private static final Instant HOUR_LATER = NOW.plusSeconds(3600);
  private static final Instant DAY_LATER = NOW.plusSeconds(86_400);
  @TempDir private Path folder;
  private App app;

  @BeforeEach
  void open() {
    app = App.open(folder.resolve("data"), null, Path.of("rules"), NOW);
  }

  @AfterEach
  void close() {
    app.close();
  }

  private void importing(String rows) throws IOException {
    Rows.of(app, folder, rows, DAY_LATER);
  }

  private static String questions(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("comment,q").append(i).append(",2026-03-01T2").append(i % 4).append(":00:00Z,v");
      rows.append(i).append(",false,Do you ship to town number ").append(i).append("?,,\n");
    }
    return rows.toString();
  }

  private static String reply(String to, String at) {
    return "reply,r-" + to + "," + at + ",me,true,Yes I do,\"" + to + "\",\n";
  }

  /** The ids of the questions on the list, by the question. */
  private List<String> listing(Instant at) {
    return listing("answer-questions-first", at);
  }

  private List<String> listing(String rule, Instant at) {
    return app.refreshToday().remaining(app.accounts().named("studio"), at).items().stream()
        .filter(i -> i.what().rule().equals(rule))
        .sorted(java.util.Comparator.comparing(i -> i.what().subject().id()))
        .map(Item::id)
        .toList();
  }

  private ReadResults.Report read(@Nullable String which, @Nullable Instant from, Instant at) {
    return app.readResults()
        .read(new ReadResults.Wish(app.accounts().all(), which, from, null, false), at);
  }

  private RuleResult result(Instant at) {
    return read(RULE, null, at).rules().get(0);
  }

  @Test
  void anItemIsDoneByHandAndAnotherIsTickedByAReply() throws Exception {
    importing(questions(3));
    app.giveAnswer().done(listing(NOW).get(0), HOUR_LATER);
    importing(reply("q1", "2026-03-02T12:00:00Z"));
    RuleResult result = result(DAY_LATER);
    assertThat(result.listed()).isEqualTo(3);
    assertThat(result.done()).isEqualTo(1);
    assertThat(result.ticked()).isEqualTo(1);
    assertThat(result.open()).isEqualTo(1);
  }

  @Test
  void theTypicalTimeIsFromTheFirstListingToTheTickOrTheFirstReply() throws Exception {
    importing(questions(3));
    List<String> ids = listing(NOW);
    listing(HOUR_LATER);
    app.giveAnswer().done(ids.get(0), HOUR_LATER);
    importing(
        reply("q1", "2026-03-02T12:00:00Z")
            + "reply,again,2026-03-02T20:00:00Z,me,true,One more thing,q1,\n"
            + reply("q2", "2026-03-02T16:30:00Z"));
    assertThat(result(DAY_LATER).medianHoursToDone()).isEqualTo(3.0);
  }

  @Test
  void anItemPostponedTwiceAndThenDoneCountsAsBoth() throws Exception {
    importing(questions(1));
    String id = listing(NOW).get(0);
    app.giveAnswer().later(id, HOUR_LATER, NOW);
    app.giveAnswer().later(id, DAY_LATER, HOUR_LATER);
    app.giveAnswer().done(id, DAY_LATER);
    assertThat(result(DAY_LATER).later()).isEqualTo(2);
    assertThat(result(DAY_LATER).done()).isEqualTo(1);
  }

  @Test
  void anItemPostponedAndThenAnsweredOnThePlatformIsTicked() throws Exception {
    importing(questions(1));
    app.giveAnswer().later(listing(NOW).get(0), DAY_LATER, NOW);
    importing(reply("q0", "2026-03-02T12:00:00Z"));
    assertThat(result(DAY_LATER).ticked()).isEqualTo(1);
  }

  @Test
  void aPostponementTakenBackWasNone() throws Exception {
    importing(questions(1));
    String id = listing(NOW).get(0);
    app.giveAnswer().later(id, HOUR_LATER, NOW);
    app.giveAnswer().later(id, DAY_LATER, HOUR_LATER);
    app.giveAnswer().undo(id);
    assertThat(result(DAY_LATER).later()).isEqualTo(1);
  }

  @Test
  void aPostponedItemIsStillOpen() throws Exception {
    importing(questions(1));
    app.giveAnswer().later(listing(NOW).get(0), DAY_LATER, NOW);
    assertThat(result(HOUR_LATER).open()).isEqualTo(1);
  }

  @Test
  void whatLeftTheListByItselfIsGone() throws Exception {
    importing(questions(2));
    app.giveAnswer().notForMe(listing(NOW).get(0), "rule-off", NOW);
    RuleResult result = result(HOUR_LATER);
    assertThat(result.notForMe()).isEqualTo(1);
    assertThat(result.open()).isZero();
    assertThat(result.gone()).isEqualTo(1);
  }

  @Test
  void peopleNamedTogetherAreOneItemWhoeverJoinsThem() throws Exception {
    String rule = "find-advocates/know-who-comes-first";
    Instant twoDaysLater = NOW.plusSeconds(2 * 86_400);
    importing(Rows.firstUnderThreePosts("ana", "2026-01-10"));
    listing(NOW);
    importing(Rows.firstUnderThreePosts("bo", "2026-01-20"));
    listing(twoDaysLater);
    RuleResult open = read(rule, null, twoDaysLater).rules().get(0);
    assertThat(open.listed()).isEqualTo(1);
    assertThat(open.open()).isEqualTo(1);
    app.giveAnswer().done(listing("know-who-comes-first", twoDaysLater).get(0), twoDaysLater);
    RuleResult done = read(rule, null, twoDaysLater).rules().get(0);
    assertThat(done.listed()).isEqualTo(1);
    assertThat(done.done()).isEqualTo(1);
    assertThat(done.medianHoursToDone()).isEqualTo(48.0);
  }

  @Test
  void everyListedItemIsCountedOnce() throws Exception {
    importing(questions(9) + "comment,t1,2026-03-01T20:00:00Z,bo,false,Nice,,\n");
    List<String> ids = listing(NOW);
    app.giveAnswer().done(ids.get(0), NOW);
    app.giveAnswer().notForMe(ids.get(1), "facts: sold out", NOW);
    app.giveAnswer().later(ids.get(2), DAY_LATER, NOW);
    app.giveAnswer().notForMe(ids.get(3), "person", NOW);
    importing(reply("q4", "2026-03-02T12:00:00Z"));
    for (RuleResult r : read(null, null, DAY_LATER.plusSeconds(40L * 86_400)).rules()) {
      assertThat(r.done() + r.ticked() + r.notForMe() + r.open() + r.gone())
          .as(r.rule())
          .isEqualTo(r.listed());
    }
  }

  @Test
  void reasonsAreCountedByTheAnswerThatWasChosen() throws Exception {
    importing(questions(4));
    List<String> ids = listing(NOW);
    app.giveAnswer().notForMe(ids.get(0), "facts: she moved", NOW);
    app.giveAnswer().notForMe(ids.get(1), "facts", NOW);
    app.giveAnswer().notForMe(ids.get(2), "I know him", NOW);
    app.giveAnswer().notForMe(ids.get(3), "no reason given", NOW);
    assertThat(result(NOW).reasons())
        .containsExactly(
            new Reason("facts", 2), new Reason("none given", 1), new Reason("other", 1));
  }

  @Test
  void whatPeopleWroteIsReadOutOnlyWhenAskedFor() throws Exception {
    importing(questions(2));
    app.giveAnswer().notForMe(listing(NOW).get(0), "facts: she moved", NOW);
    assertThat(result(NOW).words()).isEmpty();
    assertThat(
            app.readResults()
                .read(new ReadResults.Wish(app.accounts().all(), null, null, null, true), NOW)
                .rules()
                .get(0)
                .words())
        .containsExactly("she moved");
  }

  @Test
  void onlyWhatWasFirstListedInTheSpanCounts() throws Exception {
    importing(questions(2));
    listing(NOW);
    importing("comment,new,2026-03-02T09:30:00Z,new,false,Do you sell mugs?,,\n");
    listing(DAY_LATER);
    assertThat(read(RULE, HOUR_LATER, DAY_LATER).rules().get(0).listed()).isEqualTo(1);
    assertThat(
            app.readResults()
                .read(
                    new ReadResults.Wish(app.accounts().all(), RULE, null, HOUR_LATER, false),
                    DAY_LATER)
                .rules()
                .get(0)
                .listed())
        .isEqualTo(2);
  }

  @Test
  void aRuleThatPeopleDeclineIsNamedFirstWithTheNextStep() throws Exception {
    importing(questions(12) + "comment,t1,2026-03-01T20:00:00Z,bo,false,Nice,,\n");
    List<String> ids = listing(NOW);
    ids.subList(0, 4).forEach(id -> app.giveAnswer().notForMe(id, "less", NOW));
    app.giveAnswer().later(ids.get(4), DAY_LATER, NOW);
    app.giveAnswer().done(ids.get(5), NOW);
    RuleResult noisy = read(null, null, NOW).rules().get(0);
    assertThat(noisy.rule()).isEqualTo(RULE);
    assertThat(noisy.noisy()).isTrue();
    assertThat(noisy.next())
        .isEqualTo(
            "not for me: 4 of 6, put off and not done: 1; most often said: Doesn’t sound like me;"
                + " look at its bounds: tend explain --account studio --rule "
                + RULE
                + ", or change [cold_after], [question_wait]");
  }

  @Test
  void aRuleThatNobodyReactedToIsNotNoisy() throws Exception {
    importing(questions(12));
    listing(NOW);
    assertThat(result(DAY_LATER).noisy()).isFalse();
  }

  @Test
  void aRuleMostlyFollowedIsNotNoisy() throws Exception {
    importing(questions(12));
    List<String> ids = listing(NOW);
    ids.subList(0, 4).forEach(id -> app.giveAnswer().notForMe(id, "less", NOW));
    ids.subList(4, 9).forEach(id -> app.giveAnswer().done(id, NOW));
    assertThat(result(NOW).noisy()).isFalse();
    assertThat(result(NOW).next()).isNull();
  }

  @Test
  void readingResultsListsNothing() throws Exception {
    importing(questions(3));
    assertThat(read(null, null, NOW).rules()).isEmpty();
    assertThat(read(null, null, NOW).rules()).isEmpty();
  }

  @Test
  void anUnknownRuleNamesTheNearest() {
    assertThatThrownBy(() -> read("answer-question-first", null, NOW))
        .isInstanceOf(UnknownName.class)
        .hasMessage(
            "there is no playbook or rule answer-question-first; did you mean " + RULE + "?");
  }
}
