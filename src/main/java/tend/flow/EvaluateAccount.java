package tend.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import tend.facts.Effort;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.model.DayPlan.Refused;
import tend.model.DayPlan.Stopped;
import tend.model.Item;
import tend.model.LastUsed;
import tend.model.WhenAsked;
import tend.plan.Ranked;
import tend.plan.Scoring;
import tend.playbook.Playbook;
import tend.playbook.recommending.Evaluation;
import tend.playbook.recommending.Yielded;
import tend.policy.Gate;
import tend.signals.ReadAhead;
import tend.store.AccountStore;
import tend.store.ActivityStore;

/**
 * Everything that fires for an account, scored and dated, before budget and answers. Writes
 * nothing; threads may share it. The last evaluations are kept and hold for as long as the owner's
 * patience allows, since a day is looked at many times while nothing new has come; new activity and
 * other rules always make a new one.
 */
public final class EvaluateAccount {
  private static final int KEPT = 256;
  private static final int ALWAYS_RENEWED = 32;
  private final ActivityStore activity;
  private final AccountStore accounts;
  private final OtherAccounts others;
  private final Supplier<RulesInForce> rules;
  private final Duration patience;
  private final Stretches stretches;
  private final Following following;
  private final Map<Whom, Kept> kept = new LastUsed<>(KEPT);
  private final Set<Whom> asked = new HashSet<>();

  /**
   * Evaluates by those rules.
   *
   * @param patience how old a kept evaluation may be; zero for the very moment only
   */
  public EvaluateAccount(
      ActivityStore activity,
      AccountStore accounts,
      Supplier<RulesInForce> rules,
      Duration patience) {
    this.activity = activity;
    this.accounts = accounts;
    this.others = new OtherAccounts(accounts, activity, patience);
    this.rules = rules;
    this.patience = patience;
    this.stretches = new Stretches(patience);
    this.following = new Following(activity, others);
  }

  /** Of whom the newest evaluation is kept. */
  private record Whom(Account account, Set<String> inPeace) {}

  /** What activity an evaluation knows: up to which write, here and on the other accounts. */
  private record Known(long stored, SortedMap<String, Long> elsewhere) {}

  private record Kept(Known known, Evaluated evaluated) {}

  /**
   * The account at one moment.
   *
   * @param items best first
   * @param refused what rules recommend and policies refuse
   * @param yielded rules that fired and left the list to another one
   * @param interactions how much activity there is up to that moment
   * @param rules what it was evaluated by
   * @param stored the newest write to the activity it knew
   * @param elsewhere what the creator's other accounts had brought
   */
  public record Evaluated(
      FactSheet sheet,
      List<Item> items,
      List<Refused> refused,
      List<Stopped> stopped,
      List<Yielded> yielded,
      int interactions,
      RulesInForce rules,
      long stored,
      List<Effort> elsewhere) {
    public Evaluated {
      elsewhere = List.copyOf(elsewhere);
      refused = List.copyOf(refused);
      items = Ranked.of(items);
      stopped = List.copyOf(stopped);
      yielded = WhenAsked.copyOf(yielded);
    }
  }

  /** Evaluates the rules in force on all activity up to {@code at}. */
  public Evaluated evaluate(Account account, Instant at) {
    return evaluate(account, at, Set.of());
  }

  /** The same without what is about those people. */
  public Evaluated evaluate(Account account, Instant at, Set<String> inPeace) {
    return evaluate(account, at, inPeace, activity.stamp(account.name()));
  }

  /**
   * The same for whoever has just asked how far the activity is.
   *
   * @param stored the newest write to it
   */
  Evaluated evaluate(Account account, Instant at, Set<String> inPeace, long stored) {
    Whom whom = new Whom(account, Set.copyOf(inPeace));
    Known now = new Known(stored, others.stamps(account));
    Kept before;
    synchronized (kept) {
      asked.add(whom);
      before = kept.get(whom);
    }
    return before != null
            && holds(before.evaluated().sheet().at(), at, stretches.endOf(account, at))
            && isOf(before, now, rules.get())
        ? before.evaluated()
        : keep(whom, now, at);
  }

  private Known known(Account account) {
    return new Known(activity.stamp(account.name()), others.stamps(account));
  }

  private static boolean isOf(Kept before, Known now, RulesInForce rules) {
    return before.known().equals(now)
        && before.evaluated().rules().version().equals(rules.version());
  }

  /** The same, made anew and kept for nobody. */
  Evaluated once(Account account, Instant at) {
    return afresh(account, activity.readNow(account.name(), at), at, Set.of());
  }

  /** It may be as old as the patience, and no newer than what would be made now. */
  private boolean holds(Instant then, Instant at, Instant fresh) {
    return !then.isAfter(fresh) && !isOld(then, at);
  }

  private boolean isOld(Instant then, Instant at) {
    return Duration.between(then, at).compareTo(patience) > 0;
  }

