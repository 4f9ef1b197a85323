package tend.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.playbook.trying.Examples;
import tend.store.AccountStore;
import tend.store.ActivityStore;

/**
 * Shows what analysis says of two rules on the accounts there are. Evaluates and writes nothing.
 */
public final class FindExamples {
  private final AccountStore accounts;
  private final ActivityStore activity;
  private final OtherAccounts others;

  public FindExamples(AccountStore accounts, ActivityStore activity) {
    this.accounts = accounts;
    this.activity = activity;
    this.others = new OtherAccounts(accounts, activity, Duration.ZERO);
  }

  /** Looks at the accounts as they were at that moment, by name; returns how many there are. */
  public int in(Examples examples, Instant at) {
    List<Account> all = accounts.all();
    for (Account account : all) {
      if (examples.wantsMore()) {
        examples.look(sheet(account, at));
      }
    }
    return all.size();
  }

  private FactSheet sheet(Account account, Instant at) {
    return Derivation.sheet(
        account, activity.read(account.name(), at), at, others.efforts(account, at));
  }
}
