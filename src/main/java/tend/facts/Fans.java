package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each person beside what they did: their stage, whom they brought, and what the
 * account gave them. Used once, by one thread.
 */
final class Fans {
  private static final int OFTEN_EARLY = 2;
  private static final int OFTEN_SHARED = 2;
  private final Attention attention = new Attention();
  private final FirstComers firstComers = new FirstComers();
  private final Brought brought = new Brought();
  private final Turns turns = new Turns();
  private final History history;

  Fans(History history) {
    this.history = history;
  }

  /** What must be shown the activity. */
  List<Aspect> aspects() {
    return List.of(attention, firstComers, brought, turns);
  }

  /** Whether people come again and talk on. */
  Returning returning(SoFar all) {
    return Returning.of(all, history, turns);
  }

  /**
   * The fact about one of them.
   *
   * @param place among all by love
   */
  Fan fan(Person person, int place, boolean waits, SoFar all) {
    Stage stage = person.stage(history);
    Double answeredDays = attention.answeredDays(person, all);
    Integer early = firstComers.early(person);
    Integer others = brought.brought(person, all.imported());
    return new Fan(
        person.key(),
        person.name(),
        attention.url(person),
        person.love(),
        place,
        person.comments(),
        person.shares(),
        days(person.first(), all.at()),
        days(person.last(), all.at()),
        wroteDays(person, all),
        waits,
        all.isPeer(person.key()),
        stage == null ? null : stage.word(),
        person.visits(),
        person.wonBack(all.at()),
        early,
        others,
        advocate(stage, person.shares(), early, others),
        answeredDays == null ? null : !answeredDays.isInfinite(),
        answeredDays,
        attention.hasWork(person),
        attention.visitedDays(person, all),
        attention.featuredDays(person, all),
        turns.longest(person, all.imported()));
  }

  private static @Nullable Double wroteDays(Person person, SoFar all) {
    if (person.comments() == 0) {
      return all.imported().conversations() ? Double.POSITIVE_INFINITY : null;
    }
    return days(person.lastWords(), all.at());
  }

  static @Nullable Boolean advocate(
      @Nullable Stage stage, int shares, @Nullable Integer early, @Nullable Integer brought) {
    if (stage != null && stage != Stage.REGULAR && stage != Stage.RISING) {
      return false;
    }
    boolean helps =
        shares >= OFTEN_SHARED
            || (early != null && early >= OFTEN_EARLY)
            || (brought != null && brought >= 1);
    if (stage == null || (!helps && (early == null || brought == null))) {
      return null;
    }
    return helps;
  }

  private static double days(Instant then, Instant at) {
    return Duration.between(then, at).toMinutes() / (24 * 60.0);
  }
}
