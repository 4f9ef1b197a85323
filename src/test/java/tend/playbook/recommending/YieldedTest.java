package tend.playbook.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Recommendation;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;

/** A rule that left the list to another is told the true reason. */
class YieldedTest {
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = new Checker(Vocabulary.read(SHIPPED.vocabulary()));

  @Test
  void theReasonIsPriorityOrBeingOnItsOwn() {
    List<Playbook> playbooks =
        SHIPPED.playbooks().stream().flatMap(f -> CHECKER.check(f).playbook().stream()).toList();
    FactSheet sheet =
        Derivation.sheet(
            Account.named("studio", "youtube"),
            List.of(
                Given.comment("c1", "ana", Duration.ofHours(12), "Lovely"),
                Given.comment("c2", "ana", Duration.ofHours(11), "Great"),
                Given.comment("q1", "ana", Duration.ofHours(10), "What does it cost?")),
            Given.NOW);
    Map<String, String> why = new TreeMap<>();
    Evaluation.of(sheet, playbooks).yielded().stream()
        .filter(y -> y.subject().equals("q1"))
        .forEach(y -> why.put(y.rule(), y.why()));
    assertThat(why)
        .containsEntry("respond-to-comments/answer-regulars", "which is more pressing")
        .containsEntry("respond-to-comments/answer-the-rest", "which takes it on its own");
  }

  private static Evaluation of(List<Interaction> activity) {
    List<Playbook> playbooks =
        SHIPPED.playbooks().stream().flatMap(f -> CHECKER.check(f).playbook().stream()).toList();
    return Evaluation.of(
        Derivation.sheet(Account.named("studio", "mastodon"), activity, Given.NOW), playbooks);
  }

  /** Ana shared three times and was thanked; she has a page of her own that was never visited. */
  private static List<Interaction> ana() {
    List<Interaction> rows = new ArrayList<>();
    rows.add(one(Kind.POST, "own", "me", true, 80, "The big bowl"));
    rows.add(one(Kind.OUTREACH, "o", "me", true, 75, "The rim on this one is daring"));
    rows.add(one(Kind.POST, "w", "ana", false, 70, "My own kiln"));
    for (int i = 1; i <= 3; i++) {
      rows.add(one(Kind.SHARE, "s" + i, "ana", false, 10 * i, null));
      rows.add(Given.ownReply("t" + i, "s" + i, Duration.ofDays(2)));
    }
    return rows;
  }

  private static Interaction one(
      Kind kind, String id, String by, boolean own, int daysAgo, @Nullable String text) {
    return Given.interaction(kind, id, by, own, Duration.ofDays(daysAgo), text, null);
  }

  private static List<String> naming(String person, Evaluation evaluation) {
    return evaluation.recommendations().stream()
        .filter(r -> r.doing().contains(person))
        .map(Recommendation::rule)
        .toList();
  }

  @Test
  void aPersonIsNamedOnceADay() {
    Evaluation evaluation = of(ana());
    assertThat(naming("ana", evaluation)).hasSize(1);
    assertThat(evaluation.yielded())
        .filteredOn(y -> y.subject().equals("ana"))
        .extracting(Yielded::to)
        .containsOnly("thank-and-feature/feature-frequent-sharers");
  }

  @Test
  void whoWaitsForAnAnswerIsNotNamedBesides() {
    List<Interaction> rows = ana();
    rows.add(Given.comment("c", "ana", Duration.ofHours(30), "Mine cracked in the second firing"));
    Evaluation evaluation = of(rows);
    assertThat(naming("ana", evaluation)).doesNotContain("feature-frequent-sharers");
    assertThat(evaluation.yielded())
        .filteredOn(y -> y.rule().equals("thank-and-feature/feature-frequent-sharers"))
        .extracting(Yielded::why)
        .containsExactly("which answers them first");
  }
}
