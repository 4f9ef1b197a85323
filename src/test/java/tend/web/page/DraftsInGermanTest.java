package tend.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is found in a draft is printed in English, and said in German on its page. */
class DraftsInGermanTest {
  private static final Path DRAFT = Path.of("src/main/java/tend/signals/draft");
  private static final Path SPAM = Path.of("src/main/java/tend/signals/spam");

  @Test
  void everythingThatIsFoundIsTranslated() {
    Set<String> said =
        Spoken.in(
            DRAFT,
            SPAM.resolve("Ploy.java"),
            SPAM.resolve("Reasons.java"),
            SPAM.resolve("SpamMark.java"),
            SPAM.resolve("Undisguised.java"),
            Path.of("src/main/java/tend/flow/PoliciesOnDraft.java"));
    said.removeAll(Spoken.in(DRAFT.resolve("Limit.java"))); // where numbers were read stays so
    said.remove("hashtags a post"); // a unit that is looked for and not said
    assertThat(said).hasSizeGreaterThan(70);
    assertThat(Spoken.notInGerman(said)).isEmpty();
  }

  @Test
  void everyTopicOfSpamIsTranslated() throws IOException {
    List<String> topics =
        Files.readAllLines(Path.of("src/main/resources/signals/spam-topics.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\\|", 3)[1].strip())
            .toList();
    assertThat(topics).hasSizeGreaterThan(60).allMatch(Understood.SAYINGS::knows);
  }

  @Test
  void numbersAndQuotesKeepTheirPlace() {
    assertThat(
            List.of(
                    "x takes at most 280; shorten it by 12",
                    "5 exclamation marks, where nearly all of yours have at most 1",
                    "4.8 letters a word, where nearly all of yours have at most 4.5",
                    "2026-03-01, to the same person: Thank you, Bo and Cem",
                    "it says: follow me, and I follow you",
                    "speaks of getting back what was lost",
                    "a messenger close to the writer",
                    "wording: profits, mentor")
                .stream()
                .map(Understood.SAYINGS::said))
        .containsExactly(
            "x nimmt höchstens 280 Zeichen; kürze um 12",
            "5 Ausrufezeichen; fast alle deine Texte haben höchstens 1",
            "4,8 Buchstaben je Wort; fast alle deine Texte haben höchstens 4,5",
            "2026-03-01, an dieselbe Person: Thank you, Bo and Cem",
            "da steht: follow me, and I follow you",
            "Thema: Verlorenes zurückholen",
            "ein Messenger, und dicht daran: wer schreibt",
            "Wortwahl: profits, mentor");
  }
}
