package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tend.facts.FactSheet;
import tend.facts.OwnPlatform;
import tend.facts.WaitingComment;
import tend.model.Issue;
import tend.model.Preferences;

class GivenActivityTest {
  private final List<Issue> issues = new ArrayList<>();

  private FactSheet sheet(String scenario) {
    String text =
        "now: 2026-03-02T09:00:00Z\nscenarios:\n  - { name: a, expect: [], " + scenario + " }\n";
    return ScenarioFile.read(text, Map.of(), new Problems("scenarios.yaml", text, issues))
        .scenarios()
        .get(0)
        .given()
        .sheet();
  }

  private List<String> said(String scenario) {
    sheet(scenario);
    return issues.stream().map(i -> i.message() + " | " + i.help()).toList();
  }

  @Test
  void everyPutsTimeBetweenTheRowsOfOneLine() {
    FactSheet sheet =
        sheet("given: [ { comment: c, by: ana, times: 3, age: 5h, every: 2d, text: Harbour } ]");
    assertThat(issues).isEmpty();
    assertThat(sheet.waiting())
        .extracting(WaitingComment::waitedHours)
        .containsExactly(101.0, 53.0, 5.0);
  }

  @Test
  void theNumberOfARowStandsInWhatItAnswersAndSays() {
    FactSheet sheet =
        sheet(
            "given: [ { comment: c, by: ana, times: 2, age: 5h, text: 'Harbour {n}' },"
                + " { reply: r, to: 'c-{n}', own: true, times: 1, age: 4h, text: 'Yes {n}' } ]");
    assertThat(issues).isEmpty();
    assertThat(sheet.waiting()).extracting(w -> w.said().text()).containsExactly("Harbour 2");
  }

  @Test
  void anAccountElsewhereIsHeldAgainstThisOne() {
    FactSheet sheet =
        sheet(
            "given: [ { post: p, own: true, age: 2d }, { comment: c, by: ana, age: 1d, text:"
                + " Harbour } ], elsewhere: [ { account: { name: video, platform: youtube }, given:"
                + " [ { post: p, own: true, age: 2d }, { comment: c, by: bo, times: 3, age: 1d,"
                + " text: Harbour } ] } ]");
    assertThat(issues).isEmpty();
    assertThat(sheet.facts())
        .filteredOn(OwnPlatform.class::isInstance)
        .singleElement()
        .extracting(fact -> ((OwnPlatform) fact).times())
        .isEqualTo(3.0);
  }

  @Test
  void anAccountHasHoursAZoneAndDaysOfRest() {
    FactSheet sheet =
        sheet(
            "account: { name: a, zone: Europe/Oslo, hours: '9-17', rest: [sat, sun] }, given: []");
    assertThat(issues).isEmpty();
    Preferences chosen = sheet.account().preferences();
    assertThat(sheet.account().zone()).hasToString("Europe/Oslo");
    assertThat(Duration.between(chosen.opens(), chosen.closes())).hasHours(8);
    assertThat(chosen.restDays()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  @Test
  void aStepThatIsNoTimeIsTold() {
    assertThat(said("given: [ { post: p, own: true, times: 2, age: 2d, every: week } ]"))
        .first()
        .isEqualTo("\"week\" is no step in time | write every: 7d, 12h or 30m, with times:");
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreTold() {
    assertThat(said("account: { name: a, hours: '17-9' }, given: []"))
        .containsExactly("\"17-9\" are no hours of a day | write hours: \"9-17\"");
  }

  @Test
  void aWeekdayOfAnotherNameIsTold() {
    assertThat(said("account: { name: a, rest: [son] }, given: []"))
        .containsExactly("\"son\" is no weekday | did you mean mon?");
  }

  @Test
  void aZoneThatDoesNotExistIsTold() {
    assertThat(said("account: { name: a, zone: Europe/Atlantis }, given: []"))
        .containsExactly("\"Europe/Atlantis\" is no time zone | write zone: Europe/Oslo");
  }
}
