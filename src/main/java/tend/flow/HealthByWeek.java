package tend.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tend.facts.Health;
import tend.facts.HealthWeek;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.LastUsed;
import tend.store.ActivityStore;

/**
 * An account's health week by week. The weeks are whole ones of seven days, the last of them up to
 * yesterday: a day that has just begun would look like a bad one. Remembers what it counted until
 * new activity comes; threads may share it.
 */
public final class HealthByWeek {
  public static final int WEEKS = 12;
  private static final int DAYS = 7;
  private static final int KEPT = 32;
  private final ActivityStore activity;
  private final EvaluateAccount evaluate;
  private final Map<Key, List<HealthWeek>> kept = new LastUsed<>(KEPT);

  public HealthByWeek(ActivityStore activity, EvaluateAccount evaluate) {
    this.activity = activity;
    this.evaluate = evaluate;
  }

  /** The numbers as they are, as old as a kept evaluation may be. */
  public Health now(Account account, Instant at) {
    return evaluate.evaluate(account, at).sheet().health();
  }

  private record Key(Account account, long stored, LocalDate today) {}

  /** The last twelve weeks before the account's day at that moment, oldest first. */
  public List<HealthWeek> read(Account account, Instant at) {
    Key key =
        new Key(account, activity.stamp(account.name()), LocalDate.ofInstant(at, account.zone()));
    synchronized (kept) {
      List<HealthWeek> before = kept.get(key);
      if (before != null) {
        return before;
      }
    }
    List<HealthWeek> weeks =
        Derivation.healthByWeek(
            account, activity.read(account.name(), at), weeks(account, key.today()), at);
    synchronized (kept) {
      kept.put(key, weeks);
    }
    return weeks;
  }

  /** To the millisecond, in which moments are kept, so that no comment is in two weeks. */
  private static List<HealthWeek.Span> weeks(Account account, LocalDate today) {
    List<HealthWeek.Span> weeks = new ArrayList<>();
    for (int ago = WEEKS; ago > 0; ago--) {
      LocalDate first = today.minusDays((long) ago * DAYS);
      Instant from = first.atStartOfDay(account.zone()).toInstant();
      Instant next = first.plusDays(DAYS).atStartOfDay(account.zone()).toInstant();
      weeks.add(new HealthWeek.Span(from, next.minus(Duration.ofMillis(1))));
    }
    return weeks;
  }
}
