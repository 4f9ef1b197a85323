package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tend.policy.Policies;

/** The same file as text and as cards: a card knows places, and what it does not change stays. */
class RuleCardsTest {
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Writing WRITING =
      new Writing(Vocabulary.read(FOLDER.vocabulary()), Policies.NONE);

  static Stream<PlaybookFiles> shipped() {
    return FOLDER.playbooks().stream().filter(p -> p.files().containsKey("rules.dslr"));
  }

  private static Stream<RuleCard.Field> fields(RuleCard card) {
    return Stream.concat(
        card.about().stream(),
        Stream.of(card.when(), card.then())
            .flatMap(List::stream)
            .flatMap(line -> line.pieces().stream())
            .flatMap(p -> p instanceof RuleCard.Field field ? Stream.of(field) : Stream.empty()));
  }

  private static String with(String text, RuleCard.Field field, String value) {
    int at = 0;
    for (int line = 1; line < field.line(); line++) {
      at = text.indexOf('\n', at) + 1;
    }
    int from = at + field.column() - 1;
    int to = from + field.value().length();
    assertThat(text.substring(from, to)).isEqualTo(field.value());
    return text.substring(0, from) + value + text.substring(to);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedRuleIsACardWhoseFieldsAreChangedAndChangedBackToTheByte(PlaybookFiles files) {
    String text = files.files().getOrDefault("rules.dslr", "");
    List<RuleCard> cards = WRITING.cards(files, "rules.dslr");
    assertThat(cards).extracting(RuleCard::name).isEqualTo(Writing.about(files).rules());
    for (RuleCard card : cards) {
      assertThat(Stream.concat(card.when().stream(), card.then().stream()))
          .allMatch(RuleCard.Line::known);
      fields(card)
          .forEach(
              field -> {
                String changed = with(text, field, "¤" + field.value());
                RuleCard.Field now =
                    new RuleCard.Field(
                        field.name(),
                        "¤" + field.value(),
                        field.line(),
                        field.column(),
                        List.of(),
                        false);
                assertThat(with(changed, now, field.value())).isEqualTo(text);
              });
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatACardShowsOfALineIsTheWholeLine(PlaybookFiles files) {
    List<String> lines = files.files().getOrDefault("rules.dslr", "").lines().toList();
    for (RuleCard card : WRITING.cards(files, "rules.dslr")) {
      Stream.concat(card.when().stream(), card.then().stream())
          .forEach(line -> assertThat(said(line)).isEqualTo(lines.get(line.number() - 1).strip()));
    }
  }

  private static String said(RuleCard.Line line) {
    StringBuilder said = new StringBuilder();
    for (RuleCard.Piece piece : line.pieces()) {
      said.append(piece instanceof RuleCard.Field f ? f.value() : ((RuleCard.Said) piece).words());
    }
    return said.toString();
  }

  @Test
  void aNumberOffersTheSettingsOfItsUnit() {
    PlaybookFiles files =
        Written.files(
            "one",
            "2026-01-02",
            "",
            """
            settings:
              my_wait: { value: 4, unit: hours, range: [1, 72], why: "a" }
              my_days: { value: 4, unit: days, range: [1, 72], why: "a" }
            """,
            """
            rule "a"
            when
              For each waiting comment
              That comment has waited at least 4 hours
              That is no sentence
            then
              Recommend for that comment "Answer"
            end
            """);
    RuleCard card = WRITING.cards(files, "rules.dslr").get(0);
    assertThat(fields(card).findFirst().orElseThrow().choices()).containsExactly("[my_wait]");
    assertThat(card.when()).extracting(RuleCard.Line::known).containsExactly(true, true, false);
  }
}
