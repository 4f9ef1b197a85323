package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.flow.RefreshToday.Looked;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.model.Answer;
import tend.model.DayPlan.Done;
import tend.model.Item;
import tend.model.Postponement;
import tend.model.Shown;
import tend.store.AnswerStore;
import tend.store.ItemStore;

/**
 * What became of what rules listed, so that whoever owns them sees which help and which are noise.
 * Writes nothing. What people wrote as a reason stands in their answers alone and is read out only
 * when asked for: nothing here keeps a name or a text. Threads may share it.
 */
public final class ReadResults {
  private final RefreshToday today;
  private final ItemStore items;
  private final AnswerStore answers;
  private final Supplier<RulesInForce> rules;

  public ReadResults(
      RefreshToday today, ItemStore items, AnswerStore answers, Supplier<RulesInForce> rules) {
    this.today = today;
    this.items = items;
    this.answers = answers;
    this.rules = rules;
  }

  /**
   * Which results are wanted.
   *
   * @param which a playbook, or a rule with or without its playbook; null for all
   * @param from first listed then or later; null for ever
   * @param to first listed then or earlier; null for up to {@code at}
   * @param words whether what people wrote is read out
   */
  public record Wish(
      List<Account> accounts,
      @Nullable String which,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean words) {
    public Wish {
      accounts = List.copyOf(accounts);
    }
  }

  /** Results, noisy rules first. */
  public record Report(@Nullable Instant from, Instant to, List<RuleResult> rules) {
    public Report {
      rules = List.copyOf(rules);
    }
  }

  /**
   * The results as they stand at that moment.
   *
   * @throws UnknownName where no playbook or rule of that name ever listed anything nor is in force
   */
  public Report read(Wish wish, Instant at) {
    Map<String, Outcomes> byRule = new TreeMap<>();
    Instant to = wish.to() == null || wish.to().isAfter(at) ? at : wish.to();
    for (Account account : wish.accounts()) {
      gather(account, wish, to, at, byRule);
    }
    if (byRule.isEmpty() && wish.which() != null) {
      known(wish.which());
    }
    List<RuleResult> results =
        new ArrayList<>(byRule.values().stream().map(o -> o.result(wish.words())).toList());
    results.sort(RuleResult.ORDER);
    return new Report(wish.from(), to, results);
  }

  private void gather(
      Account account, Wish wish, Instant to, Instant at, Map<String, Outcomes> byRule) {
    Looked looked = today.glance(account, at);
    List<Shown> all = items.of(account.name());
    Map<String, Answer> said = said(looked.answered().answers(), at);
    Map<String, Instant> ticked = ticked(all, looked, at);
    Map<String, Integer> postponed = postponed(account, at);
    Set<String> open = open(looked);
    Set<String> stand = new HashSet<>(open);
    stand.addAll(said.keySet());
    stand.addAll(ticked.keySet());
    stand.addAll(postponed.keySet());
    for (Shown shown : GaveWay.leftOut(all, one -> stand.contains(one.id()))) {
      Item item = shown.item();
      String rule = item.what().playbook() + "/" + item.what().rule();
      boolean before = wish.from() != null && shown.first().isBefore(wish.from());
      if (!before && !shown.first().isAfter(to) && isMeant(rule, wish.which())) {
        byRule
            .computeIfAbsent(rule, Outcomes::new)
            .add(
                shown,
                said.get(item.id()),
                ticked.get(item.id()),
                open.contains(item.id()),
                postponed.getOrDefault(item.id(), 0));
      }
    }
  }

  private static Map<String, Answer> said(List<Answer> given, Instant at) {
    return given.stream()
        .filter(a -> a.settles(at))
        .collect(Collectors.toMap(Answer::item, a -> a));
  }

  private static Map<String, Instant> ticked(List<Shown> all, Looked looked, Instant at) {
    return ByEvidence.of(looked.evaluated(), looked.answered(), all, at).stream()
        .collect(Collectors.toMap(d -> d.item().id(), Done::at));
  }

  private Map<String, Integer> postponed(Account account, Instant at) {
    Map<String, Integer> times = new HashMap<>();
    for (Postponement one : answers.postponements(account.name())) {
      if (!one.at().isAfter(at)) {
        times.merge(one.item(), 1, Integer::sum);
      }
    }
    return times;
  }

  private static Set<String> open(Looked looked) {
    Set<String> open = new HashSet<>();
    looked.remaining().items().forEach(i -> open.add(i.id()));
    looked.remaining().later().forEach(p -> open.add(p.item().id()));
    return open;
  }

  private static boolean isMeant(String rule, @Nullable String which) {
    return which == null
        || rule.equals(which)
        || rule.startsWith(which + "/")
        || rule.endsWith("/" + which);
  }

  private void known(String which) {
    Set<String> names = new TreeSet<>();
    rules
        .get()
        .playbooks()
        .forEach(
            p -> {
              names.add(p.id());
              p.ruleNames().forEach(r -> names.add(p.id() + "/" + r));
            });
    if (names.stream().noneMatch(name -> isMeant(name, which))) {
      throw new UnknownName(
          "there is no playbook or rule " + which, Accounts.near(which, List.copyOf(names)));
    }
  }
}
