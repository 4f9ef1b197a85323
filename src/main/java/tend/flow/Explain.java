package tend.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.flow.EvaluateAccount.Evaluated;
import tend.flow.rules.Broken;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.Item;
import tend.playbook.Playbook;
import tend.playbook.trying.Told;
import tend.playbook.trying.Why;
import tend.policy.Policies;
import tend.store.ActivityStore;

/**
 * Why each rule fired or stayed silent for an account: each sentence with the account's value
 * beside the bound, and what holds an item back.
 */
public final class Explain {
  private final EvaluateAccount evaluate;
  private final RefreshToday today;
  private final Supplier<RulesInForce> rules;
  private final ActivityStore activity;

  public Explain(
      EvaluateAccount evaluate,
      RefreshToday today,
      Supplier<RulesInForce> rules,
      ActivityStore activity) {
    this.activity = activity;
    this.evaluate = evaluate;
    this.today = today;
    this.rules = rules;
  }

  /**
   * One rule on one subject; {@code suppressedBy} says why it is not on the list although it fired.
   */
  public record RuleView(
      String rule,
      boolean fired,
      @Nullable String subject,
      List<Told> sentences,
      @JsonProperty("suppressed_by") @Nullable String suppressedBy) {}

  /** Why no rule speaks of something that came; empty where one does, or where it never came. */
  public Optional<String> settled(Account account, String subject, Instant at) {
    Evaluated evaluated = evaluate.evaluate(account, at);
    FactSheet sheet = evaluated.sheet();
    boolean spokenOf =
        evaluated.rules().playbooks(account).stream()
            .anyMatch(p -> !Why.of(p, sheet, subject).isEmpty());
    return spokenOf ? Optional.empty() : new Settled(activity, account, sheet).words(subject);
  }

  /**
   * Everything that fired, then the rules that were silent, nearest misses first.
   *
   * @param rule one rule only, with or without its playbook
   * @param subject one comment, share or person only
   * @throws UnknownName when no rule in force has that name, or nothing has that key
   */
  public List<RuleView> explain(
      Account account, @Nullable String rule, @Nullable String subject, Instant at) {
    if (rule != null) {
      known(account, rule);
    }
    Evaluated evaluated = evaluate.evaluate(account, at);
    DayPlan plan = today.today(account, at, null);
    List<Why> all = new ArrayList<>();
    for (Playbook playbook : evaluated.rules().playbooks(account)) {
      Why.of(playbook, evaluated.sheet(), subject).stream()
          .filter(w -> matches(w.rule(), rule))
          .forEach(all::add);
    }
    if (all.isEmpty() && subject != null) {
      throw new UnknownName(
          "nothing with the key " + subject + " is open on " + account.name(),
          "list the keys with: explain --account " + account.name());
    }
    all.sort(Why.NEAREST);
    return all.stream().map(w -> view(w, evaluated, plan)).toList();
  }

  private void known(Account account, String rule) {
    List<String> names =
        rules.get().playbooks(account).stream()
            .flatMap(p -> p.ruleNames().stream().map(r -> p.id() + "/" + r))
            .toList();
    if (names.stream().anyMatch(n -> matches(n, rule))) {
      return;
    }
    for (Broken one : rules.get().broken()) {
      if (one.rules().stream().anyMatch(r -> matches(one.playbook() + "/" + r, rule))) {
        throw new UnknownName("the rule " + rule + " does not speak", one.words());
      }
    }
    throw new UnknownName("there is no rule " + rule + " in force", Accounts.near(rule, names));
  }

  private static boolean matches(String name, @Nullable String rule) {
    return rule == null || name.equals(rule) || name.endsWith("/" + rule);
  }

  private RuleView view(Why why, Evaluated evaluated, DayPlan plan) {
    return new RuleView(
        why.rule(),
        why.fired(),
        why.subject(),
        why.sentences(),
        why.fired() ? suppressedBy(why, evaluated, plan) : stopped(why.rule(), evaluated));
  }

  /** Where a rule is silent because it was set aside, alone or with its whole playbook. */
  private static @Nullable String stopped(String rule, Evaluated evaluated) {
    return evaluated.stopped().stream()
        .filter(s -> s.rule().equals(rule) || rule.startsWith(s.rule() + "/"))
        .findFirst()
        .map(s -> "a limit: " + s.rule() + " " + s.reason())
        .orElse(null);
  }

  private @Nullable String suppressedBy(Why why, Evaluated evaluated, DayPlan plan) {
    String playbook = why.rule().substring(0, why.rule().indexOf('/'));
    String stopped = stopped(why.rule(), evaluated);
    if (stopped != null) {
      return stopped;
    }
    if (evaluated.rules().playbooks(evaluated.sheet().account()).stream()
        .anyMatch(p -> p.id().equals(playbook) && !p.appliesTo(evaluated.sheet().account()))) {
      return "the playbook is for other platforms";
    }
    Optional<DayPlan.Refused> refused =
        evaluated.refused().stream().filter(r -> r.rule().equals(why.rule())).findFirst();
    if (refused.isPresent()) {
      return "a policy. "
          + refused.get().reason()
          + " ("
          + refused.get().read()
          + ") "
          + Policies.NO_ADVICE;
    }
    Optional<Item> item = evaluated.items().stream().filter(i -> isOf(why, i)).findFirst();
    return item.isPresent()
        ? heldBy(item.get(), plan)
        : evaluated.yielded().stream()
            .filter(y -> y.rule().equals(why.rule()))
            .filter(y -> y.subject().equals(Objects.requireNonNullElse(why.subject(), "")))
            .findFirst()
            .map(y -> "the rule " + y.to() + ", " + y.why())
            .orElse(null);
  }

  private static boolean isOf(Why why, Item item) {
    String subject = why.subject();
    return why.rule().equals(nameOf(item))
        && (subject == null
            || item.what().subject().id().equals(subject)
            || item.what().covers().stream()
                .anyMatch(
                    c ->
                        c.subject().equals(subject)
                            || c.subject().equals(why.rule())
                            || c.subject().equals(why.rule() + "/" + subject)));
  }

  private static String nameOf(Item item) {
    return item.what().playbook() + "/" + item.what().rule();
  }

  private static @Nullable String heldBy(Item item, DayPlan plan) {
    for (DayPlan.HeldBack held : plan.heldBack()) {
      if (held.item().id().equals(item.id())) {
        return "the day's budget: " + held.reason();
      }
    }
    List<DayPlan.Postponed> postponed = new ArrayList<>(plan.evening());
    postponed.addAll(plan.later());
    for (DayPlan.Postponed later : postponed) {
      if (later.item().id().equals(item.id())) {
        return "you postponed it until " + later.until();
      }
    }
    if (plan.told().off().stream().anyMatch(o -> o.rule().equals(nameOf(item)))) {
      return "you turned this rule off";
    }
    if (plan.putAside().items().stream().anyMatch(i -> i.id().equals(item.id()))) {
      return "it was put aside after " + plan.putAside().days() + " days without you";
    }
    for (DayPlan.Handed handed : plan.handed()) {
      if (handed.item().id().equals(item.id())) {
        return "it is with " + handed.assistant();
      }
    }
    return plan.lists(item.id()) ? null : "your answer to it";
  }
}
