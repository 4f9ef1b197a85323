package tend.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tend.model.Account;
import tend.model.BusinessClock;
import tend.model.Item;
import tend.model.Recommendation;
import tend.model.ScorePart;

/**
 * The score of an item: priority (urgent 400, high 300, normal 200, low 100), lateness 0 to 50,
 * love 0 to 30, and 20 for a question. Whole numbers, the same everywhere.
 */
public final class Scoring {
  /** Best first; ties oldest first, then by id. */
  public static final Comparator<Item> ORDER = Scoring::compare; // asked of most pairs of a list

  private static final int MOST_LATE = 50;
  private static final long MINUTES_TO_MOST_LATE = Duration.ofDays(7).toMinutes();
  private static final int MOST_LOVE = 30;
  private static final double HALF_LOVE = 10;
  private static final int QUESTION = 20;

  private Scoring() {}

  private static int compare(Item one, Item other) {
    if (one.score() != other.score()) {
      return Integer.compare(other.score(), one.score());
    }
    int bySince = one.what().since().compareTo(other.what().since());
    return bySince != 0 ? bySince : one.id().compareTo(other.id());
  }

  /** All of them scored by the account's own clock, best first. */
  public static List<Item> list(List<Recommendation> all, Account account, Instant at) {
    BusinessClock clock = BusinessClock.of(account);
    List<Item> items = new ArrayList<>(all.size());
    for (Recommendation one : all) {
      items.add(score(one, clock, at));
    }
    items.sort(ORDER);
    return items;
  }

  /** Gives a recommendation its identity, deadline and score. */
  public static Item score(Recommendation what, BusinessClock clock, Instant at) {
    Instant due = clock.after(what.since(), what.within());
    List<ScorePart> parts = new ArrayList<>(4);
    parts.add(new ScorePart("priority", what.priority().weight()));
    add(parts, "lateness", lateness(due, at));
    add(parts, "love", love(what.love()));
    add(parts, "question", what.question() ? QUESTION : 0);
    int score = 0;
    for (ScorePart part : parts) {
      score += part.value();
    }
    return new Item(Identity.of(what), what, score, parts, due);
  }

  private static void add(List<ScorePart> parts, String name, int value) {
    if (value > 0) {
      parts.add(new ScorePart(name, value));
    }
  }

  /** Nothing until due, then evenly up to the most after seven days. */
  static int lateness(Instant due, Instant at) {
    long late = Duration.between(due, at).toMinutes();
    return (int)
        (MOST_LATE * Math.max(0, Math.min(late, MINUTES_TO_MOST_LATE)) / MINUTES_TO_MOST_LATE);
  }

  /**
   * Saturates, so that one devoted fan does not drown everybody: a love of 10 is worth half of the
   * most.
   */
  static int love(double love) {
    return (int) Math.floor(MOST_LOVE * love / (love + HALF_LOVE));
  }
}
