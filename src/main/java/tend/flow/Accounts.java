package tend.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Whose;
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

  /** The names of those that are invented. */
  public List<String> samples() {
    return all().stream().filter(Account::sample).map(Account::name).toList();
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

  /**
   * The name, where an account may have it.
   *
   * @throws UnknownName where it breaks lines
   */
  public static String oneLine(String name) {
    if (!Account.isName(name)) {
      throw new UnknownName(
          "the account's name has a line break or another control character",
          "give it a name of one line");
    }
    return name;
  }

  /** How much activity is stored up to that moment. */
  public Extent extent(Account account, Instant at) {
    return new Extent(
        activity.count(account.name()), activity.newest(account.name(), at).orElse(null));
  }

  /** Which questions their data cannot answer, in plain sentences, the weightiest first. */
  public List<String> cannotTell(Whose whose) {
    return whose.accounts().stream()
        .flatMap(
            one ->
                CannotTell.in(activity, one.name()).stream()
                    .map(said -> whose.several() ? one.name() + ": " + said : said))
        .toList();
  }

  /** All accounts of that creator, by name, as one day. */
  public Optional<Whose> ofCreator(String creator) {
    List<Account> theirs = accounts.ofCreator(creator);
    return theirs.isEmpty() ? Optional.empty() : Optional.of(new Whose(creator, theirs));
  }

  /**
   * The day of that creator.
   *
   * @throws UnknownName naming the nearest creator and the next step
   */
  public Whose creator(String creator) {
    return ofCreator(creator)
        .orElseThrow(
            () ->
                new UnknownName(
                    "there is no creator " + creator,
                    near(
                        creator,
                        all().stream().flatMap(a -> Stream.ofNullable(creatorOf(a))).toList(),
                        "name one with: account set NAME --creator \"" + creator + "\"")));
  }

  /** Whose day an account is part of: its creator's where they have several, or its own. */
  public Whose sharedBy(Account account) {
    String creator = creatorOf(account);
    Optional<Whose> person = creator == null ? Optional.empty() : ofCreator(creator);
    return person.filter(Whose::several).orElse(Whose.of(account));
  }

  /** The other accounts whose creator shares the budget of that day. */
  public List<Account> sharing(Whose whose) {
    Set<String> own = whose.accounts().stream().map(Account::name).collect(Collectors.toSet());
    String creator = creatorOf(whose.accounts().get(0));
    return creator == null
        ? List.of()
        : accounts.ofCreator(creator).stream().filter(a -> !own.contains(a.name())).toList();
  }

  private static @Nullable String creatorOf(Account account) {
    return account.preferences().creator();
  }

  /**
   * Keeps an account's changed preferences. Budget, zone, hours and rest days are a person's: they
   * change on all accounts of the creator.
   */
  public void save(Account account) {
    accounts.save(account);
    for (Account other : sharing(Whose.of(account))) {
      accounts.save(other.with(other.preferences().joining(account.preferences())));
    }
  }

  /** Deletes the account and everything of it. */
  void delete(Account account) {
    accounts.delete(account.name());
  }

  private String next(String name) {
    List<String> known = all().stream().map(Account::name).toList();
    return near(name, known, "import a file with: import FILE --account " + name);
  }

  private static String near(String name, List<String> known, String otherwise) {
    return known.isEmpty() ? otherwise : near(name, known);
  }

  /** A help that offers the nearest of the known names, or else lists them. */
  public static String near(String name, List<String> known) {
    return known.stream()
        .filter(k -> LevenshteinDistance.getDefaultInstance().apply(last(k), last(name)) <= NEAR)
        .findFirst()
        .map(k -> "did you mean " + k + "?")
        .orElse("there are: " + String.join(", ", known.stream().distinct().toList()));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
