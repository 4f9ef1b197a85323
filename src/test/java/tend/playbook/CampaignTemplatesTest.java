package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.Issue;
import tend.model.campaign.Step;
import tend.model.campaign.Template;
import tend.policy.Requirement;

class CampaignTemplatesTest {
  private static final String SOUND =
      """
      title: Small
      about: "One thing."
      goal: "It is done."
      phases:
        - id: one
          title: One
          days: 3
          steps:
            - { id: first, do: "Do the first", why: "It comes first.", minutes: 5 }
            - { id: second, do: "Do the second", why: "It comes next.", minutes: 5, after: [first] }
      """;

  private static CampaignTemplates read(String text) {
    return CampaignTemplates.read(
        new PlaybookFiles(
            "campaigns", "rules/campaigns", new TreeMap<>(Map.of("small.yaml", text))));
  }

  private static CampaignTemplates shipped() {
    return CampaignTemplates.read(RulesFolder.read(Path.of("rules")).campaigns());
  }

  @Test
  void everyKindOfCampaignIsShippedAndSound() {
    assertThat(shipped().issues()).isEmpty();
    assertThat(shipped().ids())
        .containsExactly(
            "challenge",
            "collaboration",
            "contest",
            "fan-content",
            "giveaway",
            "poll-series",
            "q-and-a");
  }

  @Test
  void theJarHasThemToo() {
    assertThat(CampaignTemplates.read(RulesFolder.read(null).campaigns()).ids())
        .isEqualTo(shipped().ids());
  }

  @ParameterizedTest
  @ValueSource(strings = {"contest", "giveaway"})
  void whateverPoliciesAskOfAPrizeIsMetByAStepOrSeen(String kind) {
    Template template = shipped().find(kind).orElseThrow();
    Set<String> met =
        template.phases().stream()
            .flatMap(p -> p.steps().stream())
            .flatMap(s -> s.meets().stream())
            .collect(Collectors.toSet());
    assertThat(Requirement.words())
        .filteredOn(w -> !met.contains(w))
        .containsExactlyInAnyOrder(
            "free-to-enter", "closing-date", "unchanged-terms", "disclosure", "entry-hashtag");
  }

  @Test
  void noStepBlamesOrShouts() {
    assertThat(
            shipped().templates().stream()
                .flatMap(t -> t.phases().stream())
                .flatMap(p -> p.steps().stream())
                .map(Step::why))
        .allSatisfy(
            why -> {
              assertThat(why).endsWith(".").doesNotContain("!");
              assertThat(why.length()).isLessThan(160);
            });
  }

  @Test
  void aSmallOneIsRead() {
    Template small = read(SOUND).find("small").orElseThrow();
    assertThat(small.phases()).singleElement().satisfies(p -> assertThat(p.days()).isEqualTo(3));
    assertThat(small.phases().get(0).steps().get(1).after()).containsExactly("first");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: Small       | titel: Small        | 1 | did you mean title?
          days: 3            | days: none          | 7 | write one from 1 to 366
          minutes: 5 }       | minutes: soon }     | 9 | write one from 1 to 1440
          after: [first]     | after: [second]     | 10 | there are: first
          after: [first]     | after: [frist]      | 10 | did you mean first?
          minutes: 5, after  | meets: [luck], minutes: 5, after | 10 | there are: organiser-responsible
          minutes: 5 }       | minutes: 5, days: [4] } | 9 | from 1 to 3
          minutes: 5 }       | minutes: 5, daily: yes, days: [1] } | 9 | leave one of the two out
          id: second         | id: first           | 10 | give it an id of its own
          id: one            | id: Phase One       | 5 | open-for-entries
          about: "One thing." | action: lottery    | 2 | there are: contest
          """)
  void aMistakeIsToldWithItsLineAndAWayOut(String right, String wrong, int line, String help) {
    CampaignTemplates read = read(SOUND.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
    assertThat(read.templates()).isEmpty();
    assertThat(read.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.level()).isEqualTo(Issue.Level.ERROR);
              assertThat(issue.path()).isEqualTo("rules/campaigns/small.yaml");
              assertThat(issue.line()).isEqualTo(line);
              assertThat(String.valueOf(issue.help())).contains(help);
            });
  }

  @Test
  void aTemplateThatNobodyCouldCarryOutIsRefused() {
    StringBuilder many = new StringBuilder("title: T\nabout: A\ngoal: G\nphases:\n");
    for (int i = 0; i < 21; i++) {
      many.append("  - { id: p").append(i).append(", title: P, days: 1, steps: [] }\n");
    }
    assertThat(read(many.toString()).issues())
        .singleElement()
        .satisfies(i -> assertThat(i.message()).contains("21 phases"));
  }

  @Test
  void aFileIsNamedByTheIdOfItsKind() {
    CampaignTemplates read =
        CampaignTemplates.read(
            new PlaybookFiles(
                "campaigns", "rules/campaigns", new TreeMap<>(Map.of("Ch allenge.yaml", SOUND))));
    assertThat(read.templates()).isEmpty();
    assertThat(read.issues()).hasSize(1);
  }
}
