package tend.facts.derivation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;
import tend.signals.spam.CreatorName;

/**
 * Others who write under the account's own display name or one that passes for it. Only told where
 * keys are known: a name is no identity, so without an author key nobody is called an impostor.
 */
record Impostors(CreatorName ownNames, Set<String> ownKeys) {
  static Impostors of(Account account, List<Interaction> activity) {
    Set<String> names = new HashSet<>();
    Set<String> keys = new HashSet<>();
    names.add(account.name());
    if (account.me() != null) {
      keys.add(account.me());
    }
    String name = null;
    String key = null;
    for (Interaction one : activity) {
      // nearly all own rows name the same
      if (one.own()
          && !(Objects.equals(name, one.authorName()) && Objects.equals(key, one.authorId()))) {
        name = one.authorName();
        key = one.authorId();
        addKnown(name, names);
        addKnown(key, keys);
      }
    }
    return new Impostors(new CreatorName(names), Set.copyOf(keys));
  }

  private static void addKnown(@Nullable String one, Set<String> to) {
    if (one != null) {
      to.add(one);
    }
  }

  boolean isOne(Interaction one) {
    String name = one.authorName();
    String key = one.authorId();
    return !one.own()
        && name != null
        && key != null
        && !ownKeys.isEmpty()
        && !ownKeys.contains(key)
        && ownNames.passesFor(name);
  }
}
