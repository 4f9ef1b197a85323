package tend.playbook.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PolicyPacks;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;
import tend.playbook.Written;
import tend.policy.Policies;

/** What analysis says of each kind of fault, word for word, and where it says nothing. */
class AnalysisTest {
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Policies POLICIES = PolicyPacks.read(FOLDER.policies()).policies();
  private static final Checker CHECKER =
      new Checker(Vocabulary.read(FOLDER.vocabulary()), POLICIES);
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final String COMMENT = "Recommend for that comment \"Answer\"";
  private final List<Playbook> playbooks = new ArrayList<>();
  private String settings = "settings: {}\n";
  private String platforms = "";

  /** A rule of five lines, the first sentence on the fourth of them. */
  private static String rule(String name, String annotations, String then, String... when) {
    return "rule \""
        + name
        + "\"\n  @title(\"T\") @why(\"W\") @source(\"book\") @effort(\"1 min\") "
        + (annotations.contains("@priority") ? "" : "@priority(\"high\") ")
        + annotations
        + "\nwhen\n  "
        + String.join("\n  ", when)
        + "\nthen\n  "
        + then
        + "\nend\n";
  }

  private void playbook(String id, String... rules) {
    reviewed(id, "2026-03-01", rules);
  }

  private void reviewed(String id, String day, String... rules) {
    Checked checked =
        CHECKER.check(Written.files(id, day, platforms, settings, String.join("\n", rules)));
    playbooks.add(
        checked.playbook().orElseThrow(() -> new AssertionError(checked.issues().toString())));
  }

  /** One rule about comments, its first sentence on line 4. */
  private void comments(String... when) {
    playbook("mine", rule("one", "", COMMENT, when));
  }

  private List<String> told() {
    return Analysis.of(playbooks, POLICIES, DAY).issues().stream()
        .map(i -> i.path() + ":" + i.line() + " " + i.code() + " " + i.message())
        .toList();
  }

  private static String number(String name, int value, String range) {
    return String.format(
        "  %s: { value: %d, unit: hours, range: %s, why: \"w\" }%n", name, value, range);
  }

  @Test
  void theShippedPlaybooksHaveNone() {
    List<Playbook> shipped =
        FOLDER.playbooks().stream().map(f -> CHECKER.check(f).playbook().orElseThrow()).toList();
    Analysis analysis = Analysis.of(shipped, POLICIES, LocalDate.parse("2026-11-28"));
    assertThat(analysis.with(FOLDER, shipped).issues()).isEmpty();
    assertThat(analysis.leftOut()).isEmpty();
  }

  @Test
  void boundsThatExcludeEachOther() {
    comments(
        "For each waiting comment",
        "That comment has waited at least 8 hours",
        "That comment has waited less than 8 hours");
    assertThat(told())
        .containsExactly(
            "rules/mine/rules.dslr:6 TD050 this rule never fires: \"That comment has waited less"
                + " than 8 hours\" excludes \"That comment has waited at least 8 hours\" of line"
                + " 5");
  }

  @Test
  void boundsThatTouchLeaveOneNumber() {
    comments(
        "For each waiting comment",
        "That comment has waited at least 8 hours",
        "That comment has waited at most 8 hours");
    assertThat(told()).isEmpty();
  }

  @Test
  void nothingIsBetweenTwoAndThreeOfWhatIsCounted() {
    comments(
        "For each waiting comment",
        "That comment has more than 2 words",
        "That comment has less than 3 words");
    assertThat(told()).hasSize(1).first().asString().contains("never fires");
  }

  @Test
  void yesAndNoExcludeEachOther() {
    comments("For each waiting comment that asks a question", "That comment asks no question");
    assertThat(told())
        .containsExactly(
            "rules/mine/rules.dslr:5 TD050 this rule never fires: \"That comment asks no question\""
                + " excludes \"For each waiting comment that asks a question\" of line 4");
  }

