package tend.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.model.Fingerprint;
import tend.model.Whose;
import tend.store.AccountStore;
import tend.store.ListStamps;

/**
 * Tells whether lists may have changed, by whomever: a stamp a list, which is another one after
 * every answer, import, campaign step, setting and release that may be seen on it. Looking at a
 * list leaves it as it is. Threads may share it.
 */
public final class Changes {
  private static final int DIGITS = 12;
  private final AccountStore accounts;
  private final ListStamps stamps;
  private final Supplier<RulesInForce> rules;

  public Changes(AccountStore accounts, ListStamps stamps, Supplier<RulesInForce> rules) {
    this.accounts = accounts;
    this.stamps = stamps;
    this.rules = rules;
  }

  /**
   * Changes with every write of this process and of others, and with the rules; costs no look at
   * any list, so that one may ask often.
   */
  public String writes() {
    return stamps.writes() + " " + rules.get().version();
  }

  /** What all lists stand on at this moment. */
  public Standing standing() {
    return new Standing(accounts.all(), stamps.all(), rules.get().version());
  }

  /** The stamp of one list. */
  public String stamp(Whose whose) {
    return standing().of(whose);
  }

  /**
   * Another one as soon as somebody was forgotten or an account is gone: what was kept elsewhere
   * under an earlier one may no longer be shown.
   */
  public String memory() {
    List<String> parts = new ArrayList<>(accounts.names());
    parts.add(String.valueOf(stamps.forgotten()));
    return Fingerprint.of(DIGITS, parts);
  }

  /** What lists stand on at one moment. Immutable. */
  public static final class Standing {
    private final List<Account> accounts;
    private final Map<String, String> numbers;
    private final String rules;

    private Standing(List<Account> accounts, Map<String, String> numbers, String rules) {
      this.accounts = accounts;
      this.numbers = numbers;
      this.rules = rules;
    }

    /** The stamp of the list of those accounts. */
    public String of(Whose whose) {
      String creator = whose.accounts().get(0).preferences().creator();
      List<String> parts = new ArrayList<>(List.of(rules, numbers.getOrDefault("", "")));
      for (Account one : accounts) {
        boolean shares = creator != null && creator.equals(one.preferences().creator());
        if (shares || whose.accounts().stream().anyMatch(a -> a.name().equals(one.name()))) {
          parts.add(String.valueOf(one.hashCode())); // a record: all of its settings
          parts.add(numbers.getOrDefault(one.name(), ""));
        }
      }
      return Fingerprint.of(DIGITS, parts);
    }

    /** The stamp of the account's list; empty where there is no such account any more. */
    public Optional<String> ofAccount(String name) {
      return accounts.stream()
          .filter(a -> a.name().equals(name))
          .findFirst()
          .map(a -> of(Whose.of(a)));
    }

    /** The stamp of the creator's list. */
    public Optional<String> ofCreator(String name) {
      List<Account> theirs =
          accounts.stream().filter(a -> name.equals(a.preferences().creator())).toList();
      return theirs.isEmpty() ? Optional.empty() : Optional.of(of(new Whose(name, theirs)));
    }
  }
}
