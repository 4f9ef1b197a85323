package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Json;
import tend.store.AccountStore;
import tend.store.AnswerStore;
import tend.store.ItemStore;
import tend.store.ShadowStore;

/** Whatever is written, ticked and looked at, the kept list is the one made from scratch. */
class KeptListTest extends OnNewDatabase {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000) / 200;
  private Instant now = Given.NOW.minus(Duration.ofHours(2));

  private AnswerStore answers() {
    return new AnswerStore(database(), Account.MAIN_SPACE);
  }

  private ItemStore items() {
    return new ItemStore(database(), Account.MAIN_SPACE);
  }

  private AccountStore accounts() {
    return new AccountStore(database(), Account.MAIN_SPACE);
  }

  private EvaluateAccount evaluations() {
    return new EvaluateAccount(activity(), accounts(), OnNewDatabase::rules, PATIENCE);
  }

  /** Lists by stores that know nothing yet. */
  private RefreshToday lists(EvaluateAccount evaluate, boolean remembers) {
    ShadowStore shadows = new ShadowStore(database(), Account.MAIN_SPACE);
    return new RefreshToday(
        evaluate,
        new Accounts(accounts(), activity()),
        items(),
        answers(),
        OnNewDatabase::rules,
        AlsoToDo.NOTHING,
        remembers ? new Shadows(evaluate, shadows) : null);
  }

  @Test
  void afterAnyHistoryItIsTheListMadeFromScratch() {
    EvaluateAccount evaluate = evaluations();
    RefreshToday kept = lists(evaluate, true);
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned one = Invented.account(seed);
      Account account =
          Account.named("account-" + seed, one.account().platform())
              .with(one.account().preferences());
      List<Interaction> rows = new ArrayList<>(one.rows());
      rows.sort(Interaction.BY_TIME);
      Random random = new Random(seed);
      if (random.nextInt(4) == 0) {
        Collections.shuffle(rows, random);
      }
      now = Given.NOW.minus(Duration.ofHours(2));
      accounts().save(account);
      live(account, rows, evaluate, kept, random);
    }
  }

  private void live(
      Account account,
      List<Interaction> rows,
      EvaluateAccount evaluate,
      RefreshToday kept,
      Random random) {
    GiveAnswer answering = new GiveAnswer(items(), answers());
    for (int known = 0; known < rows.size(); ) {
      int more = Math.min(rows.size(), known + random.nextInt(2 + rows.size() / 12));
      write(account, rows.subList(known, more));
      known = more;
      if (random.nextInt(9) == 0 && known > 0) {
        Interaction row = rows.get(random.nextInt(known));
        write(account, List.of(row.kept(row.at(), "Changed: " + row.text())));
      }
      if (random.nextInt(15) == 0 && known > 0) {
        activity().remove(account.name(), List.of(rows.get(random.nextInt(known)).id()));
      }
      DayPlan plan = kept.today(account, now, null);
      RefreshToday fresh = fresh(account, kept.glance(account, now).evaluated().sheet().at());
      assertThat(plan)
          .as("%s after %d rows", account.name(), known)
          .isEqualTo(fresh.today(account, now, null));
      isStored(fresh.remaining(account, now).everything());
      say(answering, plan, random);
      if (random.nextInt(3) == 0) {
        evaluate.renew(now);
      }
      now = now.plus(passes(random));
    }
  }

  private static Duration passes(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Duration.ofMinutes(20);
      case 1 -> Duration.ofHours(26);
      case 2 -> random.nextInt(4) == 0 ? Duration.ofDays(33) : Duration.ofMinutes(1);
      case 3, 4 -> PATIENCE;
      default -> Duration.ZERO;
    };
  }

  /** Begins at the moment of the kept list, which may be as old as patience allows. */
  private RefreshToday fresh(Account account, Instant moment) {
    RefreshToday fresh = lists(evaluations(), false);
    fresh.today(account, moment, null);
    return fresh;
  }

  private void isStored(List<Item> list) {
    ItemStore stored = items();
    for (Item item : list) {
      assertThat(stored.kept(item.id()).orElseThrow().body()).isEqualTo(Json.write(item));
    }
  }

  private void say(GiveAnswer answering, DayPlan plan, Random random) {
    List<Item> all =
        Stream.concat(plan.open().stream(), plan.heldBack().stream().map(DayPlan.HeldBack::item))
            .toList();
    if (all.isEmpty() || random.nextInt(3) == 0) {
      return;
    }
    String item = all.get(random.nextInt(all.size())).id();
    switch (random.nextInt(6)) {
      case 0 -> answering.later(item, now.plus(Duration.ofHours(random.nextInt(30))), now);
      case 1 -> answering.notForMe(item, "person", now);
      case 2 -> answering.notForMe(item, random.nextBoolean() ? "less" : "rule-off", now);
      case 3 -> {
        answering.done(item, now);
        answering.undo(item);
      }
      case 4 -> answering.bringBack(plan.whose(), now);
      default -> answering.done(item, now);
    }
  }
}