  @Test
  void settingsThatExcludeEachOtherForEverybodyAreToldWithTheirNumbers() {
    settings = "settings:\n" + number("a", 8, "[0, 72]") + number("b", 4, "[0, 72]");
    between();
    assertThat(told())
        .containsExactly(
            "rules/mine/rules.dslr:6 TD050 this rule never fires: \"That comment has waited less"
                + " than 4 hours\" excludes \"That comment has waited at least 8 hours\" of line 5,"
                + " since [a] is 8 and [b] is 4");
  }

  /** Waited at least [a] hours and less than [b] hours. */
  private void between() {
    comments(
        "For each waiting comment",
        "That comment has waited at least [a] hours",
        "That comment has waited less than [b] hours");
  }

  @Test
  void anOverrideThatSilencesTheRuleIsToldForWhom() {
    settings =
        "settings:\n"
            + number("a", 4, "[0, 72]")
            + number("b", 8, "[0, 72]")
            + "overrides:\n"
            + "  - { for: { platform: youtube }, set: { a: 9 }, because: \"b\" }\n"
            + "  - { for: { account: studio }, set: { b: 20 }, because: \"b\" }\n";
    between();
    assertThat(told())
        .containsExactly(
            "rules/mine/rules.dslr:6 TD050 for platform youtube this rule never fires: \"That"
                + " comment has waited less than 8 hours\" excludes \"That comment has waited at"
                + " least 9 hours\" of line 5, since [a] is 9 there and [b] is 8 there");
  }

  @Test
  void anOverrideThatAloneLetsTheRuleSpeakIsToldForWhom() {
    settings =
        "settings:\n"
            + number("a", 8, "[0, 72]")
            + number("b", 4, "[0, 72]")
            + "overrides:\n"
            + "  - { for: { platform: youtube }, set: { b: 9 }, because: \"b\" }\n"
            + "  - { for: { account: studio }, set: { a: 20 }, because: \"b\" }\n";
    between();
    assertThat(told())
        .containsExactly(
            "rules/mine/rules.dslr:6 TD050 this rule fires for platform youtube only: elsewhere"
                + " \"That comment has waited less than 4 hours\" excludes \"That comment has"
                + " waited at least 8 hours\" of line 5, since [a] is 8 and [b] is 4");
  }

  @Test
  void anOverrideForAPlatformThatTheRuleDoesNotSpeakOfIsNoMatter() {
    settings =
        "settings:\n"
            + number("a", 4, "[0, 72]")
            + number("b", 8, "[0, 72]")
            + "overrides:\n"
            + "  - { for: { platform: youtube }, set: { a: 9 }, because: \"b\" }\n";
    comments(
        "The account is on \"x\"",
        "For each waiting comment",
        "That comment has waited at least [a] hours",
        "That comment has waited less than [b] hours");
    assertThat(told()).isEmpty();
  }

  @Test
  void aRuleForAPlatformThatItsPlaybookIsNotFor() {
    platforms = "applies-to: { platforms: [x] }\n";
    comments("The account is on \"youtube\"", "For each waiting comment");
    assertThat(told())
        .containsExactly(
            "rules/mine/rules.dslr:4 TD050 this rule never fires: \"The account is on"
                + " \"youtube\"\" can never hold");
  }

  @Test
  void moreThanThereCanBe() {
    playbook(
        "mine",
        rule(
            "one",
            "@group(\"people\")",
            "Recommend \"Look\"",
            "At least 21 of the last 20 comments were spam or an impostor's"));
    assertThat(told())
        .containsExactly(
            "rules/mine/rules.dslr:4 TD050 this rule never fires: \"At least 21 of the last 20"
                + " comments were spam or an impostor's\" can never hold");
  }

