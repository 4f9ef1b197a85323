package tend.playbook.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import tend.facts.Settings;
import tend.playbook.Condition;
import tend.playbook.Condition.Test;
import tend.playbook.Rule;
import tend.playbook.Sentence;
import tend.playbook.SettingsFile.Declared;
import tend.playbook.analysis.Aspect;
import tend.playbook.analysis.Circumstances;

/** Finds sentences that add nothing to their rule. Used once. */
final class Idle {
  private static final String CODE = "TD051";
  private static final String HELP = "take it out, or change what it asks for";
  private final Placed placed;
  private final List<Rule.Said> when;

  private Idle(Placed placed) {
    this.placed = placed;
    this.when = placed.rule.when();
  }

  /** Tells of sentences that add nothing; only of rules that can fire. */
  static void tell(Placed placed, Findings findings) {
    Idle idle = new Idle(placed);
    for (int i = 0; i < idle.when.size(); i++) {
      Rule.Said said = idle.when.get(i);
      Optional<Rule.Said> same = idle.saidElsewhere(i);
      if (idle.alwaysHolds(i)) {
        findings.sentence(
            CODE, placed, said, "this sentence holds wherever its number is known at all", HELP);
      } else if (same.isPresent()) {
        String line = "line " + same.get().line() + ", \"" + same.get().text() + "\"";
        findings.sentence(CODE, placed, said, "this sentence adds nothing to " + line, HELP);
      }
    }
  }

  /** Another sentence that never holds without this one, for whatever account. */
  private Optional<Rule.Said> saidElsewhere(int sentence) {
    if (when.get(sentence).sentence().binds().isPresent() || isOff(sentence)) {
      return Optional.empty();
    }
    List<Integer> implying = null;
    for (Whom whom : placed.whoms()) {
      List<Circumstances> each = placed.eachIn(whom);
      List<Integer> here = new ArrayList<>();
      for (int other = 0; other < each.size(); other++) {
        boolean later = other > sentence && each.get(sentence).isWithin(each.get(other));
        if (other != sentence && !later && each.get(other).isWithin(each.get(sentence))) {
          here.add(other);
        }
      }
      if (implying == null) {
        implying = here;
      } else {
        implying.retainAll(here);
      }
    }
    return Optional.ofNullable(implying).stream().flatMap(List::stream).map(when::get).findFirst();
  }

  /** Whether its setting stands, for somebody, where all holds: a switch that others may turn. */
  private boolean isOff(int sentence) {
    return placed.whoms().stream().anyMatch(whom -> holdsAll(sentence, placed.eachIn(whom)));
  }

  /** Whether no number the author may choose makes a difference. */
  private boolean alwaysHolds(int sentence) {
    Optional<Sentence.Value> number = when.get(sentence).number();
    return number.isPresent()
        && isOff(sentence)
        && numbers(number.get())
            .allMatch(n -> holdsAll(sentence, Meaning.ofEach(placed.rule, all(n))));
  }

  private boolean holdsAll(int sentence, List<Circumstances> each) {
    Condition condition = when.get(sentence).sentence().condition();
    Optional<Test> measure = condition.measure();
    Optional<Aspect> aspect = Meaning.measured(placed.rule, sentence);
    return measure.isPresent()
        && aspect.isPresent()
        && each.get(sentence)
            .of(aspect.get())
            .equals(Meaning.possible(condition.type(), measure.get().property()));
  }

  /** The number written there, or the ends of the range in which the setting may be. */
  private DoubleStream numbers(Sentence.Value value) {
    Declared declared =
        value.setting().map(name -> placed.playbook.settings().declared().get(name)).orElse(null);
    return declared == null
        ? DoubleStream.of(Double.parseDouble(value.written()))
        : DoubleStream.of(declared.least(), declared.most());
  }

  private Settings all(double number) {
    Map<String, Settings.Setting> same = new TreeMap<>();
    placed
        .playbook
        .settings()
        .declared()
        .forEach(
            (name, one) ->
                same.put(name, new Settings.Setting(name, number, one.unit(), "playbook")));
    return new Settings(same);
  }
}
