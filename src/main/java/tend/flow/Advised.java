package tend.flow;

import java.util.List;
import java.util.Set;
import tend.facts.FactSheet;
import tend.facts.derivation.LiveSheet;
import tend.flow.Following.Seen;
import tend.flow.Following.Told;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.model.Item;
import tend.plan.KeptItems;
import tend.playbook.Playbook;
import tend.playbook.recommending.LiveEvaluation;
import tend.policy.Gate;

/**
 * What rules say of an account that is looked at again and again at one moment: after a change only
 * what it touches is asked and scored anew. Used by one thread.
 */
final class Advised {
  private final Set<String> inPeace;
  private final RulesInForce rules;
  private final LiveEvaluation live;
  private final KeptItems kept;
  private final boolean byChanges;
  private FactSheet whole;
  private FactSheet sheet;

  /**
   * Begins with that sheet.
   *
   * @param isFirst whether all that changes from it on will be told
   * @param earlier the items of an earlier moment, of which those stay that are equal
   */
  Advised(
      FactSheet whole,
      Set<String> inPeace,
      RulesInForce rules,
      boolean isFirst,
      List<Item> earlier) {
    Account account = whole.account();
    List<Playbook> playbooks = rules.playbooks(account);
    this.inPeace = inPeace;
    this.rules = rules;
    this.whole = whole;
    this.sheet = whole.without(inPeace);
    this.live =
        new LiveEvaluation(sheet, playbooks, Gate.of(rules.policies(), account, whole.at()));
    this.kept = new KeptItems(account, whole.at(), earlier);
    this.byChanges =
        isFirst
            && inPeace.isEmpty()
            && playbooks.stream().noneMatch(p -> p.looksBehind(LiveSheet.PLACES_TOLD, account));
  }

  @SuppressWarnings("ReferenceEquality") // the very picture of the rules
  boolean is(Set<String> others, RulesInForce now) {
    return inPeace.equals(others) && rules == now;
  }

  /** Goes on to the next sheet, which differs by those facts. */
  @SuppressWarnings("ReferenceEquality") // the very sheet, of which nothing changed
  void goTo(FactSheet next, LiveSheet.Changed changed) {
    if (next == whole) {
      return;
    }
    whole = next;
    sheet = next.without(inPeace);
    if (byChanges) {
      live.change(changed.gone(), changed.come());
    } else {
      live.goTo(sheet);
    }
  }

  /** What they say of the sheet that it has come to. */
  Told told(Seen seen) {
    LiveEvaluation.Told told = live.told();
    List<Item> items = kept.change(told.gone(), told.come());
    return new Told(seen, items, told.refused(), told.stopped());
  }

  FactSheet sheet() {
    return sheet;
  }
}
