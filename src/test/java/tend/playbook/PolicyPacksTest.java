package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.model.Issue;

/** A mistake in a policy pack is told at its words, and what it would gate is not passed over. */
class PolicyPacksTest {
  private static final String SOUND =
      """
      title: LinkedIn
      platforms: [linkedin]
      as-of: 2026-08-01
      sources: [ { id: rules, title: "LinkedIn, rules", url: "https://example.org/rules" } ]
      statements:
        - id: no-contests
          says: "No contests."
          source: rules
          refuses: [contest, giveaway]
      """;

  private static PolicyPacks pack(String text) {
    return PolicyPacks.read(
        List.of(
            new PlaybookFiles(
                "linkedin",
                "rules/policies/linkedin",
                new TreeMap<>(Map.of("policy.yaml", text)))));
  }

  private static String told(String text) {
    List<Issue> issues = pack(text).packs().get(0).issues();
    assertThat(issues).allSatisfy(i -> assertThat(i.help()).isNotBlank());
    return String.join("\n", issues.stream().map(Issue::shown).toList());
  }

  @Test
  void aSoundPackHasItsStatements() {
    assertThat(told(SOUND)).isEmpty();
    assertThat(pack(SOUND).policies().keys()).containsExactly("linkedin/no-contests");
  }

  @Test
  void aMisspeltActionIsToldWithTheOneMeant() {
    assertThat(told(SOUND.replace("giveaway", "givaway")))
        .startsWith(
            "rules/policies/linkedin/policy.yaml:9:24: error TD012: \"givaway\" is not one of the"
                + " words that may stand here")
        .contains("did you mean giveaway?");
  }

  @Test
  void aMisspeltKeyIsToldOnceAndNotAsMissing() {
    assertThat(told(SOUND.replace("refuses", "refusses")))
        .contains("error TD031: a statement has no refusses", "did you mean refuses?")
        .doesNotContain("does nothing");
  }

  @Test
  void aStatementThatDoesNothingIsTold() {
    assertThat(told(SOUND.replace("    refuses: [contest, giveaway]\n", "")))
        .contains("6:5: error TD041: this statement does nothing");
  }

  @Test
  void aStatementWithoutSourceOrDayIsTold() {
    assertThat(told(SOUND.replace("source: rules", "source: rulez")))
        .contains("8:13: error TD013: there is no source \"rulez\"", "did you mean rules?");
    assertThat(told(SOUND.replace("2026-08-01", "August"))).contains("TD041: \"August\" is no day");
    assertThat(told(SOUND.replace("as-of: 2026-08-01\n", "")))
        .contains("TD041: the pack has no as-of");
  }

  @Test
  void aPackSaysWhereItHolds() {
    assertThat(told(SOUND.replace("platforms: [linkedin]\n", "")))
        .contains("TD041: the pack says not where it holds");
    assertThat(told(SOUND.replace("[linkedin]", "[linkedn]"))).contains("did you mean linkedin?");
  }

  @Test
  void aLimitIsAWholeNumber() {
    String caps = "caps: { count: replys, per: day, most: many }";
    assertThat(told(SOUND.replace("refuses: [contest, giveaway]", caps)))
        .contains("\"replys\" is not one", "did you mean replies?")
        .contains("TD041: \"many\" is no number of a limit");
  }

  @Test
  void twoStatementsOfOneNameAreTold() {
    String second = SOUND.substring(SOUND.indexOf("  - id:"));
    assertThat(told(SOUND + second)).contains("10:9: error TD041: a second statement is called");
  }

  @Test
  void anEmptyPackIsTold() {
    assertThat(told("")).contains("TD041: there is no statement");
  }

  @Test
  void aStaleStatementIsAWarningAtItsPlaceFromTheDayOn() {
    PolicyPacks packs = pack(SOUND);
    assertThat(packs.issuesOn(LocalDate.parse("2027-01-28"))).isEmpty();
    assertThat(packs.issuesOn(LocalDate.parse("2027-01-29")))
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.level()).isEqualTo(Issue.Level.WARNING);
              assertThat(i.shown())
                  .startsWith(
                      "rules/policies/linkedin/policy.yaml:6:9: warning TD042: this was read on"
                          + " 2026-08-01, more than 180 days ago");
            });
  }

  @Test
  void aPackSaysHowLongItCountsAsFresh() {
    assertThat(
            pack(SOUND.replace("as-of: 2026-08-01", "as-of: 2026-08-01\nstale-after: 30"))
                .issuesOn(LocalDate.parse("2026-09-01")))
        .hasSize(1);
  }
}
