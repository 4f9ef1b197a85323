package tend.playbook.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;

/** What is left after each sentence is what Drools finds for the rule cut off there. */
class FunnelTest {
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000) / 10;
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = new Checker(Vocabulary.read(SHIPPED.vocabulary()));
  private static final Pattern RULE =
      Pattern.compile("(?s)rule \"([a-z-]+)\"\n(.*?)when\n(.*?)then\n(.*?)end\n");
  private static final String NO_SCENARIO =
      "now: 2026-03-02T09:00:00Z\nscenarios:\n  - { name: none, given: [], expect: [] }\n";

  private final PlaybookFiles files =
      SHIPPED.playbooks().stream()
          .filter(f -> f.id().equals("respond-to-comments"))
          .findFirst()
          .orElseThrow();

  /** The rules about single comments, each as often as it has sentences, cut off after each. */
  private Playbook cut(List<String> rules) {
    StringBuilder cut = new StringBuilder();
    Matcher rule = RULE.matcher(files.files().getOrDefault("rules.dslr", ""));
    while (rule.find()) {
      String[] sentences = rule.group(3).split("\n", -1);
      if (rule.group(4).contains("for that comment")) {
        rules.add(rule.group(1));
        for (int i = 1; i < sentences.length; i++) {
          cut.append("rule \"").append(rule.group(1)).append('-').append(i).append("\"\n");
          cut.append(rule.group(2)).append("when\n");
          cut.append(String.join("\n", List.of(sentences).subList(0, i))).append("\nthen\n");
          cut.append(rule.group(4)).append("end\n\n");
        }
      }
    }
    TreeMap<String, String> changed = new TreeMap<>(files.files());
    changed.put("rules.dslr", cut.toString());
    changed.put("scenarios.yaml", NO_SCENARIO);
    Checked checked = CHECKER.check(new PlaybookFiles(files.id(), files.path(), changed));
    return checked.playbook().orElseThrow(() -> new AssertionError(checked.issues()));
  }

  @Test
  void itIsWhatDroolsFindsForTheRuleCutOffThere() {
    List<String> rules = new ArrayList<>();
    Playbook cut = cut(rules);
    Playbook whole = CHECKER.check(files).playbook().orElseThrow();
    assertThat(rules).hasSizeGreaterThan(5);
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned one = Invented.account(seed);
      FactSheet sheet = Derivation.sheet(one.account(), one.rows(), Given.NOW);
      List<Match> matches = cut.matches(sheet);
      for (String rule : rules) {
        List<Funnel.Step> steps = Funnel.of(whole, rule, sheet).steps();
        for (int i = 0; i < steps.size(); i++) {
          int found = subjects(matches, rule + "-" + (i + 1));
          assertThat(steps.get(i).subjects()).as("%s on %d", rule, seed).isEqualTo(found);
          assertThat(steps.get(i).accounts()).isEqualTo(found > 0 ? 1 : 0);
        }
      }
    }
  }

  private static int subjects(List<Match> matches, String rule) {
    Set<String> subjects = new HashSet<>();
    matches.stream()
        .filter(m -> m.rule().name().equals(rule))
        .forEach(m -> subjects.add(m.subject()));
    return subjects.size();
  }

  @Test
  void sumsAreByTheSentence() {
    Funnel one = new Funnel(List.of(new Funnel.Step("a", 1, 5, 0), new Funnel.Step("b", 1, 2, 0)));
    Funnel two = new Funnel(List.of(new Funnel.Step("a", 1, 3, 0), new Funnel.Step("b", 0, 0, 1)));
    assertThat(Funnel.NOTHING.plus(one).plus(two).steps())
        .containsExactly(new Funnel.Step("a", 2, 8, 0), new Funnel.Step("b", 1, 2, 1));
  }
}