  @Test
  void whatHoldsAnyway() {
    playbook(
        "mine",
        rule(
            "one",
            "@group(\"people\")",
            "Recommend \"Look\"",
            "At least 0 of the last 20 comments were spam or an impostor's"));
    assertThat(told())
        .containsExactly(
            "rules/mine/rules.dslr:4 TD051 this sentence holds wherever its number is known at"
                + " all");
  }

  @Test
  void aSettingAtNothingMayBeTurnedUp() {
    settings = "settings:\n" + number("a", 0, "[0, 72]") + number("b", 4, "[0, 72]");
    between();
    assertThat(told()).isEmpty();
  }

  @Test
  void aSentenceThatAnotherOneSays() {
    comments(
        "For each waiting comment that raises a concern",
        "That comment is no praise",
        "That comment has waited more than 4 hours",
        "That comment has waited at least 8 hours");
    assertThat(told())
        .containsExactly(
            "rules/mine/rules.dslr:5 TD051 this sentence adds nothing to line 4, \"For each waiting"
                + " comment that raises a concern\"",
            "rules/mine/rules.dslr:6 TD051 this sentence adds nothing to line 7, \"That comment has"
                + " waited at least 8 hours\"");
  }

  @Test
  void theSameConditionsInAnotherOrderAndPlaybook() {
    settings = "settings:\n" + number("a", 4, "[0, 72]");
    comments(
        "For each waiting comment",
        "That comment has waited at least [a] hours",
        "That comment asks a question");
    settings = "settings: {}\n";
    playbook(
        "other",
        rule(
            "two",
            "",
            "Recommend for that comment \"Say something\"",
            "For each waiting comment that asks a question",
            "That comment has waited at least 4 hours"));
    assertThat(told())
        .containsExactly(
            "rules/other/rules.dslr:1 TD052 this rule fires exactly where mine/one"
                + " (rules/mine/rules.dslr:1) does, for the same comment");
  }

  @Test
  void anOverrideTellsTwoRulesApart() {
    settings =
        "settings:\n"
            + number("a", 4, "[0, 72]")
            + "overrides:\n"
            + "  - { for: { platform: youtube }, set: { a: 9 }, because: \"b\" }\n";
    String[] when = {"For each waiting comment", "That comment has waited at least [a] hours"};
    comments(when);
    settings = "settings: {}\n";
    when[1] = "That comment has waited at least 4 hours";
    playbook("other", rule("two", "", COMMENT, when));
    assertThat(told())
        .as("on youtube the second one fires earlier, and the first never alone")
        .isEmpty();
  }

  @Test
  void aRuleThatNeverComesWithoutAStrongerOne() {
    playbook(
        "mine",
        rule("all", "", COMMENT, "For each waiting comment that asks a question"),
        rule(
            "old",
            "@priority(\"normal\")",
            COMMENT,
            "For each waiting comment that asks a question",
            "That comment has waited at least 8 hours"));
    assertThat(told())
        .containsExactly(
            "rules/mine/rules.dslr:9 TD053 this rule changes nothing: wherever it fires, mine/all"
                + " (rules/mine/rules.dslr:1) fires for the same comment and takes it, being more"
                + " pressing");
  }

  @Test
  void aRuleThatPressesMoreIsSomethingElse() {
    playbook(
        "mine",
        rule("all", "", COMMENT, "For each waiting comment that asks a question"),
        rule(
            "old",
            "@priority(\"urgent\")",
            COMMENT,
            "For each waiting comment that asks a question",
            "That comment has waited at least 8 hours"));
    assertThat(told()).isEmpty();
  }

  @Test
  void aSessionYieldsToWhatIsTakenOnItsOwn() {
    playbook(
        "mine",
        rule(
            "together",
            "@priority(\"urgent\")",
            "Recommend for such comments together, at most 5 at a time, \"Answer\"",
            "For each waiting comment that asks a question"),
        rule("alone", "@priority(\"low\")", COMMENT, "For each waiting comment"));
    assertThat(told()).hasSize(1).first().asString().contains("TD053", "together with others");
  }

