package tend.signals.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What several people speak of is found by the words that recur. */
class TopicsTest {
  private static Topics.Said<String> said(String person, String text) {
    return new Topics.Said<>(person, text, text);
  }

  private static List<String> keys(List<Topics.Said<String>> said) {
    return Topics.in(said).stream().map(Topics.Found::key).toList();
  }

  private static List<Topics.Said<String>> each(String... texts) {
    List<Topics.Said<String>> said = new ArrayList<>();
    for (String text : texts) {
      said.add(said("person-" + said.size(), text));
    }
    return said;
  }

  @Test
  void wordsThatStandTogetherAreOneTopicAndTheirPluralIsTheSame() {
    List<Topics.Found<String>> found =
        Topics.in(
            each(
                "Which cone does the celadon glaze need?",
                "My celadon glazes crawl",
                "I never dared a celadon glaze"));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).key()).isEqualTo("celadon glaze");
    assertThat(found.get(0).words()).containsExactly("celadon glaze");
    assertThat(found.get(0).sources()).hasSize(3);
  }

  @Test
  void twoPeopleMakeNoTopicHoweverOftenTheyWrite() {
    assertThat(
            keys(
                List.of(
                    said("ana", "the kiln smokes"),
                    said("ana", "the kiln stinks"),
                    said("bo", "what a kiln"),
                    said("bo", "that kiln again"))))
        .isEmpty();
  }

  @Test
  void thanksPraiseAndWordsOfTheMediumAreNoTopic() {
    assertThat(
            keys(
                each(
                    "Great job, thank you for the video",
                    "Great job with this video, please more videos",
                    "Good job! Best channel ever",
                    "Vielen Dank für das tolle Video",
                    "Danke, wirklich ein schönes Video",
                    "Super Video, danke für die Mühe",
                    "Merci beaucoup pour la vidéo",
                    "Merci, très belle vidéo",
                    "Gracias por el vídeo, muy bueno",
                    "Muchas gracias por este vídeo")))
        .isEmpty();
  }

  @Test
  void topicsOfOtherLanguagesAreFoundAsWell() {
    assertThat(
            keys(
                each(
                    "Wie heiß wird der Brennofen?",
                    "Ist euer Brennofen elektrisch?",
                    "Der Brennofen raucht bei mir",
                    "¿Dónde compras el esmalte?",
                    "Mi esmalte se agrieta",
                    "¿Qué esmalte es ese?")))
        .containsExactlyInAnyOrder("brennofen", "esmalte");
  }

  @Test
  void aNameThatFollowsGreetingsIsNoTopic() {
    assertThat(
            keys(
                each(
                    "Hi Mirela, the kiln looks hot",
                    "hello mirela! when does the kiln open",
                    "Thanks Mirela, my kiln cracked")))
        .containsExactly("kiln");
  }

  @Test
  void whatAQuarterOfAllUseIsThePagesOwnSubject() {
    List<Topics.Said<String>> said = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      said.add(said("p" + i, i < 8 ? "clay" + (i < 3 ? " sieve" : "") : "number " + i));
    }
    assertThat(keys(said)).containsExactly("clay sieve");
  }

  @Test
  void theOrderOfTheTextsChangesNothing() {
    List<Topics.Said<String>> said = new ArrayList<>();
    List<String> words = List.of("kiln", "glaze", "wheel", "sieve", "cone", "ash", "rim", "spout");
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      String one = words.get(random.nextInt(words.size()));
      said.add(said("p" + random.nextInt(60), one + " " + words.get(random.nextInt(words.size()))));
    }
    List<String> keys = keys(said);
    assertThat(keys).isNotEmpty();
    Collections.shuffle(said, random);
    assertThat(keys(said)).isEqualTo(keys);
  }

  @Test
  void linksAndMentionsOfNumbersAreNoTopic() {
    assertThat(
            keys(
                each(
                    "https://example.org/kiln 2024 100",
                    "https://example.org/kiln 2024 100",
                    "https://example.org/kiln 2024 100")))
        .isEmpty();
  }
}
