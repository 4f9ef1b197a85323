package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tend.model.Account;
import tend.model.Answer;
import tend.model.BusinessClock;
import tend.model.Covered;
import tend.model.Group;
import tend.model.Item;
import tend.model.Priority;
import tend.model.Recommendation;
import tend.model.Subject;

/** One item about several people, once a month for each of them. */
class PeopleNamedTogetherTest {
  private static Item people(String... who) {
    Recommendation what =
        new Recommendation(
            "studio",
            "find-advocates",
            "keep-advocates",
            "Keep them",
            "Say a personal word",
            "They come often",
            Group.PEOPLE,
            Priority.LOW,
            Subject.people(null),
            "2026-03-01",
            NOW.minus(Duration.ofDays(1)),
            Duration.ofHours(45),
            2 * who.length,
            null,
            0,
            false,
            Stream.of(who).map(one -> new Covered(one, "2026-03-01")).toList(),
            List.of(),
            List.of());
    return Scoring.score(what, BusinessClock.of(Account.named("studio", "x")), NOW);
  }

  @Test
  void theyAreTheSameInWhateverOrder() {
    assertThat(people("ana", "bo").id()).isEqualTo(people("bo", "ana").id());
  }

  @Test
  void whoJoinsWhenTheOthersAreDoneIsAnItemOfTheirOwn() {
    Item before = people("ana", "bo");
    Answer done =
        new Answer(
            "studio",
            before.id(),
            Answer.State.DONE,
            NOW,
            null,
            null,
            before.what().minutes(),
            before.what().covers());
    assertThat(Remaining.of(List.of(people("ana", "bo", "cy")), List.of(done), NOW).items())
        .extracting(Item::id)
        .containsExactly(people("cy").id())
        .doesNotContain(before.id());
  }
}
