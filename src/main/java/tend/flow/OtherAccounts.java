package tend.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tend.facts.Effort;
import tend.facts.derivation.Efforts;
import tend.model.Account;
import tend.model.LastUsed;
import tend.store.AccountStore;
import tend.store.ActivityStore;

/**
 * What the other accounts of a creator brought of late. Reads thirty days of each, and keeps the
 * counts for as long as nothing new came there and the owner's patience allows. Threads may share
 * it.
 */
public final class OtherAccounts {
  private static final int KEPT = 64;
  private final AccountStore accounts;
  private final ActivityStore activity;
  private final Duration patience;
  private final Map<String, Counted> kept = new LastUsed<>(KEPT);

  private record Counted(Account account, long stamp, Instant at, Effort effort) {}

  /** Counts anew where what is kept is older than the patience allows. */
  public OtherAccounts(AccountStore accounts, ActivityStore activity, Duration patience) {
    this.accounts = accounts;
    this.activity = activity;
    this.patience = patience;
  }

  /**
   * The creator's other accounts with the stamps of their activity: changes when any of it does.
   */
  public SortedMap<String, Long> stamps(Account account) {
    SortedMap<String, Long> stamps = new TreeMap<>();
    of(account).forEach(one -> stamps.put(one.name(), activity.stamp(one.name())));
    return stamps;
  }

  /** What each of them brought in the thirty days up to that moment, by name. */
  public List<Effort> efforts(Account account, Instant at) {
    List<Effort> efforts = new ArrayList<>();
    for (Account one : of(account)) {
      efforts.add(effort(one, at));
    }
    return efforts;
  }

  private List<Account> of(Account account) {
    String creator = account.preferences().creator();
    return creator == null
        ? List.of()
        : accounts.ofCreator(creator).stream()
            .filter(a -> !a.name().equals(account.name()))
            .toList();
  }

  private Effort effort(Account one, Instant at) {
    long stamp = activity.stamp(one.name());
    synchronized (kept) {
      Optional<Counted> before =
          Optional.ofNullable(kept.get(one.name())).filter(c -> holds(c, one, stamp, at));
      if (before.isPresent()) {
        return before.get().effort();
      }
    }
    Effort fresh = Efforts.of(one, activity.words(one.name(), at.minus(Effort.PERIOD), at), at);
    synchronized (kept) {
      kept.put(one.name(), new Counted(one, stamp, at, fresh));
    }
    return fresh;
  }

  private boolean holds(Counted before, Account one, long stamp, Instant at) {
    return before.stamp() == stamp
        && before.account().equals(one)
        && !before.at().isAfter(at)
        && Duration.between(before.at(), at).compareTo(patience) <= 0;
  }
}
