package tend.flow;

import java.util.List;
import tend.facts.FactSheet;
import tend.facts.derivation.LiveSheet;
import tend.flow.Following.Look;
import tend.flow.Following.Seen;
import tend.flow.Following.Told;
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
  private final Look look;
  private final LiveEvaluation live;
  private final KeptItems kept;
  private final boolean byChanges;
  private FactSheet whole;
  private FactSheet sheet;

  /**
   * Begins with that sheet.
   *
   * @param look by whose rules, and without whom
   * @param isFirst whether all that changes from it on will be told
   * @param earlier the items of an earlier moment, of which those stay that are equal
   */
  Advised(FactSheet whole, Look look, boolean isFirst, List<Item> earlier) {
    Account account = whole.account();
    List<Playbook> playbooks = look.rules().playbooks(account);
    this.look = look;
    this.whole = whole;
    this.sheet = whole.without(look.inPeace());
    this.live =
        new LiveEvaluation(sheet, playbooks, Gate.of(look.rules().policies(), account, whole.at()));
    this.kept = new KeptItems(account, whole.at(), earlier);
    this.byChanges =
        isFirst
            && look.inPeace().isEmpty()
            && playbooks.stream().noneMatch(p -> p.looksBehind(LiveSheet.PLACES_TOLD, account));
  }

  @SuppressWarnings("ReferenceEquality") // the very picture of the rules
  boolean is(Look other) {
    return look.inPeace().equals(other.inPeace()) && look.rules() == other.rules();
  }

  /** Goes on to the next sheet, which differs by those facts. */
  @SuppressWarnings("ReferenceEquality") // the very sheet, of which nothing changed
  void goTo(FactSheet next, LiveSheet.Changed changed) {
    if (next == whole) {
      return;
    }
    whole = next;
    sheet = next.without(look.inPeace());
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
