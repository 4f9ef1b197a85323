package tend.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.facts.Health;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.store.ActivityStore;

/** The numbers of an account over a period. */
public final class ReadHealth {
  private final ActivityStore activity;

  public ReadHealth(ActivityStore activity) {
    this.activity = activity;
  }

  /** What was opened from {@code from} to {@code to}, seen at {@code at}; null bounds are open. */
  public Health read(Account account, @Nullable Instant from, @Nullable Instant to, Instant at) {
    return Derivation.health(
        account,
        activity.read(account.name(), at),
        from == null ? Instant.MIN : from,
        to == null ? at : to,
        at);
  }
}
