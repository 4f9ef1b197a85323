package tend.playbook.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.RulesFolder;
import tend.playbook.ShippedPlaybooks;
import tend.playbook.Vocabulary;

/** Why a rule stayed silent: whatever got furthest, and the smallest change. */
class WhyTest {
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = new Checker(Vocabulary.read(SHIPPED.vocabulary()));

  private static List<Why> why(String playbook, @Nullable String subject, Interaction... rows) {
    Playbook asked =
        SHIPPED.playbooks().stream()
            .filter(f -> f.id().equals(playbook))
            .flatMap(f -> CHECKER.check(f).playbook().stream())
            .findFirst()
            .orElseThrow();
    Account account = Account.named("studio", "instagram");
    return Why.of(asked, Derivation.sheet(account, List.of(rows), Given.NOW), subject);
  }

  private static Why rule(List<Why> all, String rule) {
    return all.stream().filter(w -> w.rule().endsWith("/" + rule)).findFirst().orElseThrow();
  }

  private static List<String> lines(Why why) {
    return why.sentences().stream().map(Told::line).toList();
  }

  @Test
  void theBindingThatGetsFurthestIsToldWithValuesAndTheSmallestChange() {
    Why why =
        rule(
            why(
                "respond-to-comments",
                null,
                Given.comment("c1", "ana", Duration.ofHours(9), "Lovely"),
                Given.comment("q1", "bo", Duration.ofMinutes(90), "What does it cost?"),
                Given.comment("q2", "cem", Duration.ofMinutes(30), "Where is it from?")),
            "answer-questions-first");
    assertThat(why.subject()).isEqualTo("q1");
    assertThat(lines(why))
        .containsExactly(
            "yes  For each waiting comment that asks a question",
            "no   That comment has waited at least 4 hours  (it has 1 h 30); waiting 2 h 30 would do",
            "yes  That comment has waited less than 168 hours  (it has 1 h 30)");
  }

  @Test
  void oneMoreIsSaidInTheSingular() {
    Why why =
        rule(
            why(
                "respond-to-comments",
                null,
                Given.comment("c1", "ana", Duration.ofDays(3), "First time here for the light"),
                Given.comment("c2", "ana", Duration.ofHours(3), "Second part too for the fog")),
            "answer-regulars");
    assertThat(lines(why))
        .contains(
            "no   The person behind that comment has written at least 3 comments  (it has 2 comments); 1 more comment would do");
  }

  @Test
  void whatWasNeverImportedIsUnknownAndNotNo() {
    Why peers =
        rule(
            why(
                "collaborate-in-your-niche",
                null,
                Given.comment("c1", "ana", Duration.ofHours(3), "Lovely")),
            "visit-peers-who-came");
    assertThat(peers.sentences()).allMatch(s -> s.held() == null);
    assertThat(peers.sentences().get(0).missing())
        .isEqualTo("peers of your niche (rows of kind peer)");
    Why links = rule(why("avoid-link-spam", null), "fewer-link-posts");
    assertThat(links.sentences())
        .allMatch(s -> "own posts (rows of kind post)".equals(s.missing()));
  }

  @Test
  void whatIsThereAndDoesNotHoldIsNo() {
    Interaction own =
        Given.interaction(
            Kind.OUTREACH, "o1", "me", true, Duration.ofDays(1), "The rim is daring", "kate");
    Why links = rule(why("avoid-link-spam", null, own), "no-links-in-others-threads");
    assertThat(lines(links))
        .containsExactly(
            "no   At least 2 own comments on others' posts of the last 30 days carried a link"
                + "  (it has 0 links); 2 more links would do");
  }

  @Test
  void nearestMissesComeFirst() {
    List<Why> all =
        why(
            "respond-to-comments",
            null,
            Given.comment("q1", "bo", Duration.ofMinutes(90), "What does it cost?"));
    List<Why> silent = all.stream().filter(w -> !w.fired()).toList();
    assertThat(silent.get(0).missed()).isEqualTo(1);
    assertThat(silent).isSortedAccordingTo(java.util.Comparator.comparingLong(Why::missed));
  }

  @Test
  void aSettingSaysWhereItsValueComesFrom() {
    Playbook playbook = ShippedPlaybooks.named("respond-to-comments");
    FactSheet sheet =
        Derivation.sheet(
            Account.named("studio", "youtube"),
            List.of(Given.comment("q1", "bo", Duration.ofHours(5), "What does it cost?")),
            Given.NOW);
    assertThat(lines(rule(Why.of(playbook, sheet, null), "answer-questions-first")).get(1))
        .endsWith("waiting 3 h would do  [question_wait from platform youtube]");
  }

  @Test
  void aWaitOfDaysIsToldToTheMinute() {
    Why why =
        rule(
            why(
                "respond-to-comments",
                null,
                Given.comment("q1", "bo", Duration.ofMinutes(65), "What does it cost?")),
            "answer-cold-questions");
    assertThat(lines(why).get(1))
        .isEqualTo(
            "no   That comment has waited at least 168 hours  (it has 1 h 5);"
                + " waiting 6 days 22 h 55 would do");
  }
}
