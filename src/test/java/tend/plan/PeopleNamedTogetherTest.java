package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.InventedItems.named;

import java.util.List;
import org.junit.jupiter.api.Test;
import tend.model.Answer;
import tend.model.Item;
import tend.model.Subject;

/** One item about several people, once a month for each of them. */
class PeopleNamedTogetherTest {
  private static Item people(String... who) {
    return named("keep-advocates", Subject.people(null), "2026-03-01", who);
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