  /**
   * Makes new at that moment what was asked for since the last time, and in any case what was asked
   * for last of all, with whatever came meanwhile; then makes ready what comes after it, so that a
   * look need not wait when its stretch begins. Lets go of what has grown too old.
   */
  public void renew(Instant at) {
    List<Whom> renewed = toRenew().stream().filter(whom -> isStill(whom.account())).toList();
    for (Whom whom : renewed) {
      keep(whom, known(whom.account()), at);
    }
    synchronized (kept) {
      kept.values().removeIf(one -> isOld(one.evaluated().sheet().at(), at));
    }
    prepare(renewed, at);
  }

  private boolean isStill(Account account) {
    return accounts.find(account.name()).equals(Optional.of(account));
  }

  /** What was asked for last of all first, since there is no room for all. */
  private void prepare(List<Whom> some, Instant at) {
    for (int i = some.size() - 1; i >= 0; i--) {
      Whom whom = some.get(i);
      Account account = whom.account();
      Instant next = stretches.endOf(account, stretches.endOf(account, at).plusMillis(1));
      SortedMap<String, Long> elsewhere = others.stamps(account);
      following.prepare(new Following.Look(account, next, elsewhere, whom.inPeace(), rules.get()));
    }
  }

  /** Of each account only the last one, since what it once was asked without is asked no more. */
  private List<Whom> toRenew() {
    synchronized (kept) {
      List<Whom> all = List.copyOf(kept.keySet()); // the one that was asked for last at the end
      int last = Math.max(0, all.size() - ALWAYS_RENEWED);
      Map<String, Whom> some = new LinkedHashMap<>(16, 0.75f, true);
      for (int i = 0; i < all.size(); i++) {
        Whom one = all.get(i);
        if (i >= last || asked.contains(one)) {
          some.put(one.account().name(), one);
        }
      }
      asked.clear();
      return List.copyOf(some.values());
    }
  }

  private Evaluated keep(Whom whom, Known known, Instant at) {
    Evaluated fresh = fresh(whom, known, at);
    synchronized (kept) {
      kept.put(whom, new Kept(known, fresh));
    }
    return fresh;
  }

  private Evaluated fresh(Whom whom, Known known, Instant at) {
    Account account = whom.account();
    if (patience.isZero()) {
      ActivityStore.AsOf past = activity.readNow(account.name(), at);
      ReadAhead.of(past.rows()); // nobody else uses the other processors now
      return afresh(account, past, at, whom.inPeace());
    }
    RulesInForce now = rules.get();
    Instant moment = stretches.endOf(account, at);
    Following.Look look =
        new Following.Look(account, moment, known.elsewhere(), whom.inPeace(), now);
    Following.Told told = following.at(look);
    FactSheet sheet = told.seen().sheet();
    List<Yielded> yielded =
        WhenAsked.of(List.of(sheet, now), () -> evaluation(sheet, now).yielded());
    return evaluated(told.seen(), told.items(), told.refused(), told.stopped(), yielded, now);
  }

  /** Asks for the rules last: a process that only just began may still be reading them. */
  private Evaluated afresh(
      Account account, ActivityStore.AsOf past, Instant at, Set<String> inPeace) {
    return evaluated(account, past, at, others.efforts(account, at), inPeace, rules);
  }

  /** One evaluation; the same gives the same, whenever it is made. */
  static Evaluated evaluated(
      Account account,
      ActivityStore.AsOf past,
      Instant at,
      List<Effort> elsewhere,
      Set<String> inPeace,
      Supplier<RulesInForce> rules) {
    FactSheet sheet = Derivation.sheet(account, past.rows(), at, elsewhere).without(inPeace);
    RulesInForce now = rules.get();
    Evaluation evaluation = evaluation(sheet, now);
    return evaluated(
        new Following.Seen(sheet, past.stored(), past.rows().size(), elsewhere),
        Scoring.list(evaluation.recommendations(), account, at),
        evaluation.refused(),
        evaluation.stopped(),
        evaluation.yielded(),
        now);
  }

  private static Evaluation evaluation(FactSheet sheet, RulesInForce now) {
    Account account = sheet.account();
    return Evaluation.of(
        sheet, now.playbooks(account), Gate.of(now.policies(), account, sheet.at()));
  }

  private static Evaluated evaluated(
      Following.Seen seen,
      List<Item> items,
      List<Refused> refused,
      List<Stopped> stopped,
      List<Yielded> yielded,
      RulesInForce now) {
    return new Evaluated(
        seen.sheet(),
        items,
        refused,
        stopped,
        yielded,
        seen.interactions(),
        now,
        seen.stored(),
        seen.elsewhere());
  }

  /** What there would be if a version in shadow were in force. */
  List<Item> withShadow(Account account, Evaluated evaluated, Playbook shadow, Instant at) {
    RulesInForce now = evaluated.rules();
    Gate gate = Gate.of(now.policies(), account, at);
    return Scoring.list(
        Evaluation.of(evaluated.sheet(), now.with(shadow, account), gate).recommendations(),
        account,
        evaluated.sheet().at());
  }
}
