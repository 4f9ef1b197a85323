package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.store.AccountStore;
import tend.store.ActivityStore;

/** The accounts, and what stands behind each. */
public final class Accounts {
  private static final int NEAR = 3;
  private final AccountStore accounts;
  private final ActivityStore activity;

  public Accounts(AccountStore accounts, ActivityStore activity) {
    this.accounts = accounts;
    this.activity = activity;
  }

  /** Size and freshness of an account's activity; the moment is null where there is none. */
  public record Extent(long interactions, @Nullable Instant newest) {}

  /** All accounts, by name. */
  public List<Account> all() {
    return accounts.all();
  }

  /** The account of that name. */
  public Optional<Account> find(String name) {
    return accounts.find(name);
  }

  /**
   * The account of that name.
   *
   * @throws UnknownName naming the nearest account and the next step
   */
  public Account named(String name) {
    return find(name).orElseThrow(() -> new UnknownName("there is no account " + name, next(name)));
  }

  /** How much activity is stored up to that moment. */
  public Extent extent(Account account, Instant at) {
    return new Extent(
        activity.count(account.name()), activity.newest(account.name(), at).orElse(null));
  }

  /** Keeps an account's changed preferences. */
  public void save(Account account) {
    accounts.save(account);
  }

  private String next(String name) {
    List<String> known = new ArrayList<>();
    all().forEach(a -> known.add(a.name()));
    return known.stream()
        .filter(k -> LevenshteinDistance.getDefaultInstance().apply(k, name) <= NEAR)
        .findFirst()
        .map(k -> "did you mean " + k + "?")
        .orElse(
            known.isEmpty()
                ? "import a file with: import FILE --account " + name
                : "there are: " + String.join(", ", known));
  }
}
