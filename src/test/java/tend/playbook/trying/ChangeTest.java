package tend.playbook.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.facts.Settings;
import tend.facts.derivation.Derivation;
import tend.playbook.Condition;
import tend.playbook.Rule;
import tend.playbook.RulesFolder;
import tend.playbook.Sentence;
import tend.playbook.Sentence.Scope;
import tend.playbook.Vocabulary;

/**
 * The change that is named is enough: added to the account's number, the sentence holds. Asked of
 * every sentence with a number, with bounds drawn at random, on generated accounts.
 */
class ChangeTest {
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Vocabulary VOCABULARY = Vocabulary.read(FOLDER.vocabulary());
  private static final Settings NONE = new Settings(Map.of());
  private static final List<String> BOUNDS =
      List.of("0", "1", "2", "2.5", "7", "12.3333", "30", "49.9", "77.7", "100", "168", "333");
  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(?: (days?|h|min)\\b)?");
  private final Random random = new Random(20260302);
  private final Set<String> changed = new HashSet<>();
  private int named;

  private static List<Sentence> measuring() {
    return VOCABULARY.sentences().stream()
        .filter(s -> s.scope() == Scope.WHEN && s.condition().measure().isPresent())
        .toList();
  }

  @Test
  void theChangeThatIsNamedMakesTheSentenceHold() {
    for (int seed = 0; seed < 300; seed++) {
      Invented.Owned owned = Invented.account(seed);
      Known known =
          new Known(Derivation.sheet(owned.account(), owned.rows(), Given.NOW, owned.elsewhere()));
      for (Sentence sentence : measuring()) {
        String bound = BOUNDS.get(random.nextInt(BOUNDS.size()));
        for (Asked.Reply reply : replies(sentence, bound, known)) {
          holdsOnceChanged(reply);
        }
      }
    }
    assertThat(named).isGreaterThan(10_000);
    assertThat(changed).hasSizeGreaterThan(100);
  }

  private static List<Asked.Reply> replies(Sentence sentence, String bound, Known known) {
    String line = sentence.read(List.of(bound));
    Rule.Said said = new Rule.Said(sentence, sentence.match(line).orElseThrow(), line, 1);
    Asked asked = new Asked(said, NONE);
    return sentence.needs().isEmpty()
        ? List.of(asked.in(known, null, new HashMap<>()))
        : binders(sentence.needs().get(), known).stream()
            .map(
                one ->
                    asked.in(
                        known, one, new HashMap<>(Map.of(sentence.needs().orElseThrow(), one))))
            .toList();
  }

  private static List<Object> binders(String name, Known known) {
    return VOCABULARY.sentences().stream()
        .filter(s -> s.scope() == Scope.WHEN && s.binds().filter(name::equals).isPresent())
        .findFirst()
        .map(s -> known.all(s.condition().type()))
        .orElseThrow();
  }

  private void holdsOnceChanged(Asked.Reply reply) {
    String change = Change.of(reply);
    boolean missed =
        reply.truth() == Truth.NO && reply.bound() != null && reply.value() instanceof Number;
    if (missed
        && Double.isInfinite(((Number) Objects.requireNonNull(reply.value())).doubleValue())) {
      assertThat(change).as("nothing is taken from never").isNull();
      return;
    }
    if (!missed) {
      return;
    }
    Sentence sentence = reply.said().sentence();
    Condition.Op op = sentence.condition().measure().orElseThrow().op();
    double value = ((Number) Objects.requireNonNull(reply.value())).doubleValue();
    double bound = Objects.requireNonNull(reply.bound());
    if (change == null) {
      boolean percent = sentence.words().contains("percent");
      assertThat(op.holds(percent && op != Condition.Op.LESS ? 100 : 0, bound))
          .as("%s: %s", reply.said().text(), value)
          .isFalse();
      return;
    }
    named++;
    changed.add(sentence.words());
    double by = amount(change, sentence);
    boolean up = change.startsWith("waiting ") || change.contains(" more");
    assertThat(op.holds(rounded(value + (up ? by : -by)), rounded(bound)))
        .as("%s: %s; %s", reply.said().text(), value, change)
        .isTrue();
  }

  /** In the unit of the sentence: hours or what it counts. */
  private static double amount(String change, Sentence sentence) {
    boolean hours = sentence.words().contains("{hours}");
    double sum = 0;
    boolean after = false;
    Matcher part = PART.matcher(change);
    while (part.find()) {
      double number = Double.parseDouble(part.group(1));
      String unit = part.group(2) == null ? "" : part.group(2);
      boolean minutes = unit.equals("min") || (hours && unit.isEmpty() && after);
      sum += hours && unit.startsWith("day") ? number * 24 : minutes ? number / 60 : number;
      after = unit.equals("h");
    }
    return sum;
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
