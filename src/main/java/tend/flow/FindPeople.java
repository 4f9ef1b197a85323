package tend.flow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import tend.model.Account;
import tend.store.PersonNames;

/** Finds people by a part of their name, on all accounts. */
public final class FindPeople {
  private static final int FEWEST_LETTERS = 2;
  private final Accounts accounts;
  private final PersonNames names;

  public FindPeople(Accounts accounts, PersonNames names) {
    this.accounts = accounts;
    this.names = names;
  }

  /** Somebody on an account. */
  public record Found(Account account, String key, String name) {}

  /** Who has that in their name, whoever did most first; nobody for a single letter. */
  public List<Found> named(String part, int most) {
    if (part.length() < FEWEST_LETTERS) {
      return List.of();
    }
    Map<String, Account> byName =
        accounts.all().stream().collect(Collectors.toMap(Account::name, Function.identity()));
    return names.like(part, most).stream()
        .filter(one -> byName.containsKey(one.account()))
        .map(
            one ->
                new Found(Objects.requireNonNull(byName.get(one.account())), one.key(), one.name()))
        .toList();
  }
}
