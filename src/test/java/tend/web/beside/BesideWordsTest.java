package tend.web.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.flow.Explain.RuleView;
import tend.flow.impact.Impacted;
import tend.playbook.trying.Funnel;
import tend.playbook.trying.TestRun;
import tend.playbook.trying.Told;

/** What is told of scenarios, rules, counts and impact, in words. */
class BesideWordsTest {
  private static Told told(@Nullable Boolean held, String text, @Nullable String change) {
    String missing = held == null ? "an import of shares" : null;
    return new Told(text, held, held == null ? null : "2", "3", missing, change, null, null);
  }

  private static RuleView view(boolean fired, @Nullable String held, Told... sentences) {
    return new RuleView("mine/answer-all", fired, "c1", List.of(sentences), held);
  }

  private static WhyRule rule(RuleView... views) {
    return WhyRules.of(List.of(views), view -> null).get(0);
  }

  private static TestRun.Result result(
      String name, TestRun.State state, String got, String... whyNot) {
    return new TestRun.Result(
        name, "rules/mine/scenarios.yaml", 7, state, "{answer-all=true}", got, List.of(whyNot));
  }

  @Test
  void oneChangeThatIsEnoughIsSaid() {
    WhyRule silent = rule(view(false, null, told(true, "a", null), told(false, "b", "one more")));
    assertThat(silent.verdict()).isEqualTo("Not suggested.");
    assertThat(silent.rest()).isEqualTo("One more would change that.");
    assertThat(silent.said()).isEqualTo("one more");
    assertThat(silent.sentences())
        .extracting(WhyRule.Line::state)
        .containsExactly("holds", "does not hold");
  }

  @Test
  void severalSentencesThatFailPromiseNothing() {
    WhyRule silent =
        rule(view(false, null, told(false, "a", "one more"), told(false, "b", "one more")));
    assertThat(silent.rest()).isEqualTo("2 sentences do not hold together.");
    assertThat(silent.oneChangeAway()).isFalse();
  }

  @Test
  void whatIsUnknownIsNeverNo() {
    WhyRule silent = rule(view(false, null, told(null, "a", null)));
    assertThat(silent.rest()).isEqualTo("Unknown without an import of shares.");
    assertThat(silent.sentences().get(0))
        .returns("not known", WhyRule.Line::state)
        .returns("Unknown without an import of shares", WhyRule.Line::more);
  }

  @Test
  void whatFiresForManyStandsOnce() {
    RuleView fires = view(true, null, told(true, "a", null));
    assertThat(WhyRules.of(List.of(fires, fires), view -> null))
        .singleElement()
        .returns("fires for 2", WhyRule::said)
        .returns(null, WhyRule::rest);
  }

  @Test
  void whatHoldsAnItemBackIsNamed() {
    RuleView held = view(true, "the day's budget: no room", told(true, "a", null));
    assertThat(rule(held))
        .returns(WhyRules.HELD, WhyRule::tone)
        .returns("Held by the day's budget: no room.", WhyRule::rest);
  }

  @Test
  void oneThatIsOnTheListSpeaksForARuleOfWhichOthersAreHeld() {
    RuleView held = view(true, "your answer to it", told(true, "a", null));
    RuleView listed = view(true, null, told(true, "a", null));
    assertThat(rule(held, listed).tone()).isEqualTo(WhyRules.FIRES);
  }

  @Test
  void aFailedScenarioComesFirstWithItsReason() {
    TestRun run =
        new TestRun(
            "mine",
            List.of(
                result("good", TestRun.State.PASSED, "[answer-all]"),
                result("later", TestRun.State.TODO, "[]"),
                result(
                    "bad", TestRun.State.FAILED, "[]", "answer-all", "  yes  a", "  no   b  (2)")),
            Map.of(),
            List.of());
    BesidePage.Scenarios scenarios = Cases.of(run, null);
    assertThat(scenarios.said()).isEqualTo("1 of 3 pass");
    assertThat(scenarios.first()).extracting(BesidePage.Case::name).containsExactly("bad", "later");
    assertThat(scenarios.first().get(0))
        .returns("answer-all fires", BesidePage.Case::expected)
        .returns("nothing", BesidePage.Case::got)
        .returns(List.of("answer-all", "b  (2)"), BesidePage.Case::because)
        .returns("/playbooks/mine/files/scenarios.yaml#line-7", BesidePage.Case::url);
  }

  @Test
  void countsStandAtTheLinesOfTheirFile() {
    Funnel funnel =
        new Funnel(List.of(new Funnel.Step("a", 64, 90, 0), new Funnel.Step("b", 51, 60, 3)));
    List<Funnel.OfRule> rules =
        List.of(
            new Funnel.OfRule("one", "rules.dslr", List.of(9, 10), funnel),
            new Funnel.OfRule("two", "more.dslr", List.of(9, 10), funnel));
    assertThat(CountsPages.atLines(rules, "rules.dslr", 200))
        .containsExactly(
            new CountsPage.AtLine(9, "200 → 64"), new CountsPage.AtLine(10, "64 → 51"));
    assertThat(CountsPages.of(rules, 200).rules().get(0).steps().get(1))
        .returns(25, CountsPage.Step::percent)
        .returns("unknown for 3", CountsPage.Step::more);
  }

  private static Impacted impact(int changed, int gaining, int losing) {
    return new Impacted(
        212, 212, 212, changed, gaining, losing, 31, 9, 0, 0, List.of(), List.of(), List.of(),
        List.of());
  }

  @Test
  void theBarIsAsLongAsTheAccounts() {
    ImpactPage.Bar bar =
        Objects.requireNonNull(new ImpactPages("mine").of(impact(43, 31, 9), List.of()).bar());
    assertThat(bar.parts()).extracting(ImpactPage.Part::count).containsExactly(31, 9, 3, 169);
    assertThat(bar.parts().stream().mapToInt(ImpactPage.Part::length).sum()).isEqualTo(1000);
    assertThat(bar.drawn())
        .isEqualTo("31 gain one, 9 lose one, 3 change otherwise, 169 stay the same");
  }

  @Test
  void noChangeIsSaidInWordsAndDrawnAsNothing() {
    ImpactPage page = new ImpactPages("mine").of(impact(0, 0, 0), List.of());
    assertThat(page.bar()).isNull();
    assertThat(page.said()).anySatisfy(l -> assertThat(l).contains("No change for any of 212"));
  }
}
