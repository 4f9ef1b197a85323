package tend.flow.impact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tend.flow.Accounts;
import tend.flow.rules.ReleasePlaybook.Changed;
import tend.flow.rules.ReleasePlaybook.Effect;
import tend.flow.rules.ReleasePlaybook.Versions;
import tend.flow.rules.RulesInForce;
import tend.model.Account;

/** Tells a release's effect by looking at every account. Threads may share it. */
public final class EffectOnAccounts implements Effect {
  private final Impact impact;
  private final Accounts accounts;

  public EffectOnAccounts(Impact impact, Accounts accounts) {
    this.impact = impact;
    this.accounts = accounts;
  }

  @Override
  public Changed of(
      RulesInForce now, String playbook, Versions before, Versions after, Instant at) {
    List<Account> all = accounts.all();
    if (all.isEmpty()) {
      return new Changed(0, 0);
    }
    Impact.Question question =
        new Impact.Question(
            all,
            account -> now.instead(account, playbook, before.of(account.name())),
            account -> now.instead(account, playbook, after.of(account.name())),
            now.policies(),
            at,
            Set.of(playbook),
            new TreeMap<>(),
            null);
    Impacted impacted = impact.of(question, far -> {});
    return new Changed(impacted.accounts(), impacted.changed());
  }
}
