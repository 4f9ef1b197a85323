package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How often one person comes, fed oldest first. A visit is all they did within twelve hours of its
 * beginning, so an evening of ten comments is one. Keeps the newest twelve visits, whatever there
 * were. Not shared by threads.
 */
final class PersonalRhythm {
  /** Two visits have one gap between them, and one gap is no rhythm yet. */
  static final int LEAST_VISITS = 3;

  private static final int KEPT = 12;
  private static final long VISIT_SECONDS = Duration.ofHours(12).toSeconds();
  private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();
  private long[] begun = new long[2];
  private int visits;
  private long newest = Long.MIN_VALUE;

  void came(Instant moment) {
    long second = moment.getEpochSecond();
    if (visits > 0 && second - lastVisit() < VISIT_SECONDS) {
      newest = second;
      return;
    }
    if (visits >= begun.length && begun.length < KEPT) {
      begun = Arrays.copyOf(begun, Math.min(KEPT, begun.length * 2));
    }
    begun[visits % begun.length] = second;
    visits++;
    newest = second;
  }

  /** Whether they were lost before that moment, in which they come again. */
  boolean wasLost(Instant moment) {
    double quietDays = (moment.getEpochSecond() - newest) / DAY_SECONDS;
    // only who was quiet for long can have been lost
    Double gap = quietDays > Stage.LOST_DAYS ? gapDays() : null;
    return gap != null && Stage.isLost(gap, quietDays);
  }

  int visits() {
    return visits;
  }

  /** The usual time between two of their newest visits, its median; null below three visits. */
  @Nullable Double gapDays() {
    if (visits < LEAST_VISITS) {
      return null;
    }
    int kept = Math.min(visits, begun.length);
    long[] gaps = new long[kept - 1];
    int visit = visits % kept;
    for (int i = 0; i < gaps.length; i++) {
      int next = visit + 1 == kept ? 0 : visit + 1;
      gaps[i] = begun[next] - begun[visit];
      visit = next;
    }
    Arrays.sort(gaps);
    int half = gaps.length / 2;
    long twice = gaps.length % 2 == 1 ? 2 * gaps[half] : gaps[half - 1] + gaps[half];
    return twice / 2.0 / DAY_SECONDS;
  }

  private long lastVisit() {
    return begun[(visits - 1) % begun.length];
  }
}
