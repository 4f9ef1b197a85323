package tend.playbook.recommending;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tend.Given.NOW;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.Given;
import tend.Invented;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.DayPlan.Refused;
import tend.model.Evidence;
import tend.model.Interaction;
import tend.model.Issue;
import tend.model.Kind;
import tend.model.Recommendation;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.PolicyPacks;
import tend.playbook.Rule;
import tend.playbook.RulesFolder;
import tend.policy.Gate;
import tend.policy.Policies;
import tend.signals.intent.Swaps;

/** What rules recommend meets the policies once all of them ran. */
class GatingTest {
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Policies POLICIES = PolicyPacks.read(FOLDER.policies()).policies();
  private static final Checker CHECKER = Checker.of(FOLDER);
  private static final LocalDate DAY = LocalDate.parse("2026-11-27");

  private static List<Playbook> shipped() {
    return FOLDER.playbooks().stream().flatMap(f -> CHECKER.check(f).playbook().stream()).toList();
  }

  /** Sixty people talked, and one own post says nothing of a contest. */
  private static Evaluation busy(String platform, LocalDate day) {
    List<Interaction> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(Given.comment("c" + i, "viewer-" + i, ofDays(3), "Lovely"));
    }
    rows.add(Given.interaction(Kind.POST, "p", "me", true, ofDays(2), "The kiln cools", null));
    FactSheet sheet = Derivation.sheet(Account.named("studio", platform), rows, NOW);
    return Evaluation.of(sheet, shipped(), Gate.of(POLICIES, day));
  }

  private static List<Recommendation> giveaways(Evaluation evaluation) {
    return evaluation.recommendations().stream()
        .filter(r -> r.rule().equals("plan-a-giveaway"))
        .toList();
  }

  @Test
  void aGiveawayOnLinkedInIsRefusedWithReasonSourceAndDate() {
    Evaluation evaluation = busy("linkedin", DAY);
    assertThat(giveaways(evaluation)).isEmpty();
    assertThat(evaluation.refused())
        .containsExactly(
            new Refused(
                "studio",
                "run-contests-legally/plan-a-giveaway",
                "Plan a giveaway for the people who already come",
                "LinkedIn: Contests, giveaways and sweepstakes are not allowed at all.",
                "LinkedIn, professional community policies",
                "https://www.linkedin.com/legal/professional-community-policies",
                LocalDate.parse("2026-08-01"),
                false));
  }

  @Test
  void aGiveawayOnInstagramIsOfferedInItsAllowedForm() {
    Evaluation evaluation = busy("instagram", DAY);
    assertThat(evaluation.refused()).isEmpty();
    Recommendation giveaway = giveaways(evaluation).get(0);
    assertThat(giveaway.evidence())
        .filteredOn(Evidence::isRemark)
        .extracting(Evidence::text)
        .contains(Policies.NO_ADVICE)
        .anySatisfy(
            said ->
                assertThat(said)
                    .startsWith("Allowed in this form: ")
                    .contains("release the platform completely")
                    .endsWith("(Instagram, promotion guidelines, read 2026-08-01)."));
    assertThat(giveaway.sources())
        .extracting(s -> s.id())
        .contains("mission", "instagram/promotions", "ftc/entry-hashtag", "cap/closing-date");
  }

  @Test
  void aRuleThatCitesAPolicyQuotesItWithItsDate() {
    List<Interaction> rows =
        List.of(
            Given.interaction(
                Kind.POST, "g", "me", true, ofDays(2), "Giveaway! Answer below", null));
    FactSheet sheet = Derivation.sheet(Account.named("studio", "linkedin"), rows, NOW);
    Recommendation cited =
        Evaluation.of(sheet, shipped(), Gate.of(POLICIES, DAY)).recommendations().get(0);
    assertThat(cited.rule()).isEqualTo("no-contest-on-linkedin");
    assertThat(cited.evidence())
        .filteredOn(Evidence::isRemark)
        .extracting(Evidence::text)
        .containsExactly(
            "LinkedIn: Contests, giveaways and sweepstakes are not allowed at all. (LinkedIn,"
                + " professional community policies, read 2026-08-01)",
            Policies.NO_ADVICE);
  }

  @Test
  void whatIsRefusedSaysThatItsSourceIsStale() {
    assertThat(busy("linkedin", LocalDate.parse("2027-06-01")).refused())
        .extracting(Refused::stale, Refused::read)
        .containsExactly(
            tuple(
                true,
                "LinkedIn, professional community policies, read 2026-08-01, long ago: look it up"
                    + " again"));
  }

  @Test
  void theRestOfTheListIsTheSameWithAndWithoutTheGate() {
    Evaluation gated = busy("linkedin", DAY);
    Evaluation open = busy("mastodon", DAY);
    Set<String> rules = new TreeSet<>();
    open.recommendations().forEach(r -> rules.add(r.rule()));
    assertThat(rules).contains("plan-a-giveaway");
    rules.remove("plan-a-giveaway");
    assertThat(gated.recommendations()).extracting(Recommendation::rule).hasSameElementsAs(rules);
  }

  @Test
  void noRuleRecommendsATradeOfAttentionOnAnyAccount() {
    List<Playbook> playbooks = shipped();
    int looked = 0;
    for (int seed = 0; seed < 500; seed++) {
      Invented.Owned owned = Invented.account(seed);
      FactSheet sheet = Derivation.sheet(owned.account(), owned.rows(), NOW);
      for (Recommendation one :
          Evaluation.of(sheet, playbooks, Gate.of(POLICIES, DAY)).recommendations()) {
        assertThat(Swaps.recommendedIn(one.title())).as(one.title()).isEmpty();
        assertThat(Swaps.recommendedIn(one.doing())).as(one.doing()).isEmpty();
        looked++;
      }
    }
    assertThat(looked).isGreaterThan(500);
    assertThat(playbooks)
        .flatExtracting(Playbook::rules)
        .extracting(Rule::action)
        .allSatisfy(a -> assertThat(a == null || a.action().maySuggest()).isTrue());
  }

  private static List<Issue> rule(String annotation, String source) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(
        "README.md",
        "---\nid: mine\ntitle: Mine\nowner: me\nreviewed: 2026-03-01\nsources: [ { id: book, title: A book } ]\n---\n");
    files.put("settings.yaml", "settings: {}\n");
    files.put(
        "rules.dslr",
        """
        rule "one"
          @title("T") @why("W") @source("%s") @priority("low") @effort("1 min")
          %s
        when
          The account is on "x"
        then
          Recommend "Ask them something"
        end
        """
            .formatted(source, annotation));
    files.put(
        "scenarios.yaml",
        """
        now: 2026-03-02T09:00:00Z
        account: { platform: x }
        scenarios:
          - { name: here, given: [], expect-fires: { one: yes } }
          - { name: there, account: { platform: other }, given: [], expect: [] }
        """);
    return CHECKER.check(new PlaybookFiles("mine", "rules/mine", files)).issues();
  }

  @ParameterizedTest
  @ValueSource(strings = {"giveaway", "contest, most-reposts-wins", "poll", "cross-promotion"})
  void aRuleMayNameWhatItRecommendsAndHow(String action) {
    assertThat(rule("@action(\"" + action + "\")", "book, x/daily-posts")).isEmpty();
  }

  @Test
  void aMisspeltActionIsToldWithTheOneMeant() {
    assertThat(rule("@action(\"givaway\")", "book"))
        .extracting(Issue::code, Issue::line, Issue::column, Issue::help)
        .containsExactly(tuple("TD012", 3, 12, "did you mean \"giveaway\"?"));
    assertThat(rule("@action(\"contest, frend-tag\")", "book"))
        .extracting(Issue::column, Issue::help)
        .containsExactly(tuple(21, "did you mean \"friend-tag\"?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"swap", "buy-engagement", "reward-for-engagement", "repeated-text"})
  void noRuleMayRecommendWhatFakesAttention(String action) {
    assertThat(rule("@action(\"" + action + "\")", "book"))
        .extracting(Issue::code)
        .containsExactly("TD022");
  }

  @Test
  void aSourceThatIsNoPolicyIsToldWithTheOneMeant() {
    assertThat(rule("", "book, x/dayly-posts"))
        .extracting(Issue::code, Issue::help)
        .containsExactly(tuple("TD044", "did you mean x/daily-posts?"));
  }

  private static List<Issue> setting(String value, String policy) {
    return setting(value, policy, "\0");
  }

  /** The shipped setting with another number and policy, and without those words. */
  private static List<Issue> setting(String value, String policy, String without) {
    PlaybookFiles limits =
        FOLDER.playbooks().stream()
            .filter(f -> f.id().equals("stay-within-limits"))
            .findFirst()
            .orElseThrow();
    TreeMap<String, String> files = new TreeMap<>(limits.files());
    files.computeIfPresent(
        "settings.yaml",
        (name, text) ->
            text.replace(", unit: replies" + without, ", unit: replies")
                .replace("value: 200", "value: " + value)
                .replace("policy: x/daily-replies", "policy: " + policy));
    return CHECKER.check(new PlaybookFiles(limits.id(), limits.path(), files)).issues();
  }

  @Test
  void aLimitHasThePolicysNumber() {
    assertThat(setting("200", "x/daily-replies")).isEmpty();
    assertThat(setting("150", "x/daily-replies"))
        .extracting(Issue::code, Issue::message, Issue::help)
        .containsExactly(
            tuple(
                "TD043",
                "the policy x/daily-replies says 200, not 150",
                "write value: 200, or correct the policy if it changed"));
    assertThat(setting("200", "x/daily-replys"))
        .extracting(Issue::code, Issue::help)
        .containsExactly(tuple("TD044", "did you mean x/daily-replies?"));
    assertThat(setting("200, range: [1, 300]", "x/daily-replies", ", range: [1, 200]"))
        .extracting(Issue::message)
        .containsExactly("the policy x/daily-replies says 200, and the range goes beyond");
    assertThat(setting("200", "x/few-links")).extracting(Issue::code).containsExactly("TD043");
  }
}
