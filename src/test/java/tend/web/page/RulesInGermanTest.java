package tend.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tend.model.Group;
import tend.model.Issue;
import tend.model.Lesson;
import tend.playbook.Checker;
import tend.playbook.RulesFolder;
import tend.policy.Requirement;
import tend.policy.Variant;

/**
 * What rules and the planner say is kept in English; the phrase and its arguments are had back from
 * it without loss.
 */
class RulesInGermanTest {
  private static final RulesFolder RULES = RulesFolder.read(Path.of("rules"));
  private static final Sayings SAYINGS = Understood.SAYINGS;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  @Test
  void everySentenceOfTheVocabularyIsFoundWithItsNumbers() {
    List<String> lost = new ArrayList<>();
    for (String sample : RULES.samples()) {
      String said = SAYINGS.said(sample);
      boolean action = sample.startsWith("Recommend");
      if (!action && (said.equals(sample) || !numbers(said).equals(numbers(sample)))) {
        lost.add(sample + " -> " + said);
      }
    }
    assertThat(lost).isEmpty();
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(r -> r.group()).sorted().toList();
  }

  @Test
  void everyShippedRuleIsTranslated() {
    Checker checker = Checker.of(RULES);
    assertThat(RULES.playbooks())
        .flatExtracting(p -> checker.check(p).issues())
        .filteredOn(i -> i.code().equals("TD033"))
        .extracting(Issue::message)
        .isEmpty();
  }

  @Test
  void headingsLessonsWaysAndRequirementsAreTranslated() {
    Stream<String> all =
        Stream.of(
                Stream.of(Group.values()).map(Group::title),
                Stream.of(Lesson.values()).map(Lesson::label),
                Stream.of(Variant.values()).map(Variant::told),
                Stream.of(Requirement.values()).map(Requirement::told))
            .flatMap(s -> s);
    assertThat(all).allMatch(SAYINGS::knows);
  }

  @Test
  void argumentsKeepTheirPlaceAndAreSaidInTheirTurn() {
    assertThat(SAYINGS.said("Thank them for sharing: ada, bo and 3 more"))
        .isEqualTo("Bedank dich fürs Teilen: ada, bo und 3 weitere");
    assertThat(SAYINGS.said("it was due on Tue 9 Jun; Mon 8 Jun is full"))
        .isEqualTo("es war am Di. 9 Juni fällig; Mo. 8 Juni ist voll");
    assertThat(SAYINGS.said("Warmest first: ada (last came 3 days ago), bo (last came 1 day ago)"))
        .isEqualTo("Die Treuesten zuerst: ada (zuletzt vor 3 Tagen), bo (zuletzt vor 1 Tag)");
    assertThat(SAYINGS.said("2.5 times")).isEqualTo("2,5-mal");
  }

  @Test
  void whatNobodyTranslatedStaysAsItIs() {
    assertThat(SAYINGS.said("My own rule says this")).isEqualTo("My own rule says this");
  }
}
