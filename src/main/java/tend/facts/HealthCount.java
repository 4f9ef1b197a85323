package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Kind;

/**
 * Counts the health of the comments opened within a period. An unanswered one counts as open age.
 */
final class HealthCount {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private final Instant at;
  private final Instant from;
  private final Instant to;
  private final Ranks answeredMinutes = new Ranks();
  private final Ranks waitMinutes = new Ranks();
  private int opened;
  private int questionsOpened;
  private int questionsAnswered;
  private @Nullable Double oldestOpen;

  HealthCount(Instant at, Instant from, Instant to) {
    this.at = at;
    this.from = from;
    this.to = to;
  }

  /**
   * The account's answering over the last 30 days. What came in the newest 24 hours may still be
   * answered in good time: it counts as a comment that came, and not for shares and waits.
   */
  static Answering answering(
      Collection<Conversation> all, Instant at, int waiting, Imported imported) {
    Instant from = at.minus(MONTH);
    int came = 0;
    HealthCount month = new HealthCount(at, from, at.minus(DAY));
    for (Conversation one : all) {
      if (isComment(one) && !one.opener.at().isBefore(from)) {
        came++;
        month.count(one);
      }
    }
    Double rate = month.rate();
    Double median = month.waitMinutes.nearest(50);
    return new Answering(
        imported.others().contains(Kind.COMMENT) ? came : null,
        month.answeredMinutes.size(),
        rate == null ? null : 100 * rate,
        median == null ? null : median / 60,
        imported.conversations() ? waiting : null);
  }

  private static boolean isComment(Conversation one) {
    return one.opener.kind() == Kind.COMMENT && !one.opener.own();
  }

  void count(Conversation one) {
    Instant opening = one.opener.at();
    if (!isComment(one) || opening.isBefore(from) || opening.isAfter(to)) {
      return;
    }
    opened++;
    questionsOpened += one.opening.question() ? 1 : 0;
    Instant answer = one.firstAnswer();
    if (answer == null) {
      unanswered(one, minutes(opening, at));
    } else {
      double wait = minutes(opening, answer);
      answeredMinutes.add(wait);
      waitMinutes.add(wait);
      questionsAnswered += one.opening.question() ? 1 : 0;
    }
  }

  private void unanswered(Conversation one, double age) {
    waitMinutes.add(age);
    if (!one.ignored() && (oldestOpen == null || age > oldestOpen)) {
      oldestOpen = age;
    }
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
        oldestOpen,
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
