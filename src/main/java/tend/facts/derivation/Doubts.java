package tend.facts.derivation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CommentReader;
import tend.signals.account.AccountReader;
import tend.signals.account.Likeness;

/**
 * What may be wrong with rows and people of an account's activity, judged as everywhere else.
 * Immutable; threads may share it.
 */
public final class Doubts {
  private final Impostors impostors;
  private final Set<String> suspicious;
  private final CommentReader reader = new CommentReader();

  private Doubts(Impostors impostors, Set<String> suspicious) {
    this.impostors = impostors;
    this.suspicious = suspicious;
  }

  /** Judges by all activity up to a moment, oldest first. */
  public static Doubts about(Account account, List<Interaction> past) {
    AccountReader profiles = new AccountReader();
    Set<String> suspicious = new HashSet<>();
    for (Interaction one : past) {
      if (one.kind() == Kind.FOLLOWER && ShownProfile.isIn(one)) {
        boolean odd = profiles.verdict(ShownProfile.of(one)) == Likeness.SUSPICIOUS;
        if (odd) {
          suspicious.add(one.author());
        } else {
          suspicious.remove(one.author());
        }
      }
    }
    return new Doubts(Impostors.of(account, past), Set.copyOf(suspicious));
  }

  /** Whether somebody else wrote it under a name that passes for the account's. */
  public boolean impostor(Interaction one) {
    return impostors.isOne(one);
  }

  /** Whether words are spam. */
  public boolean spam(@Nullable String words) {
    return reader.read(words).spam();
  }

  /** Whether the profile that came with who follows looks automatic. */
  public boolean suspicious(String person) {
    return suspicious.contains(person);
  }
}
