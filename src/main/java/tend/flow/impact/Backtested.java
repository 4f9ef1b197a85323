package tend.flow.impact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tend.flow.impact.Backtest.Day;
import tend.flow.impact.Backtest.Replayed;
import tend.model.DayPlan.Stopped;

/**
 * How often a rule would have fired. An item counts once, on the day on which it first stood there:
 * its identity is rule, subject and occurrence, so a comment that waits for a week is one.
 *
 * @param rule with its playbook
 * @param days on which at least one account was looked at
 * @param fired items in all
 * @param accounts on which it fired
 * @param looked accounts with any day to look at, of so many that were asked for
 * @param accountDays days of all accounts together
 * @param before days of all accounts before anything of them was stored; they are not counted
 * @param yielded subjects for which it fired and another rule of its playbook took them
 * @param refusedDays days of all accounts on which a policy kept it silent
 * @param perWeek every week that has a day looked at, by the ISO calendar
 */
public record Backtested(
    String rule,
    int days,
    int fired,
    int accounts,
    @JsonProperty("per_week") List<Week> perWeek,
    @JsonProperty("accounts_looked_at") int looked,
    @JsonProperty("accounts_asked") int asked,
    @JsonProperty("account_days") long accountDays,
    @JsonProperty("days_before_first_activity") long before,
    int yielded,
    @JsonProperty("days_refused_by_policy") long refusedDays,
    List<Stopped> stopped) {
  public Backtested {
    perWeek = List.copyOf(perWeek);
    stopped = List.copyOf(stopped);
  }

  /**
   * One week.
   *
   * @param week such as "2026-W09"
   * @param fired items that first stood there in it
   * @param accounts on which they did
   */
  public record Week(String week, int fired, int accounts) {}

  static Backtested of(Backtest.Question question, List<Replayed> replayed) {
    Summing sum = new Summing();
    replayed.forEach(sum::add);
    return new Backtested(
        question.playbook().id() + "/" + question.rule(),
        sum.days.size(),
        sum.weeks.values().stream().mapToInt(w -> w.fired).sum(),
        sum.firedOn,
        sum.perWeek(),
        (int) replayed.stream().filter(r -> !r.days().isEmpty()).count(),
        replayed.size(),
        replayed.stream().mapToLong(r -> r.days().size()).sum(),
        replayed.stream().mapToLong(Replayed::before).sum(),
        sum.yielded,
        sum.refused,
        sum.stopped);
  }

  /** Takes the accounts one by one, the days of each in their order. */
  private static final class Summing {
    private final Set<LocalDate> days = new HashSet<>();
    private final Map<String, Tally> weeks = new TreeMap<>();
    private final List<Stopped> stopped = new ArrayList<>();
    private int firedOn;
    private int yielded;
    private long refused;

    private static final class Tally {
      private int fired;
      private final Set<String> accounts = new HashSet<>();
    }

    void add(Replayed one) {
      Set<String> items = new HashSet<>();
      Set<String> left = new TreeSet<>();
      for (Day day : one.days()) {
        days.add(day.day());
        Tally week = weeks.computeIfAbsent(week(day.day()), w -> new Tally());
        for (String item : day.items()) {
          if (items.add(item)) {
            week.fired++;
            week.accounts.add(one.account().name());
          }
        }
        left.addAll(day.yielded());
        refused += day.refused() ? 1 : 0;
        day.stopped().stream().filter(s -> !stopped.contains(s)).forEach(stopped::add);
      }
      firedOn += items.isEmpty() ? 0 : 1;
      yielded += left.size();
    }

    private static String week(LocalDate day) {
      return String.format(
          Locale.ROOT,
          "%04d-W%02d",
          day.get(IsoFields.WEEK_BASED_YEAR),
          day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    List<Week> perWeek() {
      List<Week> out = new ArrayList<>();
      weeks.forEach((week, tally) -> out.add(new Week(week, tally.fired, tally.accounts.size())));
      return out;
    }
  }

  /** The result in words, reach first. */
  @JsonProperty("words")
  public List<String> words() {
    List<String> lines = new ArrayList<>();
    if (looked == 0) {
      lines.add(
          "No account has any activity in these days, so this says nothing about "
              + rule
              + "; import some, or choose other days.");
      return lines;
    }
    lines.add(
        looked
            + " of "
            + asked
            + (asked == 1 ? " account" : " accounts")
            + " looked at on "
            + days
            + (days == 1 ? " day" : " days")
            + (before == 0 ? "." : "; " + before + " days before their first activity left out."));
    lines.add(
        fired == 0
            ? rule + " would never have fired."
            : rule + " would have fired " + times() + " on " + accounts + " of them.");
    if (yielded > 0) {
      lines.add("For " + yielded + " more another rule of the playbook takes it.");
    }
    if (refusedDays > 0) {
      lines.add("A policy kept it silent on " + refusedDays + " days.");
    }
    return lines;
  }

  private String times() {
    return fired == 1 ? "once" : fired + " times";
  }
}
