package tend.flow;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.store.ForgetStore;
import tend.store.ForgetStore.Erased;
import tend.store.ForgetStore.Known;
import tend.store.ForgetStore.OwnWords;

/**
 * Forgets a person for good: what they did, what lists and answers say of them, and the bytes in
 * the files. A keyed mark stops a later import from bringing them back.
 */
public final class ForgetPerson {
  private final Accounts accounts;
  private final ForgetStore store;

  public ForgetPerson(Accounts accounts, ForgetStore store) {
    this.accounts = accounts;
    this.store = store;
  }

  /**
   * What forgetting did on one account.
   *
   * @param mentions texts by others and by the account itself that still say the name; they are
   *     their writers' words and stay
   */
  public record Forgotten(String account, long rows, long items, long answers, long mentions) {}

  /**
   * What forgetting did.
   *
   * @param stay campaigns and trials that still say the name; they are the owner's words and stay
   * @param clean false where another process still holds old bytes in the database's journal
   */
  public record Report(List<Forgotten> forgotten, OwnWords stay, boolean clean) {
    /** How many campaigns and trials still say the name. */
    public long own() {
      return stay.campaigns() + stay.trials();
    }
  }

  /** How much an account knows of somebody. */
  public record Extent(String account, long rows) {}

  /**
   * How much of them there is on each account that knows them.
   *
   * @throws UnknownName as {@link #find} does
   */
  public List<Extent> extents(String keyOrName) {
    return find(null, keyOrName).stream().map(p -> new Extent(p.account(), p.rows())).toList();
  }

  /**
   * The one person who is meant, on each account that knows them.
   *
   * @param account null for all accounts
   * @throws UnknownName where nobody is meant, or several people are
   */
  public List<Known> find(@Nullable String account, String keyOrName) {
    List<String> names =
        account == null
            ? accounts.all().stream().map(Account::name).toList()
            : List.of(accounts.named(account).name());
    names.stream()
        .filter(name -> store.isOwn(name, keyOrName))
        .findFirst()
        .ifPresent(
            name -> {
              throw new UnknownName(
                  keyOrName + " is the account " + name + " itself",
                  "delete it with everything of it: delete " + name);
            });
    List<Known> people =
        names.stream().flatMap(name -> store.find(name, keyOrName).stream()).toList();
    if (people.isEmpty()) {
      throw new UnknownName(
          "nobody with the key or name " + keyOrName + " did anything here",
          "today --json and explain --json show the keys of people");
    }
    if (people.stream().map(Known::exact).distinct().count() > 1) {
      throw new UnknownName(
          "several people are called " + keyOrName + ": " + listed(people),
          "nothing was done; name one exactly, such as " + people.get(0).exact());
    }
    return people;
  }

  private static String listed(List<Known> people) {
    return people.stream()
        .map(p -> p.exact() + " (" + p.rows() + " rows on " + p.account() + ")")
        .collect(Collectors.joining(", "));
  }

  /** Forgets them; it cannot be undone. */
  public Report forget(List<Known> people, boolean everywhere) {
    List<Forgotten> forgotten =
        people.stream()
            .map(
                person -> {
                  Erased erased = store.forget(person, everywhere);
                  return new Forgotten(
                      person.account(),
                      erased.rows(),
                      erased.items(),
                      erased.answers(),
                      erased.mentions());
                })
            .toList();
    return new Report(forgotten, store.ownWords(people, everywhere), store.scrub());
  }

  /** Deletes an account and everything of it; false where old bytes are still held elsewhere. */
  public boolean delete(Account account) {
    accounts.delete(account);
    return store.scrub();
  }
}
