package tend.playbook.recommending;

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
import tend.playbook.Match;
import tend.playbook.Playbook;

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
    private boolean isTold;

    One(Playbook playbook, Account account, LiveFacts facts) {
      this.playbook = playbook;
      this.settings = playbook.settings(account);
      this.facts = facts;
    }

    LiveRules.Told told() {
      LiveRules live = rules == null ? playbook.live(facts) : rules;
      rules = live;
      return live.told(settings);
    }

    Match match(Fired fired) {
      return playbook.match(fired, settings);
    }

    void forget() {
      rules = null;
    }
  }

  /** Whoever keeps what playbooks say. */
  interface Keeper {
    /** All that was said by that playbook is void. */
    void drop(Playbook playbook);

    /** That no longer fires. */
    void gone(Match one);

    /** That fires since. */
    void come(Match one);
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

  /** Tells what changed since it was last asked, everything the first time. */
  void tell(Keeper to, List<Stopped> stopped) {
    Halted halted = new Halted(account.name());
    for (One one : all) {
      try {
        LiveRules.Told told = one.told();
        if (told.anew()) {
          drop(one, to);
        }
        one.isTold = true;
        told.gone().forEach(fired -> to.gone(one.match(fired)));
        told.come().forEach(fired -> to.come(one.match(fired)));
        halted.ran(one.playbook, told.stopped());
      } catch (RuntimeException e) {
        one.forget();
        drop(one, to);
        halted.failed(one.playbook, e);
      }
    }
    stopped.addAll(halted.told());
  }

  private static void drop(One one, Keeper to) {
    if (one.isTold) {
      to.drop(one.playbook);
      one.isTold = false;
    }
  }
}
