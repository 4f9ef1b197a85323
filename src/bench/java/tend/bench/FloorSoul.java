package tend.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/** Everything counted of one person; times are milliseconds, {@link Long#MIN_VALUE} for never. */
final class FloorSoul {
  static final long NEVER = Long.MIN_VALUE;
  static final int NEW = 1;
  static final int RISING = 2;
  static final int REGULAR = 3;
  static final int OCCASIONAL = 4;
  static final int COOLING = 5;
  static final int LOST = 6;

  private static final int KEPT = 12;
  private static final int VISIT_SECONDS = 12 * 3_600;
  private static final double DAY_SECONDS = 86_400;
  private static final double OFTEN_DAYS = 45;
  private static final double[] FADED = new double[256];
  private static final long[] NONE = new long[2];

  static {
    for (int i = 0; i < FADED.length; i++) {
      FADED[i] = Math.pow(0.9, (double) i);
    }
  }

  final String key;
  @Nullable Interaction firstRow;
  @Nullable Interaction lastRow;
  long first = Long.MAX_VALUE;
  long last = NEVER;
  double love;
  int comments;
  int shares;
  boolean thisMonth;
  boolean monthBefore;
  int visits;
  long back = NEVER;
  int came;
  int went;
  long answered = NEVER;
  long visited = NEVER;
  long featured = NEVER;
  boolean work;
  int early;
  int brought;
  int weeks;
  boolean cameLately;
  boolean wroteThisWeek;
  boolean likedThisWeek;
  boolean waits;
  boolean taken;
  int place = Integer.MAX_VALUE;
  int stamp;

  /** Their number among those whose words are looked at for topics; below 0 for none. */
  int writer = -1;

  @Nullable Interaction peer;
  @Nullable Interaction follower;
  @Nullable FloorTogether together;
  @Nullable String checked;
  boolean passes;
  private double loveOfMonth;
  private long[] begun = NONE;
  private long newest;

  FloorSoul(String key) {
    this.key = key;
  }

  boolean met() {
    return lastRow != null;
  }

  /** One more thing they did, later than all before. */
  void met(Interaction row, Kind kind, long when, long now) {
    if (firstRow == null) {
      firstRow = row;
      first = when;
    }
    lastRow = row;
    last = when;
    int days = (int) ((now - when) / FloorTime.DAY);
    double won = weight(kind) * faded(days / 30);
    love += won;
    if (days < 30) {
      loveOfMonth += won;
      thisMonth = true;
    } else if (days < 60) {
      monthBefore = true;
    }
    visit(when);
    if (kind == Kind.SHARE) {
      shares++;
    } else if (kind != Kind.REACTION) {
      comments++;
    }
  }

  private static int weight(Kind kind) {
    return kind == Kind.REACTION ? 1 : kind == Kind.MESSAGE ? 0 : 3;
  }

  private static double faded(int months) {
    return months < FADED.length ? FADED[months] : Math.pow(0.9, (double) months);
  }

  private void visit(long when) {
    long second = when / 1_000;
    if (visits > 0 && second - begun[(visits - 1) % begun.length] < VISIT_SECONDS) {
      newest = second;
      return;
    }
    double quiet = (second - newest) / DAY_SECONDS;
    if (visits >= 3 && quiet > 90 && isLost(gapDays(), quiet)) {
      back = when;
    }
    if (begun == NONE) {
      begun = new long[2];
    } else if (visits >= begun.length && begun.length < KEPT) {
      begun = Arrays.copyOf(begun, Math.min(KEPT, begun.length * 2));
    }
    begun[visits % begun.length] = second;
    visits++;
    newest = second;
  }

  private static boolean isLost(double gap, double quiet) {
    return gap <= OFTEN_DAYS && quiet > Math.max(90, 6 * gap);
  }

  /** The median gap between the newest visits, of which there must be three. */
  private double gapDays() {
    long[] sorted = Arrays.copyOf(begun, Math.min(visits, begun.length));
    Arrays.sort(sorted);
    int gaps = sorted.length - 1;
    for (int i = 0; i < gaps; i++) {
      sorted[i] = sorted[i + 1] - sorted[i];
    }
    Arrays.sort(sorted, 0, gaps);
    int half = gaps / 2;
    long twice = gaps % 2 == 1 ? 2 * sorted[half] : sorted[half - 1] + sorted[half];
    return twice / 2.0 / DAY_SECONDS;
  }

  /** Where they stand; 0 where the import is too young to tell. */
  int stage(FloorTime time, long since, long until) {
    boolean young = seconds(first, time.now) / DAY_SECONDS <= 14;
    if (young && first >= since && seconds(since, first) / DAY_SECONDS >= 14) {
      return NEW;
    }
    if (visits < 3) {
      return young ? 0 : OCCASIONAL;
    }
    double gap = gapDays();
    double quiet = until < last ? 0 : seconds(last, until) / DAY_SECONDS;
    if (isLost(gap, quiet)) {
      return LOST;
    }
    boolean often = gap <= OFTEN_DAYS;
    if (often && quiet > Math.max(21, 3 * gap)) {
      return COOLING;
    }
    if (rose() && seconds(since, time.now) / DAY_SECONDS >= 60) {
      return RISING;
    }
    return often ? REGULAR : young ? 0 : OCCASIONAL;
  }

  private boolean rose() {
    double monthAgo = (love - loveOfMonth) / 0.9;
    return love >= 1.5 * monthAgo && love - monthAgo >= 6;
  }

  private static long seconds(long from, long to) {
    return (to - from) / 1_000;
  }

  /** Warmest first, ties by key. */
  static int warmer(FloorSoul one, FloorSoul other) {
    int byLove = Double.compare(other.love, one.love);
    return byLove != 0 ? byLove : one.key.compareTo(other.key);
  }

  static String[] keys(List<FloorSoul> souls) {
    List<String> keys = new ArrayList<>(souls.size());
    souls.forEach(soul -> keys.add(soul.key));
    return keys.toArray(new String[0]);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this;
  }
}
