package tend.playbook;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.Invented;
import tend.facts.FactSheet;
import tend.facts.FactTypes;
import tend.facts.derivation.Derivation;
import tend.model.Issue;
import tend.playbook.Sentence.Scope;

/**
 * Why sentences count no looks at facts: a rule goes through one kind of fact, one by one, and each
 * further sentence adds at most one fact to each of them.
 */
class SentencesAreBoundedTest {
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Vocabulary VOCABULARY = Vocabulary.read(FOLDER.vocabulary());
  private static final Checker CHECKER = new Checker(VOCABULARY);

  private static List<Sentence> oneByOne() {
    return VOCABULARY.sentences(Scope.WHEN).stream().filter(s -> s.condition().forEach()).toList();
  }

  @Test
  void aSentenceOfManyFactsGoesThroughThemOrIsJoinedByTheirId() {
    for (Sentence sentence : VOCABULARY.sentences(Scope.WHEN)) {
      Condition condition = sentence.condition();
      boolean one = !FactTypes.isMany(condition.type()) && condition.join().isEmpty();
      if (!one && !condition.forEach()) {
        assertThat(condition.join())
            .as(sentence.words())
            .hasValueSatisfying(
                test -> {
                  assertThat(test.property()).isEqualTo("id");
                  assertThat(test.op()).isEqualTo(Condition.Op.EQUAL);
                });
      }
    }
  }

  @Test
  void noRuleGoesThroughTwoKinds() {
    assertThat(oneByOne()).hasSizeGreaterThan(8);
    for (Sentence first : oneByOne()) {
      for (Sentence second : oneByOne()) {
        assertThat(codes(first, second)).as("%s, %s", first, second).contains("TD024");
      }
    }
  }

  private static List<String> codes(Sentence first, Sentence second) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(
        "rules.dslr",
        "rule \"two\"\n@title(\"T\") @why(\"W\") @source(\"book\") @priority(\"high\") @effort(\"1"
            + " min\")\nwhen\n  "
            + first.words()
            + "\n  "
            + second.words()
            + "\nthen\n  Recommend \"Do it\"\nend\n");
    return CHECKER.check(new PlaybookFiles("mine", "rules/mine", files)).issues().stream()
        .map(Issue::code)
        .toList();
  }

  /** Ids are unique within a kind, and what is not gone through is there once. */
  @Test
  void noRuleFiresMoreOftenThanThereAreFactsOfAKind() {
    List<Playbook> playbooks = new ArrayList<>();
    FOLDER.playbooks().forEach(f -> CHECKER.check(f).playbook().ifPresent(playbooks::add));
    for (int seed = 0; seed < 150; seed++) {
      Invented.Owned owned = Invented.account(seed);
      FactSheet sheet =
          Derivation.sheet(owned.account(), owned.rows(), tend.Given.NOW, owned.elsewhere());
      Map<Class<?>, Long> kinds =
          sheet.facts().stream().collect(groupingBy(Object::getClass, counting()));
      long most = kinds.values().stream().mapToLong(Long::longValue).max().orElse(1);
      for (Playbook playbook : playbooks) {
        playbook.matches(sheet).stream()
            .collect(groupingBy(m -> m.rule().name(), counting()))
            .forEach(
                (rule, times) ->
                    assertThat(times).as("%s on %s", rule, kinds).isLessThanOrEqualTo(most));
      }
      for (Sentence sentence : VOCABULARY.sentences(Scope.WHEN)) {
        Condition condition = sentence.condition();
        if (!condition.forEach() && condition.join().isEmpty()) {
          long times = kinds.getOrDefault(condition.type(), 0L);
          assertThat(times).as(sentence.words()).isLessThanOrEqualTo(1);
        }
      }
    }
  }
}
