package tend.flow.impact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.flow.HowFar;
import tend.flow.OtherAccounts;
import tend.model.Account;
import tend.model.DayPlan.Stopped;
import tend.model.Interaction;
import tend.plan.Identity;
import tend.playbook.Playbook;
import tend.playbook.recommending.Evaluation;
import tend.playbook.recommending.Yielded;
import tend.policy.Gate;
import tend.policy.Policies;
import tend.store.AccountStore;
import tend.store.ActivityStore;

/**
 * Replays the stored history day by day and says how often a rule would have fired. Each day is
 * looked at once, at its last moment in the account's zone, with everything that was there by then;
 * the day that is not over yet, at the moment itself. So what came and was answered between two
 * midnights is not counted: it never stood open at the end of a day. Only the rule's own playbook
 * is evaluated, and answers given to lists of those days are not looked at, since another rule may
 * have made them. Writes nothing. Threads may share it; days are replayed on all cores.
 */
public final class Backtest {
  private final ActivityStore activity;
  private final OtherAccounts others;

  public Backtest(ActivityStore activity, AccountStore accounts) {
    this.activity = activity;
    this.others = new OtherAccounts(accounts, activity, Duration.ZERO);
  }

  /**
   * What is asked.
   *
   * @param rule by its name in the playbook
   * @param from the first day
   * @param to the last day
   * @param at nothing later counts as history
   */
  public record Question(
      Playbook playbook,
      String rule,
      List<Account> accounts,
      Policies policies,
      Days from,
      Days to,
      Instant at) {
    public Question {
      accounts = List.copyOf(accounts);
    }
  }

  /** A day by the calendar of whoever asks. */
  @FunctionalInterface
  public interface Days {
    /** The day in that zone. */
    LocalDate in(ZoneId zone);
  }

  /**
   * What one account's rule said at the end of one day.
   *
   * @param items what it would have put on the list
   * @param yielded what it fired for and left to another rule of its playbook
   * @param refused whether a policy kept it silent
   */
  record Day(
      LocalDate day,
      Set<String> items,
      Set<String> yielded,
      boolean refused,
      List<Stopped> stopped) {}

  /**
   * The days of one account.
   *
   * @param before days asked for on which nothing of it was stored yet
   */
  record Replayed(Account account, long before, List<Day> days) {}

  /** Replays every account; progress is told from several threads, one at a time. */
  public Backtested of(Question question, Consumer<HowFar> progress) {
    Counted counted = new Counted(expected(question), "days replayed", progress);
    List<Replayed> replayed = new ArrayList<>();
    for (Account account : question.accounts()) {
      replayed.add(replay(question, account, counted));
    }
    return Backtested.of(question, replayed);
  }

  private static int expected(Question question) {
    return question.accounts().stream().mapToInt(a -> days(question, a).size()).sum();
  }

  /** The days asked for in the account's zone that are history. */
  private static List<LocalDate> days(Question question, Account account) {
    LocalDate today = LocalDate.ofInstant(question.at(), account.zone());
    LocalDate asked = question.to().in(account.zone());
    LocalDate end = (asked.isAfter(today) ? today : asked).plusDays(1);
    LocalDate from = question.from().in(account.zone());
    return from.isBefore(end) ? from.datesUntil(end).toList() : List.of();
  }

  private Replayed replay(Question question, Account account, Counted counted) {
    List<LocalDate> asked = days(question, account);
    if (asked.isEmpty()) {
      return new Replayed(account, 0, List.of());
    }
    Instant end = endOf(asked.get(asked.size() - 1), question, account);
    List<Interaction> rows = activity.read(account.name(), end);
    List<LocalDate> days =
        rows.isEmpty()
            ? List.of()
            : asked.stream()
                .filter(d -> !d.isBefore(LocalDate.ofInstant(rows.get(0).at(), account.zone())))
                .toList();
    List<Day> seen =
        days.parallelStream()
            .map(
                day -> {
                  Day one = look(question, account, rows, day);
                  counted.one();
                  return one;
                })
            .toList();
    return new Replayed(account, asked.size() - days.size(), seen);
  }

  /** Moments are kept to the millisecond. */
  private static Instant endOf(LocalDate day, Question question, Account account) {
    Instant end = day.plusDays(1).atStartOfDay(account.zone()).toInstant().minusMillis(1);
    return end.isAfter(question.at()) ? question.at() : end;
  }

  private Day look(Question question, Account account, List<Interaction> rows, LocalDate day) {
    Instant end = endOf(day, question, account);
    FactSheet sheet = Derivation.sheet(account, rows, end, others.efforts(account, end));
    Gate gate = Gate.of(question.policies(), account, end);
    Evaluation said = Evaluation.of(sheet, List.of(question.playbook()), gate);
    String name = question.playbook().id() + "/" + question.rule();
    return new Day(
        day,
        said.recommendations().stream()
            .filter(r -> r.rule().equals(question.rule()))
            .map(Identity::of)
            .collect(Collectors.toCollection(TreeSet::new)),
        said.yielded().stream()
            .filter(y -> y.rule().equals(name))
            .map(Yielded::subject)
            .collect(Collectors.toCollection(TreeSet::new)),
        said.refused().stream().anyMatch(r -> r.rule().equals(name)),
        said.stopped());
  }
}
