package tend.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.engine.Fired;
import tend.engine.LiveFacts;
import tend.engine.LiveRules;
import tend.facts.FactSheet;
import tend.facts.Settings;
import tend.model.Account;
import tend.model.DayPlan.Stopped;

/**
 * What playbooks say of one account, kept from sheet to sheet: of facts that are the same instances
 * as before nothing is asked again. Says what the playbooks say of the sheet alone, in another
 * order. For one thread at a time.
 */
public final class LiveMatches {
  private final Account account;
  private final LiveFacts facts;
  private final List<One> all = new ArrayList<>();

  /** What one playbook says. */
  private static final class One {
    private final Playbook playbook;
    private final Settings settings;
    private final LiveFacts facts;
    private @Nullable LiveRules rules; // compiled when first asked
    private List<Match> matches = List.of();

    One(Playbook playbook, Account account, LiveFacts facts) {
      this.playbook = playbook;
      this.settings = playbook.settings(account);
      this.facts = facts;
    }

    LiveRules.Told told() {
      LiveRules live = rules == null ? playbook.live(facts) : rules;
      rules = live;
      LiveRules.Told told = live.told(settings);
      if (told.anew() || !told.gone().isEmpty() || !told.come().isEmpty()) {
        List<Match> now = new ArrayList<>();
        for (Fired fired : live.fired()) {
          now.add(playbook.match(fired, settings));
        }
        matches = now;
      }
      return told;
    }

    void forget() {
      rules = null;
    }
  }

  /** Begins with that sheet; of the playbooks those are asked that apply to its account. */
  public LiveMatches(FactSheet sheet, Collection<Playbook> playbooks) {
    account = sheet.account();
    facts = new LiveFacts(sheet.facts());
    for (Playbook playbook : playbooks) {
      if (playbook.appliesTo(account)) {
        all.add(new One(playbook, account, facts));
      }
    }
  }

  /**
   * Goes on to another sheet of the same account. What the account's settings for rules depend on
   * must be the same; else begin again.
   */
  public void goTo(FactSheet sheet) {
    goTo(sheet.facts());
  }

  /** To the facts of such a sheet. */
  void goTo(List<Object> now) {
    facts.changeTo(now);
  }

  /**
   * The same where it is known which facts differ.
   *
   * @param gone instances that were among the facts
   * @param come instances that were not
   */
  public void change(Collection<?> gone, Collection<?> come) {
    facts.change(gone, come);
  }

  /** Adds what fires, and what was stopped. */
  void run(List<Match> matches, List<Stopped> stopped) {
    Halted halted = new Halted(account.name());
    for (One one : all) {
      try {
        LiveRules.Told told = one.told();
        matches.addAll(one.matches);
        halted.ran(one.playbook, told.stopped());
      } catch (RuntimeException e) {
        one.forget();
        halted.failed(one.playbook, e);
      }
    }
    stopped.addAll(halted.told());
  }
}