  @Test
  void twoThingsToDoForTheAccountMayBothBeRight() {
    playbook(
        "mine",
        rule(
            "half",
            "@group(\"make\")",
            "Recommend \"Set a time\"",
            "Less than 50 percent of the last 30 days' comments were answered"),
        rule(
            "few",
            "@group(\"make\")",
            "Recommend \"Ask for help\"",
            "Less than 20 percent of the last 30 days' comments were answered"));
    assertThat(told()).isEmpty();
  }

  @Test
  void stopAndGoOfOneWork() {
    playbook(
        "mine",
        rule(
            "stop",
            "@group(\"stop\")",
            "Recommend for that work \"Take it down\"",
            "For each work that others made for you",
            "You showed that work without permission"),
        rule(
            "thank",
            "@group(\"people\")",
            "Recommend for that work \"Thank them\"",
            "For each work that others made for you",
            "Its maker allowed you to show that work"),
        rule(
            "show",
            "@group(\"make\")",
            "Recommend for that work \"Show it\"",
            "For each work that others made for you",
            "You did not show that work"));
    assertThat(told())
        .as("what was not shown was not shown without permission")
        .containsExactly(
            "rules/mine/rules.dslr:10 TD054 of one and the same work, this rule (group people) and"
                + " mine/stop (rules/mine/rules.dslr:1), which says stop, can speak at once");
  }

  @Test
  void enoughAndTooLittleOfOneNumber() {
    String[] enough = {"At least 3 own polls went out in the last 7 days"};
    playbook("mine", rule("stop", "@group(\"stop\")", "Recommend \"Ask no more\"", enough));
    playbook(
        "other",
        rule(
            "ask",
            "@group(\"ask\")",
            "Recommend \"Ask something\"",
            "At least 10 comments came in the last 30 days",
            "Less than 5 own polls went out in the last 7 days"));
    assertThat(told())
        .containsExactly(
            "rules/other/rules.dslr:1 TD054 mine/stop (rules/mine/rules.dslr:1) says stop between 3"
                + " and 4 of the same number that this rule wants more of");
  }

  @Test
  void enoughAndTooLittleThatNeverMeet() {
    String[] enough = {"At least 3 own polls went out in the last 7 days"};
    playbook(
        "mine",
        rule("stop", "@group(\"stop\")", "Recommend \"Ask no more\"", enough),
        rule(
            "ask",
            "@group(\"ask\")",
            "Recommend \"Ask something\"",
            "Less than 3 own polls went out in the last 7 days"));
    assertThat(told()).isEmpty();
  }

  @Test
  void aNumberNoSentenceAsksFor() {
    settings = "settings:\n" + number("wait", 4, "[0, 72]") + number("wait_more", 9, "[0, 72]");
    comments("For each waiting comment", "That comment has waited at least [wait_more] hours");
    assertThat(told())
        .containsExactly("rules/mine/settings.yaml:2 TD055 no sentence asks for [wait]");
  }

  @Test
  void aPlaybookNobodyReviewed() {
    reviewed("old", "2025-09-02", rule("one", "", COMMENT, "For each waiting comment"));
    assertThat(told())
        .containsExactly(
            "rules/old/README.md:5 TD056 nobody has reviewed this playbook since 2025-09-02, more"
                + " than 180 days ago");
    playbooks.clear();
    reviewed("new", "2025-09-03", rule("one", "", COMMENT, "For each waiting comment"));
    assertThat(told()).as("180 days").isEmpty();
  }

  @Test
  void aSuggestionThatIsRefusedWhereverItIsMade() {
    playbook(
        "mine",
        rule(
            "one",
            "@group(\"campaign\") @action(\"contest\")",
            "Recommend \"Hold a contest\"",
            "The account is on \"linkedin\"",
            "At least 10 comments came in the last 30 days"));
    assertThat(told()).hasSize(1).first().asString().contains("TD057", "never reaches the list");
  }
}
