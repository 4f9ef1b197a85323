package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.flow.EvaluateAccount.Evaluated;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.model.Interaction;
import tend.policy.Policies;
import tend.store.AccountStore;

/** When an evaluation asks for the rules, and that it is by those. */
class RulesAskedForTest extends OnNewDatabase {
  private static final Account ACCOUNT = Account.named("mina", "instagram");
  private static final Interaction FIRST = Given.comment("c", "ana", Duration.ofHours(1), "hi");

  private EvaluateAccount by(Supplier<RulesInForce> rules, Duration patience) {
    AccountStore accounts = new AccountStore(database(), Account.MAIN_SPACE);
    accounts.save(ACCOUNT);
    return new EvaluateAccount(activity(), accounts, rules, patience);
  }

  @Test
  void whoeverBeginsReadsTheActivityWhileRulesAreStillRead() {
    write(ACCOUNT, List.of(FIRST));
    Interaction meanwhile = Given.comment("d", "ben", Duration.ofMinutes(5), "hello");
    Supplier<RulesInForce> slow =
        () -> {
          write(ACCOUNT, List.of(meanwhile));
          return rules();
        };
    Evaluated evaluated = by(slow, Duration.ZERO).evaluate(ACCOUNT, Given.NOW);
    assertThat(evaluated.interactions()).isEqualTo(1);
  }

  @Test
  void otherRulesMakeANewOne() {
    AtomicReference<RulesInForce> inForce = new AtomicReference<>(rules());
    EvaluateAccount evaluate = by(inForce::get, Duration.ofMinutes(5));
    Evaluated first = evaluate.evaluate(ACCOUNT, Given.NOW);
    assertThat(evaluate.evaluate(ACCOUNT, Given.NOW)).isSameAs(first);
    RulesInForce none = RulesInForce.asIf(List.of(), Policies.NONE);
    inForce.set(none);
    assertThat(evaluate.evaluate(ACCOUNT, Given.NOW).rules()).isSameAs(none);
  }
}
