package tend.flow.impact;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tend.facts.derivation.Derivation;
import tend.flow.OtherAccounts;
import tend.model.Account;
import tend.model.Interaction;
import tend.playbook.edits.Matches;
import tend.store.AccountStore;
import tend.store.ActivityStore;

/**
 * The facts of accounts at one moment, kept in memory for as long as nothing new came, so that an
 * edit can be tried again and again. Keeps the sheets of so many interactions, those that were
 * asked for last. Threads may share it.
 */
final class Sheets {
  private static final long MOST_ROWS = 300_000;
  private final ActivityStore activity;
  private final OtherAccounts others;
  private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long rows;

  private record Key(Account account, long stamp, SortedMap<String, Long> elsewhere, Instant at) {}

  private record Kept(Matches matches, int rows) {}

  Sheets(ActivityStore activity, AccountStore accounts) {
    this.activity = activity;
    this.others = new OtherAccounts(accounts, activity, java.time.Duration.ZERO);
  }

  /** What all activity up to that moment means, and what playbooks say to it. */
  Matches of(Account account, Instant at) {
    Key key = new Key(account, activity.stamp(account.name()), others.stamps(account), at);
    Kept before = find(key);
    if (before != null) {
      return before.matches();
    }
    List<Interaction> past = activity.read(account.name(), at);
    Matches fresh = new Matches(Derivation.sheet(account, past, at, others.efforts(account, at)));
    keep(key, new Kept(fresh, past.size()));
    return fresh;
  }

  private synchronized @Nullable Kept find(Key key) {
    return kept.get(key);
  }

  private synchronized void keep(Key key, Kept fresh) {
    Kept twin = kept.put(key, fresh);
    rows += fresh.rows() - (twin == null ? 0 : twin.rows());
    Iterator<Kept> eldest = kept.values().iterator();
    while (rows > MOST_ROWS && eldest.hasNext()) {
      rows -= eldest.next().rows();
      eldest.remove();
    }
  }
}
