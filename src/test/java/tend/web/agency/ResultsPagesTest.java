package tend.web.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import tend.flow.RuleResult;
import tend.flow.RuleResult.Reason;
import tend.flow.agency.Verdict;
import tend.flow.agency.Verdicts;
import tend.flow.agency.Verdicts.Judged;

/** What the results say, from results made by hand. */
class ResultsPagesTest {
  private static final Results MONTH = new Results(30, null, Results.VERDICT, false);

  private static Judged judged(String rule, int done, int declined, double hours) {
    RuleResult result =
        new RuleResult(
            rule,
            40,
            done,
            0,
            3,
            declined,
            1,
            declined == 0 ? List.of() : List.of(new Reason("too-often", declined)),
            List.of(),
            2,
            40 - done - declined - 2,
            hours,
            declined > done,
            null);
    return new Judged(result, Verdict.of(result));
  }

  private static ResultsPage page(Results asked) {
    return new ResultsPages(
            new Verdicts(
                null,
                NOW,
                List.of(
                    judged("listen/a-topic-came-up", 9, 0, 3),
                    judged("listen/look-around", 1, 19, 5),
                    judged("remember-people/keep-advocates", 5, 6, 1))),
            asked)
        .page(List.of("mina.makes"));
  }

  private static List<String> rules(String sort) {
    return page(MONTH.by(sort)).rows().stream().map(ResultsPage.Row::rule).toList();
  }

  @Test
  void whatSomebodyShouldLookAtStandsFirstWithTheReason() {
    assertThat(page(MONTH).asks())
        .extracting(a -> a.chip() + ": " + a.rule() + ": " + a.why())
        .containsExactly(
            "Retire: Look around: 19 of 21 people reacted to were “not for me”.",
            "Review: Keep advocates: 7 of 12 people reacted to were “not for me”, or put off and"
                + " not done.");
  }

  @Test
  void itsPlaybookIsOneLinkAway() {
    assertThat(page(MONTH).asks().get(0).url()).isEqualTo("/playbooks/listen");
  }

  @Test
  void theRowsCanBeSorted() {
    assertThat(rules("rule")).containsExactly("A topic came up", "Look around", "Keep advocates");
    assertThat(rules("done")).containsExactly("A topic came up", "Keep advocates", "Look around");
    assertThat(rules("typical"))
        .containsExactly("Keep advocates", "A topic came up", "Look around");
    assertThat(rules("declined").get(0)).isEqualTo("Look around");
  }

  @Test
  void theColumnThatSortsSaysSo() {
    assertThat(page(MONTH.by("listed")).columns())
        .filteredOn(c -> c.sorted() != null)
        .extracting(c -> c.title() + " " + c.sorted())
        .containsExactly("Listed descending");
  }

  @Test
  void rulesOfOnePlaybookCountTogether() {
    assertThat(page(MONTH).playbooks().get(0))
        .returns("Listen", ResultsPage.Playbook::name)
        .returns("2 rules, 80 listed", ResultsPage.Playbook::said);
  }

  @Test
  void addressesKeepWhatElseIsChosen() {
    Results asked = new Results(90, "mina makes", "listed", false);
    assertThat(asked.since(null).url())
        .isEqualTo("/results?days=all&account=mina%20makes&sort=listed");
  }

  @Test
  void whileTheyAreReadNothingIsClaimed() {
    assertThat(new ResultsPages(null, MONTH).page(List.of()))
        .returns(true, ResultsPage::reading)
        .returns(false, ResultsPage::empty);
  }
}
