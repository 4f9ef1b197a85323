package tend.playbook.edits;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tend.facts.FactSheet;
import tend.playbook.Playbook;
import tend.playbook.Rule;
import tend.playbook.Sentence;

/**
 * Whether an account has the data that the rules looked at ask for. Immutable.
 *
 * @param spokenTo whether any of them speaks to such accounts at all
 * @param missing what rows never came, in words; empty where all did
 */
public record Reach(boolean spokenTo, SortedSet<String> missing) {

  /** The rules that an edit changes; where it changes none, all rules of what was edited. */
  public static Reach of(FactSheet sheet, Collection<Edited> edited) {
    TreeSet<String> missing = new TreeSet<>();
    boolean spokenTo = false;
    for (Edited one : edited) {
      for (Playbook side : one.sides()) {
        if (side.appliesTo(sheet.account())) {
          spokenTo = true;
          missing(sheet, rules(one, side), missing);
        }
      }
    }
    return new Reach(spokenTo, missing);
  }

  private static List<Rule> rules(Edited edited, Playbook side) {
    SortedSet<String> changed = new TreeSet<>(edited.rules().keySet());
    return side.rules().stream()
        .filter(r -> changed.isEmpty() || changed.contains(r.name()))
        .toList();
  }

  private static void missing(FactSheet sheet, List<Rule> rules, SortedSet<String> missing) {
    for (Rule rule : rules) {
      for (Sentence sentence : rule.sentences()) {
        Sentence.Needed needed = sentence.needed();
        if (needed != null && !needed.isThere(sheet.imported())) {
          missing.add(needed.words());
        }
      }
    }
  }

  /** Whether silence of these rules means something here. */
  public boolean full() {
    return spokenTo && missing.isEmpty();
  }
}
