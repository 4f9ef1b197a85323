package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.comment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.FactSheet;
import tend.facts.Mood;
import tend.facts.Topic;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** What people speak of and how they sound, and what changed. */
class ListeningTest {
  private static final Account ACCOUNT = Account.named("studio", "x");
  private final List<Interaction> rows = new ArrayList<>();

  private void many(String id, int count, Duration ago, String text) {
    for (int i = 0; i < count; i++) {
      rows.add(comment(id + i, id + "-" + i, ago, text));
    }
  }

  private <T> List<T> facts(Class<T> type) {
    return Derivation.sheet(ACCOUNT, rows, NOW).habits().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private Mood mood() {
    return facts(Mood.class).get(0);
  }

  private void threeAsk() {
    rows.add(comment("c1", "ana", ofDays(5), "Which cone does the celadon need?"));
    rows.add(comment("c2", "bo", ofDays(9), "Does celadon always crawl?"));
    rows.add(comment("c3", "cy", ofDays(59), "Lovely celadon"));
    rows.add(comment("c4", "cy", ofDays(58), "That celadon again"));
  }

  @Test
  void aTopicCountsPeopleAndNotRows() {
    threeAsk();
    Topic topic = facts(Topic.class).get(0);
    assertThat(topic.id()).isEqualTo("celadon");
    assertThat(topic.people()).isEqualTo(3);
    assertThat(topic.askers()).isEqualTo(2);
    assertThat(topic.comments()).isEqualTo(4);
    assertThat(topic.questions()).isEqualTo(2);
  }

  @Test
  void ofOwnPostsThatWereNeverImportedNothingIsClaimed() {
    threeAsk();
    assertThat(facts(Topic.class).get(0).ownPostDays()).isNull();
    rows.add(Given.interaction(Kind.POST, "p", "me", true, ofDays(40), "The wheel", null));
    assertThat(facts(Topic.class).get(0).ownPostDays()).isEqualTo(365);
    rows.add(Given.interaction(Kind.POST, "q", "me", true, ofDays(30), "All about celadons", null));
    assertThat(facts(Topic.class).get(0).ownPostDays()).isEqualTo(30);
  }

  @Test
  void quotesAskFirstAndNeverComeFromThoseNotToBeTalkedOf() {
    threeAsk();
    Topic topic = facts(Topic.class).get(0);
    assertThat(topic.remarks())
        .containsExactly(
            "ana: Which cone does the celadon need?",
            "bo: Does celadon always crawl?",
            "cy: That celadon again");
    FactSheet muted = Derivation.sheet(ACCOUNT, rows, NOW).without(Set.of("ana"));
    assertThat(muted.habits().stream().filter(Topic.class::isInstance).map(t -> (Topic) t))
        .flatExtracting(Topic::remarks)
        .hasSize(2)
        .noneMatch(r -> r.startsWith("ana"));
  }

  @Test
  void whatMayNotBeQuotedMakesNoTopic() {
    threeAsk();
    rows.replaceAll(
        r ->
            Interaction.of(
                r.kind(),
                r.id(),
                r.at(),
                r.authorId(),
                r.authorName(),
                false,
                r.text(),
                null,
                null,
                null,
                Visibility.FOLLOWERS,
                null,
                null,
                r.more()));
    assertThat(facts(Topic.class)).isEmpty();
  }

  @Test
  void aTopicRisesAgainstTheSixtyDaysBefore() {
    rows.add(comment("first", "early", ofDays(90), "Lovely"));
    many("b", 57, ofDays(40), "Lovely");
    many("k", 3, ofDays(40), "That kiln smoke worries me");
    many("n", 12, ofDays(10), "Lovely");
    many("l", 8, ofDays(10), "That kiln smoke worries me");
    Topic topic = facts(Topic.class).get(0);
    assertThat(topic.growth()).isEqualTo(8.13); // (8 / 20) / (3 / 61), to a hundredth
    assertThat(topic.rising()).isTrue();
  }

  @Test
  void withoutNinetyDaysOfActivityNothingIsSaidToRise() {
    many("b", 57, ofDays(40), "Lovely");
    many("n", 12, ofDays(10), "Lovely");
    many("l", 8, ofDays(10), "That kiln smoke worries me");
    Topic topic = facts(Topic.class).get(0);
    assertThat(topic.growth()).isNull();
    assertThat(topic.rising()).isNull();
  }

  @Test
  void concernsThatChanceDoesNotExplainAreAShift() {
    many("b", 40, ofDays(30), "The rim is daring");
    many("n", 8, ofDays(3), "The blue is deep");
    many("c", 4, ofDays(14), "The handle is broken");
    assertThat(mood().concerns()).isEqualTo(4);
    assertThat(mood().concernPercent()).isEqualTo(400.0 / 12);
    assertThat(mood().beforePercent()).isZero();
    assertThat(mood().moreConcerns()).isTrue();
  }

  @Test
  void twoOfThreeAreNoShift() {
    many("b", 40, ofDays(30), "The rim is daring");
    many("n", 1, ofDays(3), "The blue is deep");
    many("c", 2, ofDays(3), "The handle is broken");
    assertThat(mood().moreConcerns()).isNull();
  }

  @Test
  void theRangeOfTwoOfThreeIsWide() {
    Proportion twoOfThree = new Proportion(2, 3);
    assertThat(twoOfThree.low()).isBetween(0.20, 0.21);
    assertThat(twoOfThree.high()).isBetween(0.93, 0.94);
    assertThat(twoOfThree.clearlyAbove(new Proportion(10, 60))).isFalse();
    assertThat(new Proportion(20, 30).clearlyAbove(new Proportion(10, 60))).isTrue();
    assertThat(new Proportion(0, 0).clearlyAbove(new Proportion(0, 60))).isFalse();
  }

  @Test
  void theOldestConcernIsTheFirstUnansweredOne() {
    rows.add(comment("c1", "ana", ofHours(50), "The handle is broken"));
    rows.add(comment("c2", "bo", ofHours(70), "The spout is broken"));
    rows.add(Given.ownReply("r", "c2", ofHours(60)));
    assertThat(mood().concernsWaiting()).isEqualTo(1);
    assertThat(mood().oldestConcernHours()).isEqualTo(50);
  }

  @Test
  void mentionsAreUnknownUntilOneWasImported() {
    rows.add(comment("c1", "ana", ofHours(50), "Lovely"));
    assertThat(mood().mentions()).isNull();
    rows.add(Given.interaction(Kind.MENTION, "m1", "bo", false, ofDays(14), "See this", null));
    rows.add(Given.interaction(Kind.MENTION, "m2", "cy", false, ofDays(15), "See this", null));
    assertThat(mood().mentions()).isEqualTo(1);
    assertThat(mood().mentionsWaiting()).isEqualTo(1);
  }
}
