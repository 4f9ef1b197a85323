package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.model.Issue;

/**
 * An author's mistakes, each with its line, its own words and a way out; never a line -1, never a
 * Java class.
 */
class CheckerTest {
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = new Checker(Vocabulary.read(SHIPPED.vocabulary()));
  private static final String README =
      "---\nid: mine\ntitle: Mine\nowner: me\nreviewed: 2026-03-01\nsources: [ { id: book, title: A book } ]\n---\n";
  private static final String SETTINGS =
      "settings:\n  wait: { value: 4, unit: hours, range: [0, 72], why: \"cold\" }\n  share: { value: 50, unit: percent, range: [1, 100], why: \"half\" }\n";
  private static final String HEAD =
      "rule \"one\"\n  @title(\"T\") @why(\"W\") @source(\"book\") @priority(\"high\") @effort(\"1 min\")\nwhen\n";
  private static final String WHEN =
      "  For each waiting comment that asks a question\n  That comment has waited at least [wait] hours\n";
  private static final String THEN = "then\n  Recommend for that comment \"Answer\"\nend\n";
  private static final String SCENARIOS =
      """
      now: 2026-03-02T09:00:00Z
      scenarios:
        - { name: quiet, given: [], expect: [] }
        - { name: asked, given: [ { comment: q, by: a, age: 5h, text: Why } ], expect-fires: { one: yes } }
      """;

