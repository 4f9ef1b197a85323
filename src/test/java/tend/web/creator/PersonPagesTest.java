package tend.web.creator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.facts.Fan;
import tend.flow.ReadPeople.Known;
import tend.flow.ReadPeople.Met;
import tend.flow.ReadPeople.Suggested;
import tend.model.Account;
import tend.model.Group;
import tend.model.Item;
import tend.model.Priority;
import tend.model.Recommendation;
import tend.model.Subject;
import tend.web.creator.PersonPage.Moment;

/** Somebody's page in words. */
class PersonPagesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static Met met() {
    Fan fan =
        new Fan(
            "key-ada", "ada", null, 4.0, 1, 12, 2, 90, 3.4, 3.4, false, null, "regular", 5, false,
            null, null, null, true, 4.0, false, null, null, null);
    return new Met(Account.named("mina.makes", "instagram"), fan);
  }

  private static Suggested suggested(int number, @Nullable String text) {
    Subject subject = new Subject("comment", "c" + number, "ada", null, text, "key-ada");
    Recommendation what =
        new Recommendation(
            "mina.makes",
            "respond-to-comments",
            "answer",
            "Answer",
            "Answer the comment",
            "Why",
            Group.REPLY,
            Priority.NORMAL,
            subject,
            "c" + number,
            NOW,
            Duration.ofHours(4),
            3,
            null,
            0,
            false,
            List.of(),
            List.of(),
            List.of());
    return new Suggested(new Item("i" + number, what, 1, List.of(), NOW), NOW, null);
  }

  private static PersonPage page(List<Suggested> suggested) {
    Known known =
        new Known(met(), "key:key-ada", List.of(), suggested, List.of(), Optional.empty());
    return new PersonPages(known, NOW).page(false, null, null);
  }

  @Test
  void ofManySuggestionsTheNewestFiveStandOpen() {
    PersonPage page =
        page(IntStream.range(0, 20).mapToObj(i -> suggested(i, "Comment " + i)).toList());
    assertThat(page.suggested()).extracting(Moment::text).endsWith("Comment 4").hasSize(5);
    assertThat(page.suggestedBefore()).extracting(Moment::text).startsWith("Comment 5").hasSize(15);
  }

  @Test
  void aSuggestionSaysOfWhichCommentByItsFirstWords() {
    String text =
        "Which flour do you use for the rye loaf, and how long does it rest before baking?";
    assertThat(page(List.of(suggested(1, text))).suggested().get(0).text())
        .isEqualTo("Which flour do you use for the rye loaf, and how long does…");
  }

  @Test
  void whatMayNotBeQuotedIsNotQuoted() {
    assertThat(page(List.of(suggested(1, null))).suggested().get(0).text()).isNull();
  }
}
