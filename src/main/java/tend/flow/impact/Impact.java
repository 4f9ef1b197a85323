package tend.flow.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.flow.HowFar;
import tend.flow.Lessons;
import tend.model.Account;
import tend.model.Answer;
import tend.plan.Remaining;
import tend.plan.Taught;
import tend.playbook.Playbook;
import tend.playbook.edits.Edited;
import tend.playbook.edits.Matches;
import tend.playbook.edits.Reach;
import tend.playbook.edits.TwoSides;
import tend.playbook.edits.TwoSides.Compared;
import tend.playbook.trying.Funnel;
import tend.policy.Gate;
import tend.policy.Policies;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.AnswerStore;
import tend.store.ItemStore;

/**
 * What an edit of the rules would do to the lists of real accounts, before anyone is told. A list
 * is everything that fires, in the order of its scores, minus what was answered, turned off or left
 * in peace; the day's minutes are not looked at. Writes nothing. Threads may share it; accounts are
 * looked at on all cores, and the same question has the same answer to the byte.
 */
public final class Impact {
  private final Sheets sheets;
  private final ItemStore items;
  private final AnswerStore answers;

  public Impact(
      ActivityStore activity, AccountStore accounts, ItemStore items, AnswerStore answers) {
    this.sheets = new Sheets(activity, accounts);
    this.items = items;
    this.answers = answers;
  }

  /**
   * What is asked.
   *
   * @param before the playbooks in force for an account
   * @param after those that would be
   * @param policies which gate both sides
   * @param about the ids of the playbooks that were asked about: where no rule differs, reach is
   *     told of theirs
   * @param set the numbers that are tried, by setting, to name them beside an example
   * @param rule whose sentences are counted, with its playbook; null for none
   */
  public record Question(
      List<Account> accounts,
      Function<Account, List<Playbook>> before,
      Function<Account, List<Playbook>> after,
      Policies policies,
      Instant at,
      Set<String> about,
      SortedMap<String, String> set,
      @Nullable String rule) {
    public Question {
      accounts = List.copyOf(accounts);
      about = Set.copyOf(about);
      set = Collections.unmodifiableSortedMap(new TreeMap<>(set));
    }
  }

  /** Looks at every account; progress is told from several threads, one at a time. */
  public Impacted of(Question question, Consumer<HowFar> progress) {
    Counted counted = new Counted(question.accounts().size(), "accounts looked at", progress);
    List<Seen> seen =
        question.accounts().parallelStream()
            .map(
                account -> {
                  Seen one = look(question, account);
                  counted.one();
                  return one;
                })
            .toList();
    return new Tallying(question, seen, account -> sheet(account, question.at())).impacted();
  }

  /**
   * How many accounts are left after each sentence of each rule, in the order written; nothing is
   * compiled for it.
   */
  public List<Funnel.OfRule> funnels(Playbook playbook, List<Account> accounts, Instant at) {
    List<List<Funnel.OfRule>> each =
        accounts.parallelStream().map(one -> Funnel.ofAll(playbook, sheet(one, at))).toList();
    List<Funnel.OfRule> sums = new ArrayList<>();
    for (List<Funnel.OfRule> one : each) {
      for (int i = 0; i < one.size(); i++) {
        if (i < sums.size()) {
          sums.set(i, sums.get(i).plus(one.get(i)));
        } else {
          sums.add(one.get(i));
        }
      }
    }
    return sums;
  }

  /** The account's facts without the people whom it wants left in peace. */
  private FactSheet sheet(Account account, Instant at) {
    Taught taught = Lessons.of(items, answers.of(account.name()), at);
    return matches(account, taught, at).sheet();
  }

  private Matches matches(Account account, Taught taught, Instant at) {
    Matches all = sheets.of(account, at);
    return taught.people().isEmpty() ? all : new Matches(all.sheet().without(taught.people()));
  }

  private Seen look(Question question, Account account) {
    Instant at = question.at();
    List<Answer> given = answers.of(account.name());
    Taught taught = Lessons.of(items, given, at);
    Matches matches = matches(account, taught, at);
    FactSheet sheet = matches.sheet();
    List<Playbook> before = question.before().apply(account);
    List<Playbook> after = question.after().apply(account);
    Gate gate = Gate.of(question.policies(), account, at);
    Compared compared =
        new TwoSides(matches, gate, list -> Remaining.of(taught.apply(list), given, at).items())
            .compare(before, after);
    List<Edited> edited = Edited.between(before, after);
    List<Edited> same =
        after.stream()
            .filter(p -> question.about().contains(p.id()))
            .map(p -> new Edited(p, p))
            .toList();
    return Seen.of(
        account,
        Reach.of(sheet, edited.isEmpty() ? same : edited),
        states(edited),
        compared,
        funnel(question, after, sheet));
  }

  private static Map<String, Edited.State> states(List<Edited> edited) {
    Map<String, Edited.State> states = new TreeMap<>();
    edited.forEach(e -> e.rules().forEach((rule, state) -> states.put(e.id() + "/" + rule, state)));
    return states;
  }

  private static Funnel funnel(Question question, List<Playbook> after, FactSheet sheet) {
    String rule = question.rule();
    if (rule == null) {
      return Funnel.NOTHING;
    }
    int slash = rule.indexOf('/');
    return after.stream()
        .filter(p -> p.id().equals(rule.substring(0, slash)))
        .findFirst()
        .map(p -> Funnel.of(p, rule.substring(slash + 1), sheet))
        .orElse(Funnel.NOTHING);
  }
}
