package tend.facts.derivation;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands with the account, told from their own rhythm and not from a clock of ours:
 * a fortnight of silence means something of a person who came daily and nothing of one who comes
 * once a month.
 *
 * <p>The bounds, and why: fourteen days are two rounds of a weekly habit, so before them nobody has
 * one. Three visits have two gaps, the least that can be usual. Who comes more seldom than every 45
 * days comes now and then, and is never missed. Three usual gaps are more than chance, and six are
 * twice that; under three weeks and under ninety days it may be a holiday or a season. Love is
 * rising when it is half as much again as a month ago and by at least two comments' worth, so that
 * a like more or less moves nobody.
 */
enum Stage {
  NEW,
  RISING,
  REGULAR,
  OCCASIONAL,
  COOLING,
  LOST;

  static final double NEW_DAYS = 14;
  static final double OFTEN_DAYS = 45;
  static final double COOLING_GAPS = 3;
  static final double COOLING_DAYS = 21;
  static final double LOST_GAPS = 6;
  static final double LOST_DAYS = 90;
  static final double RISEN = 1.5;
  static final double RISEN_BY = 6;
  private static final double DAY_SECONDS = 86_400;

  /** A month to rise from must be known, beside the month of rising. */
  private static final double RISING_MEMORY_DAYS = 60;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The lower-case word that facts and rules use. */
  String word() {
    return word;
  }

  /**
   * The stage of somebody.
   *
   * @param rising whether their love rose as said above
   * @return null where the import is too young to tell a newcomer from somebody whose earlier
   *     visits it does not hold
   */
  static @Nullable Stage of(
      PersonalRhythm rhythm, Instant first, Instant last, boolean rising, History history) {
    Double gap = rhythm.gapDays();
    boolean often = gap != null && gap <= OFTEN_DAYS;
    boolean young = History.Days.between(first, history.at()) <= NEW_DAYS;
    if (young && history.daysBefore(first) >= NEW_DAYS) {
      return NEW;
    }
    double quiet = history.quietDays(last);
    if (gap != null && isLost(gap, quiet)) {
      return LOST;
    }
    if (gap != null && often && quiet > after(gap, COOLING_GAPS, COOLING_DAYS)) {
      return COOLING;
    }
    if (gap != null && rising && history.days() >= RISING_MEMORY_DAYS) {
      return RISING;
    }
    return often ? REGULAR : young ? null : OCCASIONAL;
  }

  /** Whether somebody with that usual gap, who was quiet for so long, counts as lost. */
  static boolean isLost(double gapDays, double quietDays) {
    return gapDays <= OFTEN_DAYS && quietDays > after(gapDays, LOST_GAPS, LOST_DAYS);
  }

  /**
   * The second from which on somebody may count as cooling or lost.
   *
   * @param last the second in which they last came
   * @param from no earlier second is told, but for the one before it; {@link Long#MAX_VALUE} for
   *     never
   */
  static long quietAfter(@Nullable Double gapDays, long last, long from) {
    if (gapDays == null || gapDays > OFTEN_DAYS) {
      return Long.MAX_VALUE;
    }
    long cooling = last + (long) (after(gapDays, COOLING_GAPS, COOLING_DAYS) * DAY_SECONDS);
    long lost = last + (long) (after(gapDays, LOST_GAPS, LOST_DAYS) * DAY_SECONDS);
    return cooling >= from - 1 ? cooling : lost >= from - 1 ? lost : Long.MAX_VALUE;
  }

  /** Whether love rose in thirty days. */
  static boolean rose(double love, double monthAgo) {
    return love >= RISEN * monthAgo && love - monthAgo >= RISEN_BY;
  }

  private static double after(double gapDays, double gaps, double least) {
    return Math.max(least, gaps * gapDays);
  }
}