  private static List<Issue> check(String readme, String settings, String rules, String scenarios) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put("README.md", readme);
    files.put("settings.yaml", settings);
    files.put("rules.dslr", rules);
    files.put("scenarios.yaml", scenarios);
    List<Issue> issues = CHECKER.check(new PlaybookFiles("mine", "rules/mine", files)).issues();
    assertThat(issues)
        .allSatisfy(
            i -> {
              assertThat(i.line()).isPositive();
              assertThat(i.shown()).doesNotContain("Exception", ".java", "tend.");
              assertThat(i.help()).isNotBlank();
            });
    return issues;
  }

  private static String rules(String rules) {
    return told(check(README, SETTINGS, rules, SCENARIOS));
  }

  private static String scenarios(String scenarios) {
    return told(check(README, SETTINGS, HEAD + WHEN + THEN, scenarios));
  }

  private static String told(List<Issue> issues) {
    StringBuilder out = new StringBuilder();
    issues.forEach(
        i ->
            out.append(i.line())
                .append(':')
                .append(i.column())
                .append(' ')
                .append(i.code())
                .append(' ')
                .append(i.message())
                .append(" | ")
                .append(i.help())
                .append('\n'));
    return out.toString();
  }

  @Test
  void aSoundPlaybookHasNoProblem() {
    assertThat(rules(HEAD + WHEN + THEN)).isEmpty();
  }

  @Test
  void noRuleMayRecommendASwap() {
    String swap = "then\n  Recommend for that comment \"Ask for a follow-for-follow\"\nend\n";
    assertThat(rules(HEAD + WHEN + swap))
        .isEqualTo(
            "7:31 TD022 \"follow for follow\" trades attention, and no rule may recommend that | recommend attention that asks for nothing back\n");
    assertThat(rules(HEAD.replace("\"T\"", "\"Swap likes\"") + WHEN + THEN))
        .startsWith("2:11 TD022 \"swap likes\"");
    String asked = "  For each waiting comment\n  That comment mentions \"follow back\"\n";
    assertThat(rules(HEAD + asked + THEN.replace("Answer", "Decline kindly"))).isEmpty();
  }

  @Test
  void aMisspeltSentenceNamesTheNearest() {
    assertThat(rules(HEAD + "  For each waitin comment that asks a question\n" + THEN))
        .startsWith(
            "4:3 TD002 this sentence is not in the vocabulary | did you mean: For each waiting comment that asks a question\n");
  }

  @Test
  void aWordIsNoNumber() {
    assertThat(rules(HEAD + WHEN.replace("[wait]", "many") + THEN))
        .isEqualTo(
            "5:36 TD004 \"many\" is not a number | write a number such as 4, or a setting such as [wait]\n");
  }

  @Test
  void aDecimalCommaAndAPercentSignHaveTheirOwnWords() {
    assertThat(rules(HEAD + WHEN.replace("[wait]", "0,8") + THEN))
        .contains("write 0.8 with a point");
    assertThat(rules(HEAD + WHEN.replace("[wait]", "80%") + THEN))
        .contains("leave the percent sign out: 80");
    assertThat(rules(HEAD + WHEN.replace("[wait]", "4h") + THEN)).contains("leave the unit out: 4");
  }

  @Test
  void anUnknownSettingNamesTheNearest() {
    assertThat(rules(HEAD + WHEN.replace("[wait]", "[wiat]") + THEN))
        .isEqualTo(
            "5:36 TD003 there is no setting [wiat] in settings.yaml | did you mean [wait]?\n");
  }

  @Test
  void aSettingOfAnotherUnitIsRefused() {
    assertThat(rules(HEAD + WHEN.replace("[wait]", "[share]") + THEN))
        .isEqualTo(
            "5:36 TD005 [share] is in percent, and this sentence wants hours | use a setting in hours\n");
  }

  @Test
  void thatNeedsSomethingToPointAt() {
    assertThat(rules(HEAD + "  That comment has waited at least 4 hours\n" + THEN))
        .contains("4:3 TD006 no sentence before this one says which comment");
  }

  @Test
  void curlyQuotesAreReadAsStraightWithANote() {
    assertThat(rules(HEAD + WHEN + "then\n  Recommend for that comment “Answer”\nend\n"))
        .isEqualTo("7:30 TD026 2 curly quotes were read as straight | tend fmt writes them so\n");
    assertThat(rules(HEAD.replace("\"W\"", "\"It is “fine”\"") + WHEN + THEN)).isEmpty();
  }

  @Test
  void spacesThatOnlyLookLikeSpacesAreReadAsSpaces() {
    assertThat(rules(HEAD + WHEN.replace("has waited", "has\u00A0waited\u2009") + THEN))
        .startsWith("5:19 TD026 2 non-breaking or thin spaces were read as plain");
    assertThat(rules(HEAD + WHEN.replace("  ", "\t") + THEN)).isEmpty();
  }

  @Test
  void whatNobodySeesIsShown() {
    assertThat(rules(HEAD + WHEN.replace("comment has", "com\u200Bment has") + THEN))
        .startsWith("5:11 TD032 an invisible character stands here (U+200B)");
    assertThat(rules(HEAD.replace("\"W\"", "\"👩\u200D🍳\"") + WHEN + THEN)).isEmpty();
  }

  @Test
  void wordsBehindASentenceAreLeftOver() {
    assertThat(rules(HEAD + WHEN.replace("a question", "a question now please") + THEN))
        .isEqualTo(
            "4:49 TD002 \"now please\" is left over after a sentence | leave it out, or put what it says on a line of its own\n");
  }

  @Test
  void anotherUnitOfTimeIsConverted() {
    assertThat(rules(HEAD + WHEN.replace("[wait] hours", "2 days") + THEN))
        .isEqualTo(
            "5:36 TD005 this sentence counts in hours, not in days | write: That comment has waited at least 48 hours\n");
  }

  @Test
  void aCountTakesNoHoursAndAPercentageEndsAtAHundred() {
    assertThat(rules(HEAD + WHEN + "  That comment has at least [wait] words\n" + THEN))
        .contains("TD005 [wait] is in hours, and this sentence wants words");
    assertThat(
            rules(
                HEAD
                    + WHEN
                    + "  Less than 120 percent of the last 30 days' comments were answered\n"
                    + THEN))
        .contains("TD018 120 percent is more than all | write 0 to 100");
  }

  @Test
  void aNumberThatNeverHoldsOrCannotBeCountedIsRefused() {
    Map<String, String> said = new TreeMap<>();
    said.put("Less than 0 comments wait for an answer", "nothing is less than 0");
    said.put(
        "More than 100 percent of the last 30 days' comments were answered",
        "nothing is more than 100 percent");
    said.put("That comment has waited less than 0 hours", "nothing is less than 0");
    said.put(
        "The person behind that comment is one of your warmest 0 people",
        "nobody is among the first 0");
    said.put(
        "That comment has at least 2.5 words", "2.5 is no whole number, and this sentence counts");
    said.put("That comment has at least [odd] words", "as [odd] stands, 2.25 is no whole number");
    said.put("That comment has at least [mild] words", "as [mild] stands, 7.5 is no whole number");
    String settings =
        SETTINGS
            + """
                odd: { value: 2.25, unit: words, range: [0, 9], why: "c" }
                mild: { value: 2, unit: words, range: [0, 9], why: "c" }
              overrides:
                - { for: { platform: youtube }, set: { mild: 7.5 }, because: "c" }
              """;
    said.forEach(
        (sentence, message) ->
            assertThat(
                    told(
                        check(
                            README,
                            settings,
                            HEAD + WHEN + "  " + sentence + "\n" + THEN,
                            SCENARIOS)))
                .as(sentence)
                .contains("TD018 " + message));
    for (String fine :
        List.of(
            "At most 0 comments wait for an answer",
            "At least 100 percent of the last 30 days' comments were answered",
            "That comment has waited less than 0.5 hours",
            "The person behind that comment has a fan love of at least 2.5")) {
      assertThat(rules(HEAD + WHEN + "  " + fine + "\n" + THEN)).as(fine).isEmpty();
    }
    for (String most : List.of("0", "1.5")) {
      assertThat(
              rules(
                  HEAD
                      + WHEN
                      + "then\n  Recommend for such comments together, at most "
                      + most
                      + " at a time, \"Answer\"\nend\n"))
          .contains("TD018");
    }
  }

  @Test
  void aPlatformIsASmallWordWhereverItStands() {
    String on = HEAD + WHEN + "  The account is on \"¤\"\n" + THEN;
    assertThat(rules(on.replace("¤", "YouTube")))
        .isEqualTo(
            "6:22 TD012 \"YouTube\" is no word for a platform | write it in small letters: youtube\n");
    assertThat(rules(on.replace("¤", "yuotube"))).contains("did you mean youtube?");
    assertThat(rules(on.replace("¤", "vk"))).isEmpty();
    String override =
        SETTINGS
            + "overrides:\n  - { for: { platform: Instagram }, set: { wait: 5 }, because: \"x\" }\n";
    assertThat(told(check(README, override, HEAD + WHEN + THEN, SCENARIOS)))
        .contains("5:24 TD012 \"Instagram\" is no word for a platform");
    assertThat(
            scenarios(SCENARIOS.replace("scenarios:", "account: { platform: Tiktok }\nscenarios:")))
        .contains("TD012");
  }

  @Test
  void twoOverridesOfOneNumberForTheSameAreRefused() {
    String one = "  - { for: { brand: x }, set: { wait: 5 }, because: \"x\" }\n";
    assertThat(
            told(
                check(
                    README,
                    SETTINGS + "overrides:\n" + one + one.replace("5", "6"),
                    HEAD + WHEN + THEN,
                    SCENARIOS)))
        .contains("6:5 TD019 a second override sets wait for brand x | keep one of them");
    assertThat(
            told(
                check(
                    README,
                    SETTINGS + "overrides:\n" + one + one.replace("brand: x", "brand: y"),
                    HEAD + WHEN + THEN,
                    SCENARIOS)))
        .isEmpty();
  }

  @Test
  void aRuleSpeaksOfOneKindOfThing() {
    assertThat(rules(HEAD + WHEN + "  For each person who ever came\n" + THEN))
        .contains("TD024 this rule already speaks of something else, one by one");
    assertThat(rules(HEAD + WHEN + "  For each waiting comment\n" + THEN))
        .contains("TD024 this rule already speaks of a comment, one by one");
  }

  @Test
  void aNameThatCouldBecomeCodeIsNoName() {
    assertThat(
            told(
                check(
                    README,
                    SETTINGS
                        + "  'x\"),y(\"': { value: 4, unit: hours, range: [0, 72], why: \"c\" }\n",
                    HEAD + WHEN.replace("[wait]", "[x\"),y(\"]") + THEN,
                    SCENARIOS)))
        .contains("TD019", "is no name for a setting", "TD003");
  }

  @Test
  void anUnclosedQuotePointsAtTheQuote() {
    assertThat(rules(HEAD.replace("\"T\"", "\"T") + WHEN + THEN))
        .startsWith("2:10 TD014 this quote is never closed");
    assertThat(rules(HEAD + WHEN + "then\n  Recommend for that comment \"Answer\nend\n"))
        .contains("7:30 TD014 this quote is never closed");
  }

  @Test
  void aRuleWithoutEndIsNamedAndTheNextIsStillRead() {
    assertThat(
            rules(
                HEAD
                    + WHEN
                    + "then\n  Recommend for that comment \"Answer\"\n"
                    + HEAD.replace("one", "two")
                    + "  For each waitin comment\n"
                    + THEN))
        .contains("1:1 TD009 the rule \"one\" has no end", "TD002");
  }

  @Test
  void theSameNameTwiceIsRefused() {
    assertThat(rules(HEAD + WHEN + THEN + HEAD + WHEN + THEN))
        .contains("9:1 TD008 a second rule is called \"one\"");
  }

  @Test
  void missingAndUnknownAnnotations() {
    assertThat(rules(HEAD.replace("@why(\"W\") ", "") + WHEN + THEN))
        .contains("TD010 the rule \"one\" has no @why");
    assertThat(rules(HEAD.replace("@effort", "@efort") + WHEN + THEN))
        .contains("there is no annotation @efort | did you mean effort?");
    assertThat(rules(HEAD.replace("\"high\"", "\"hihg\"") + WHEN + THEN))
        .contains("did you mean \"high\"?");
    assertThat(rules(HEAD.replace("\"1 min\"", "\"soon\"") + WHEN + THEN))
        .contains("\"soon\" is not a time");
    assertThat(rules(HEAD.replace("\"book\"", "\"bok\"") + WHEN + THEN))
        .contains("2:34 TD013 there is no source \"bok\" in README.md | did you mean book?");
  }

  @Test
  void whatLooksLikeJavaIsRefusedBeforeAnythingReadsIt() {
    for (String hostile :
        List.of(
            "> System.exit(1);",
            "eval( true )",
            "$x : Object()",
            "For each waiting comment; System.exit(1)",
            "{ }")) {
      assertThat(rules(HEAD + "  " + hostile + "\n" + THEN)).as(hostile).contains("4:");
    }
    assertThat(rules("import java.util.*\nglobal Object o\n" + HEAD + WHEN + THEN))
        .contains("1:1 TD015", "2:1 TD015");
  }

  @Test
  void aTextCannotBreakOutOfItsQuotes() {
    assertThat(
            rules(
                HEAD
                    + WHEN
                    + "then\n  Recommend for that comment \"a\" ); System.exit(1); (\"\nend\n"))
        .contains("TD014");
    assertThat(rules(HEAD + WHEN + "then\n  Recommend for that comment \"a\\\" + b\"\nend\n"))
        .contains("TD014");
  }

  @Test
  void settingsNeedValueUnitRangeAndReason() {
    assertThat(
            told(
                check(
                    README,
                    "settings:\n  wait: { value: 99, unit: hours, range: [0, 72], why: \"x\" }\n",
                    HEAD + WHEN + THEN,
                    SCENARIOS)))
        .isEqualTo(
            "2:18 TD018 wait is out of its range 0 to 72 | choose a number within the range, or widen the range with a reason\n");
    assertThat(
            told(
                check(
                    README,
                    "settings:\n  wait: { value: 4, unit: hours }\n",
                    HEAD + WHEN + THEN,
                    SCENARIOS)))
        .contains("wait has no why", "wait has no range");
    assertThat(
            told(
                check(
                    README,
                    SETTINGS
                        + "overrides:\n  - { for: { brnd: x }, set: { wait: 5 }, because: \"x\" }\n",
                    HEAD + WHEN + THEN,
                    SCENARIOS)))
        .contains("did you mean brand?");
  }

  @Test
  void brokenYamlPointsAtThePlace() {
    assertThat(
            told(check(README, "settings:\n  wait: { value: 4\n", HEAD + WHEN + THEN, SCENARIOS)))
        .contains("TD017");
  }

  @Test
  void aScenarioOfAnUnknownRuleNamesTheNearest() {
    assertThat(scenarios(SCENARIOS.replace("expect: []", "expect: [ { rule: onne } ]")))
        .contains("TD021 there is no rule onne | did you mean one?");
  }

  @Test
  void aRuleNeedsAScenarioInWhichItFiresAndOneInWhichItIsSilent() {
    String quiet = SCENARIOS.substring(0, SCENARIOS.indexOf("  - { name: asked"));
    assertThat(scenarios(quiet))
        .isEqualTo(
            "1:1 TD029 no scenario shows that this rule fires | write one, or let it be written:"
                + " tend new scenario mine/one\n");
    assertThat(scenarios(SCENARIOS.replace("expect: []", "expect: [ { rule: one } ]")))
        .startsWith("1:1 TD029 no scenario shows when this rule is silent");
    assertThat(scenarios(SCENARIOS.replace("name: asked", "name: asked, todo: later")))
        .contains("no scenario shows that this rule fires");
    assertThat(check(README, SETTINGS, HEAD + WHEN + THEN, quiet))
        .extracting(Issue::level)
        .containsExactly(Issue.Level.WARNING);
  }

  @Test
  void aScenarioThatCannotFailIsRefused() {
    Map<String, String> said = new TreeMap<>();
    said.put("expect-fires: {}", "expect-fires says nothing");
    said.put("expect-fires: []", "expect-fires is no list of names with values");
    said.put("expect-fires: { one: [] }", "has one answer, not 0");
    said.put("expect-fires: { one: [yes, no] }", "has one answer, not 2");
    said.put("why-not: []", "why-not says nothing");
    said.put("why-not: [ { rule: one, because: [] } ]", "because says nothing");
    said.put(
        "why-not: [ { rule: one, about: [x], because: \"For each waiting comment that asks a"
            + " question\" } ]",
        "about is not one word");
    said.put("vary: {}, expect-fires: { one: yes }", "vary says nothing");
    said.put("vary: { age: [] }, expect-fires: { one: [] }", "vary says nothing");
    for (String covers : List.of("x", "1.5", "0", "-1", "[1]", "''")) {
      said.put("expect: [ { rule: one, covers: " + covers + " } ]", "is no number of comments");
    }
    said.put("expect: [ { rule: one, about: [q] } ]", "about is not one word");
    said.put("expect: [ { rule: one, priority: [high] } ]", "priority is not one word");
    said.forEach(
        (written, message) ->
            assertThat(scenarios(SCENARIOS.replace("expect: []", written)))
                .as(written)
                .contains(message));
  }

  @Test
  void allProblemsOfAllFilesComeAtOnce() {
    List<Issue> issues =
        check(
            README.replace("owner: me\n", ""),
            SETTINGS.replace("value: 4,", ""),
            HEAD + "  nonsense\n" + THEN,
            "scenarios: []\n");
    assertThat(issues)
        .extracting(Issue::path)
        .contains(
            "rules/mine/README.md",
            "rules/mine/settings.yaml",
            "rules/mine/rules.dslr",
            "rules/mine/scenarios.yaml");
  }

  @Test
  void theCaretStandsUnderTheWords() {
    Issue issue =
        check(README, SETTINGS, HEAD + WHEN.replace("[wait]", "many") + THEN, SCENARIOS).get(0);
    assertThat(issue.shown())
        .isEqualTo(
            """
            rules/mine/rules.dslr:5:36: error TD004: "many" is not a number
              5 |   That comment has waited at least many hours
                |                                    ^^^^
                = help: write a number such as 4, or a setting such as [wait]""");
  }

  @Test
  void yamlOfAnotherShapeIsToldAndNeverCrashes() {
    for (String odd : List.of("x", "5", "[ 5 ]", "{ a: b }", "~", "[ [ x ] ]")) {
      for (String key :
          List.of("given", "expect", "expect-fires", "why-not", "vary", "account", "todo")) {
        check(
            README,
            SETTINGS,
            HEAD + WHEN + THEN,
            "now: 2026-03-02T09:00:00Z\nscenarios:\n  - { name: odd, expect: [], "
                + (key.equals("expect") ? "given: [] }\n" : key + ": " + odd + " }\n"));
      }
      for (String scenarios :
          List.of("scenarios: " + odd, "scenarios: [ " + odd + " ]", "account: " + odd, odd)) {
        assertThat(
                check(
                    README,
                    SETTINGS,
                    HEAD + WHEN + THEN,
                    "now: 2026-03-02T09:00:00Z\n" + scenarios))
            .as(scenarios)
            .isNotEmpty();
      }
      for (String settings :
          List.of(
              odd, "settings: " + odd, "overrides: " + odd, "settings: { wait: " + odd + " }")) {
        check(README, settings, HEAD + WHEN + THEN, SCENARIOS);
      }
      check("---\n" + odd + "\n---\n", SETTINGS, HEAD + WHEN + THEN, SCENARIOS);
      check(README.replace("[ {", odd + " # [ {"), SETTINGS, HEAD + WHEN + THEN, SCENARIOS);
    }
  }

  @Test
  void whatARowOfGivenCannotMeanIsRefused() {
    Map<String, String> said = new TreeMap<>();
    said.put("times: 1.5", "\"1.5\" is no number of rows");
    said.put("own: maybe", "own cannot be \"maybe\" | write true or false");
    said.put("own: yes", "own cannot be \"yes\"");
    said.put("visibility: publik", "visibility cannot be \"publik\" | did you mean public?");
    said.put("audience: many", "\"many\" is no number of people");
    said.put("audience: 2.5", "\"2.5\" is no number of people");
    said.forEach(
        (written, message) ->
            assertThat(scenarios(SCENARIOS.replace("age: 5h", "age: 5h, " + written)))
                .as(written)
                .contains("TD021 " + message));
    assertThat(
            check(
                README,
                SETTINGS,
                HEAD + WHEN + THEN,
                SCENARIOS.replace(
                    "text: Why }", "text: Why }, { reply: r, to: qq, own: true, age: 1h }")))
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.level()).isEqualTo(Issue.Level.WARNING);
              assertThat(i.message()).isEqualTo("no row of given has the id qq");
              assertThat(i.help()).isEqualTo("did you mean q?");
            });
  }

  @Test
  void twoRowsWithOneIdAreRefused() {
    assertThat(
            scenarios(
                SCENARIOS.replace(
                    "given: []",
                    "given: [ { comment: c, by: a, age: 1h }, { comment: c, by: b, age: 1h } ]")))
        .contains("TD021 two rows have the id c");
  }
}
