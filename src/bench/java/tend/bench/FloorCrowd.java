package tend.bench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.account.AccountReader;
import tend.signals.account.Likeness;
import tend.signals.account.Profile;

/** Followers, likers and the newest comments, seen as a crowd. */
final class FloorCrowd {
  private static final int LAST = 20;
  private static final int MOST_WEEKS = 9;
  private static final List<String> TELLING =
      List.of("posts", "following", "followers", "biography_length", "has_picture", "is_private");
  private final FloorBook book;
  private final AccountReader reader = new AccountReader();
  private final List<FloorSoul> followers = new ArrayList<>();
  private final boolean[] suspicious = new boolean[LAST];
  private final Weeks follows = new Weeks();
  private final Weeks people = new Weeks();
  private int comments;
  private final List<Interaction> agedLikes = new ArrayList<>();

  FloorCrowd(FloorBook book) {
    this.book = book;
  }

  /** How many different people each of nine weeks saw. */
  private static final class Weeks {
    final int[] counts = new int[MOST_WEEKS];
    long first = Long.MAX_VALUE;
    long last = FloorSoul.NEVER;

    void at(long when) {
      first = Math.min(first, when);
      last = Math.max(last, when);
    }

    boolean spread() {
      return last != FloorSoul.NEVER && last - first >= FloorTime.DAY;
    }

    /** The newest week by the usual one; not a number where too few are known. */
    double ratio(long now) {
      int known = spread() ? (int) Math.min(8, (now - first) / FloorTime.DAY / 7) : 0;
      if (known < 4) {
        return Double.NaN;
      }
      int[] before = Arrays.copyOfRange(counts, 1, known + 1);
      Arrays.sort(before);
      int half = known / 2;
      double usual = known % 2 == 1 ? before[half] : (before[half - 1] + before[half]) / 2.0;
      return counts[0] / Math.max(1, usual);
    }
  }

  int followers() {
    return followers.size();
  }

  void follows(Interaction row, long when, FloorSoul who) {
    boolean before = who.follower != null;
    who.follower = row;
    if (before) {
      return;
    }
    followers.add(who);
    if (row.more().isEmpty() || !"unknown".equals(row.more().get("since"))) {
      follows.at(when);
      int ago = week(when);
      if (ago < MOST_WEEKS) {
        follows.counts[ago]++;
      }
    }
  }

  private int week(long when) {
    return (int) ((book.time.now - when) / FloorTime.DAY / 7);
  }

  /** Anything that others did here. */
  void came(long when, FloorSoul who) {
    if (who.key.isEmpty()) {
      return;
    }
    who.cameLately |= when >= book.time.season;
    people.at(when);
    int ago = week(when);
    if (ago < MOST_WEEKS && (who.weeks & (1 << ago)) == 0) {
      who.weeks |= 1 << ago;
      people.counts[ago]++;
    }
  }

  void comment(boolean ignored) {
    suspicious[comments++ % LAST] = ignored;
  }

  void liked(Interaction row, long when) {
    if (when >= book.time.month && !row.more().isEmpty() && row.more().containsKey("created_at")) {
      agedLikes.add(row);
    }
  }

  private static long made(@Nullable String written) {
    if (written == null) {
      return FloorSoul.NEVER;
    }
    try {
      return written.indexOf('T') < 0
          ? LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli()
          : OffsetDateTime.parse(written).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      return FloorSoul.NEVER;
    }
  }

  /**
   * @param quietAsked days since an own post asked; not a number where that is unknown
   * @param monthPosts own posts of the last 30 days
   * @param quietTrial days since a trial was declared; not a number where none ever was
   */
  void items(double quietAsked, int monthPosts, double quietTrial) {
    double more = book.deeds() ? people.ratio(book.time.now) : Double.NaN;
    growth(more);
    if (monthPosts >= 4 && quietTrial >= 60 && more < 0.5) {
      book.whole("try-and-conclude/try-something");
    }
    int spam = 0;
    for (boolean one : suspicious) {
      spam += one ? 1 : 0;
    }
    if (spam >= 10) {
      book.whole("grow-patiently/clear-away-suspicious-comments");
    }
    profiles();
    if (quietAsked < 14 && followers.size() >= 50 && book.deeds() && active() < 5) {
      book.whole("know-your-followers/ask-quiet-followers");
    }
    if (agedLikes.size() >= 20) {
      likes();
    }
  }

  private void growth(double more) {
    if (follows.counts[0] < 20 || !(follows.ratio(book.time.now) >= 3)) {
      return;
    }
    if (more < 1.5) {
      book.whole("grow-patiently/sudden-growth-without-people");
    } else if (more >= 1.5) {
      book.whole("grow-patiently/welcome-those-who-came");
    }
  }

  /** Dates are dear to read, so only where there are enough. */
  private void likes() {
    int aged = 0;
    double weight = 0;
    for (Interaction row : agedLikes) {
      long made = made(row.more().get("created_at"));
      if (made != FloorSoul.NEVER) {
        long age = row.at().toEpochMilli() - made;
        aged++;
        weight += age < 7 * FloorTime.DAY ? 0.1 : age < 30 * FloorTime.DAY ? 0.5 : 1;
      }
    }
    if (aged >= 20 && 100 * weight / aged <= 60) {
      book.whole("know-your-followers/likes-by-new-accounts");
    }
  }

  private double active() {
    int active = 0;
    for (FloorSoul one : followers) {
      active += one.cameLately ? 1 : 0;
    }
    return 100.0 * active / followers.size();
  }

  private void profiles() {
    int suspiciousOnes = 0;
    int judged = 0;
    for (FloorSoul one : followers) {
      Interaction row = one.follower;
      if (row != null && isShown(row)) {
        Likeness verdict = reader.verdict(profile(row));
        suspiciousOnes += verdict == Likeness.SUSPICIOUS ? 1 : 0;
        judged += verdict == Likeness.UNKNOWN ? 0 : 1;
      }
    }
    if (judged >= 30 && 100.0 * suspiciousOnes / judged >= 25) {
      book.whole("know-your-followers/look-at-suspicious-followers");
    }
  }

  private static boolean isShown(Interaction row) {
    if (row.more().isEmpty()) {
      return false;
    }
    for (String column : TELLING) {
      if (row.more().containsKey(column)) {
        return true;
      }
    }
    return false;
  }

  private static Profile profile(Interaction row) {
    Map<String, String> fields = new HashMap<>(row.more());
    String name = username(row);
    if (name != null) {
      fields.putIfAbsent("username", name);
    }
    return Profile.read(fields).profile();
  }

  private static @Nullable String username(Interaction row) {
    String handle = row.more().get("handle");
    if (handle != null) {
      int dot = handle.indexOf('.');
      return dot > 0 ? handle.substring(0, dot) : handle;
    }
    int at = row.author().indexOf('@');
    return at > 0 ? row.author().substring(0, at) : null;
  }
}
