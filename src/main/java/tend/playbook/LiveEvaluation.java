package tend.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tend.engine.LiveFacts;
import tend.engine.LiveRules;
import tend.facts.FactSheet;
import tend.facts.Settings;
import tend.model.Account;
import tend.policy.Gate;

/**
 * What playbooks recommend for one account as its facts come and go: rules are asked anew only of
 * facts that are not the same instances as before. Says what {@link Evaluation#of} says of the same
 * sheet. For one thread at a time.
 */
public final class LiveEvaluation {
  private final Account account;
  private final LiveFacts facts;
  private final Map<Playbook, LiveRules> rules = new LinkedHashMap<>();
  private FactSheet known;

  /** Begins with that sheet; those playbooks that apply to its account are asked. */
  public LiveEvaluation(FactSheet sheet, List<Playbook> playbooks) {
    this.account = sheet.account();
    this.facts = new LiveFacts(sheet.facts());
    this.known = sheet;
    for (Playbook playbook : playbooks) {
      if (playbook.appliesTo(account)) {
        rules.put(playbook, playbook.beside(facts));
      }
    }
  }

  /** What they say of that sheet of the same account. */
  @SuppressWarnings("ReferenceEquality") // the very sheet, of which nothing changed
  public Evaluation of(FactSheet sheet, Gate gate) {
    if (sheet != known) {
      facts.changeTo(sheet.facts());
      known = sheet;
    }
    Halted halted = new Halted(account.name());
    List<Match> matches = new ArrayList<>();
    rules.forEach((playbook, live) -> tell(playbook, live, matches, halted));
    return Evaluation.of(sheet, matches, halted.told(), gate);
  }

  private void tell(Playbook playbook, LiveRules live, List<Match> matches, Halted halted) {
    try {
      Settings numbers = playbook.settings(account);
      LiveRules.Told told = live.told(numbers);
      matches.addAll(playbook.matches(live.fired(), numbers));
      halted.ran(playbook, told.stopped());
    } catch (RuntimeException e) {
      halted.failed(playbook, e);
    }
  }
}
