package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.Answering;
import tend.facts.Health;
import tend.facts.HealthWeek;
import tend.facts.Imported;
import tend.facts.Returning;
import tend.model.Kind;

/**
 * Counts the health of the comments opened within a period. An unanswered one counts as open age.
 */
final class HealthCount implements Tally {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private final Instant at;
  private final Instant from;
  private final Instant to;
  private final Ranks answeredMinutes = new Ranks();
  private final Ranks waitMinutes = new Ranks();
  private final Ranks openMinutes = new Ranks();
  private int opened;
  private int questionsOpened;
  private int questionsAnswered;

  HealthCount(Instant at, Instant from, Instant to) {
    this.at = at;
    this.from = from;
    this.to = to;
  }

  /**
   * The account's answering over the last 30 days. What came in the newest 24 hours may still be
   * answered in good time: it counts as a comment that came, and not for shares and waits.
   */
  static final class Month implements Tally {
    private final HealthCount ripe;
    private final Instant from;
    private int came;

    Month(Instant at) {
      this.from = at.minus(MONTH);
      this.ripe = new HealthCount(at, from, at.minus(DAY));
    }

    @Override
    public void add(Conversation one) {
      if (isComment(one) && !one.opener.at().isBefore(from)) {
        came++;
        ripe.add(one);
      }
    }

    @Override
    public void remove(Conversation one) {
      if (isComment(one) && !one.opener.at().isBefore(from)) {
        came--;
        ripe.remove(one);
      }
    }

    Answering fact(int waiting, Imported imported) {
      Double rate = ripe.rate();
      Double median = ripe.waitMinutes.nearest(50);
      return new Answering(
          imported.others().contains(Kind.COMMENT) ? came : null,
          ripe.answeredMinutes.size(),
          rate == null ? null : 100 * rate,
          median == null ? null : median / 60,
          imported.conversations() ? waiting : null);
    }
  }

  private static boolean isComment(Conversation one) {
    return one.opener.kind() == Kind.COMMENT && !one.opener.own();
  }

  private boolean isWithin(Conversation one) {
    Instant opening = one.opener.at();
    return isComment(one) && !opening.isBefore(from) && !opening.isAfter(to);
  }

  @Override
  public void add(Conversation one) {
    if (isWithin(one)) {
      double wait = wait(one);
      waitMinutes.add(wait);
      if (one.answered()) {
        answeredMinutes.add(wait);
      } else if (!one.ignored()) {
        openMinutes.add(wait);
      }
      count(one, 1);
    }
  }

  @Override
  public void remove(Conversation one) {
    if (isWithin(one)) {
      double wait = wait(one);
      waitMinutes.remove(wait);
      if (one.answered()) {
        answeredMinutes.remove(wait);
      } else if (!one.ignored()) {
        openMinutes.remove(wait);
      }
      count(one, -1);
    }
  }

  private void count(Conversation one, int by) {
    opened += by;
    if (one.opening.question()) {
      questionsOpened += by;
      questionsAnswered += one.answered() ? by : 0;
    }
  }

  private double wait(Conversation one) {
    Instant answer = one.firstAnswer();
    return minutes(one.opener.at(), answer == null ? at : answer);
  }

  /** The numbers; of conversations none where no words by others were imported. */
  Health total(
      Imported imported,
      int waiting,
      int stale,
      @Nullable Integer activeFollowers,
      @Nullable Integer followers,
      Returning returning) {
    boolean known = imported.conversations();
    return new Health(
        known ? opened : null,
        known ? answeredMinutes.size() : null,
        rate(),
        answeredMinutes.nearest(50),
        waitMinutes.nearest(50),
        waitMinutes.nearest(90),
        openMinutes.largest(),
        known ? questionsOpened : null,
        known ? questionsAnswered : null,
        known ? waiting : null,
        known ? stale : null,
        activeFollowers,
        followers,
        returning.percent(),
        returning.wonBack(),
        returning.wentOnPercent());
  }

  /**
   * The numbers of one week.
   *
   * @param known whether the imports hold it
   * @param number which of the ends that the comers know
   */
  HealthWeek week(HealthWeek.Span span, boolean known, Comers comers, int number, History history) {
    return new HealthWeek(
        span,
        known ? opened : null,
        known ? answeredMinutes.size() : null,
        rate(),
        answeredMinutes.nearest(50),
        known ? questionsOpened : null,
        known ? questionsAnswered : null,
        known ? comers.people(number, history) : null,
        known ? comers.activeFollowers(number, history) : null,
        comers.followers(number));
  }

  private @Nullable Double rate() {
    return opened == 0 ? null : (double) answeredMinutes.size() / opened;
  }

  /**
   * The percentile by nearest rank: the smallest value that at least {@code percent} % stay at or
   * under.
   */
  static @Nullable Double nearestRank(List<Double> values, int percent) {
    if (values.isEmpty()) {
      return null;
    }
    double[] sorted = new double[values.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = values.get(i);
    }
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.max(1, rank) - 1];
  }

  private static double minutes(Instant from, Instant to) {
    return Math.round(Ago.seconds(from, to) / 6.0) / 10.0;
  }
}
