package tend.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Preferences;
import tend.signals.intent.ContestReader.Way;
import tend.signals.intent.Does;
import tend.signals.intent.PostPurpose;
import tend.signals.intent.PurposeReader;

/** Own posts: what they are for, how steadily they come, and what came in their first hour. */
final class FloorPosts {
  private static final long YEAR = 365 * FloorTime.DAY;
  private final FloorBook book;
  private final Map<String, FloorPost> byId = new HashMap<>();
  private final List<FloorPost> oldestFirst = new ArrayList<>();
  private boolean named;
  private boolean anyComer;
  private final boolean neverRests;

  /** Days since an own post asked; not a number where that is unknown. */
  double quietAsked = Double.NaN;

  FloorPosts(FloorBook book) {
    this.book = book;
    Preferences preferences = book.account.preferences();
    this.neverRests = preferences.restDays().isEmpty() && preferences.pauses().isEmpty();
  }

  /** Before anything else is read. */
  void add(Interaction row) {
    FloorPost post = new FloorPost(row);
    byId.put(row.id(), post);
    oldestFirst.add(post);
  }

  /** Own posts, oldest first. */
  List<FloorPost> all() {
    return oldestFirst;
  }

  @Nullable FloorPost get(@Nullable String id) {
    return id == null || byId.isEmpty() ? null : byId.get(id);
  }

  /** The own post that a row stands under. */
  @Nullable FloorPost under(Interaction row) {
    FloorPost post = get(row.post());
    return post != null ? post : get(row.parent());
  }

  /** The same for a row in a conversation. */
  @Nullable FloorPost under(FloorWord word) {
    FloorPost post = under(word.row);
    return post != null || word.talk == word ? post : under(word.talk.row);
  }

  /** Words of others. */
  void said(FloorWord word, boolean ignored) {
    Interaction row = word.row;
    named |= row.post() != null || get(row.parent()) != null;
    if (!ignored && word.when >= book.time.month) {
      FloorPost post = under(word);
      if (post != null && isEarly(post, word.when)) {
        post.early++;
      }
    }
  }

  /** Own words that answer somebody. */
  void answer(FloorWord word) {
    if (word.when >= book.time.month) {
      FloorPost post = under(word);
      if (post != null && isEarly(post, word.when)) {
        post.earlyAnswers++;
      }
    }
  }

  private boolean isEarly(FloorPost post, long when) {
    return post.when >= book.time.month && when <= post.when + FloorTime.HOUR;
  }

  /** Somebody came who wrote or passed something on. */
  void came(Interaction row, long when, FloorSoul who) {
    FloorPost post = get(row.post());
    post = post != null && post.seen ? post : get(row.parent());
    if (post == null || !post.seen) {
      return;
    }
    anyComer = true;
    if (when <= post.when + FloorTime.DAY && post.firstComers < 3 && !post.isFirstComer(who)) {
      post.first[post.firstComers++] = who;
      who.early++;
    }
  }

  /** Whether it is known who comes first under posts. */
  boolean knowsFirstComers() {
    return anyComer;
  }

  void items(int monthComments) {
    if (book.own(Kind.POST)) {
      contests(monthComments);
      purposes(monthComments);
      rhythm();
      firstHours();
    }
  }

  private void contests(int monthComments) {
    List<Interaction> contests = new ArrayList<>();
    Map<Way, List<Interaction>> byWay = new EnumMap<>(Way.class);
    int ofQuarter = 0;
    for (int i = from(book.time.season); i < oldestFirst.size(); i++) {
      FloorPost post = oldestFirst.get(i);
      @Nullable Set<Way> ways = post.said.contest();
      ofQuarter += ways == null ? 0 : 1;
      if (ways != null && post.when >= book.time.month) {
        contests.add(post.row);
        ways.forEach(way -> byWay.computeIfAbsent(way, w -> new ArrayList<>()).add(post.row));
      }
    }
    if (monthComments >= 50 && ofQuarter < 1) {
      book.whole("run-contests-legally/plan-a-giveaway");
    }
    if (!contests.isEmpty()) {
      announced(contests, byWay);
    }
    polls();
  }

  private void announced(List<Interaction> contests, Map<Way, List<Interaction>> byWay) {
    String platform = book.account.platform();
    String prefix = "run-contests-legally/";
    if (platform.equals("linkedin")) {
      entered(prefix + "no-contest-on-linkedin", contests);
    }
    if (platform.equals("facebook") || platform.equals("instagram")) {
      entered(prefix + "no-likes-for-prizes-on-" + platform, byWay.get(Way.REWARDED));
      entered(prefix + "no-friend-tags-on-" + platform, byWay.get(Way.FRIENDS));
    }
    if (platform.equals("youtube")) {
      entered(prefix + "no-rewards-for-subscribers", byWay.get(Way.REWARDED));
    }
    if (platform.equals("x")) {
      entered(prefix + "no-most-reposts-on-x", byWay.get(Way.MOST));
    }
    entered(prefix + "say-contest-in-the-hashtag", byWay.get(Way.UNMARKED_HASHTAG));
  }

  private void entered(String rule, @Nullable List<Interaction> posts) {
    if (posts != null) {
      book.texts(rule, posts.size(), posts::get);
    }
  }

  private void polls() {
    if (!book.account.platform().equals("youtube")) {
      return;
    }
    int polls = 0;
    for (int i = from(book.time.week); i < oldestFirst.size(); i++) {
      polls += "poll".equals(oldestFirst.get(i).format) ? 1 : 0;
    }
    if (polls >= 3) {
      book.whole("stay-within-limits/youtube-third-poll");
    }
  }

  /** The first post that came since then. */
  private int from(long moment) {
    int i = oldestFirst.size();
    while (i > 0 && oldestFirst.get(i - 1).when >= moment) {
      i--;
    }
    return i;
  }

  /** From the newest back: the month's posts, and on to the newest that asks. */
  private void purposes(int monthComments) {
    int told = 0;
    int inform = 0;
    int promote = 0;
    long asked = FloorSoul.NEVER;
    long year = book.time.now - YEAR;
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      FloorPost post = oldestFirst.get(i);
      boolean lately = post.when >= book.time.month;
      if (post.when < year || (!lately && asked != FloorSoul.NEVER)) {
        break;
      }
      PurposeReader.Purpose read = post.said.purpose(post.format);
      asked = read.asks() && asked == FloorSoul.NEVER ? post.when : asked;
      if (lately) {
        told += read.purpose() == PostPurpose.UNKNOWN ? 0 : 1;
        inform += read.purpose() == PostPurpose.INFORM ? 1 : 0;
        promote += read.purpose() == PostPurpose.PROMOTE ? 1 : 0;
      }
    }
    if (told >= 5) {
      mix(100.0 * inform / told, 100.0 * promote / told);
    }
    long last = asked == FloorSoul.NEVER ? firstReadable() : asked;
    if (last != FloorSoul.NEVER) {
      asking(book.time.days(last), monthComments);
    }
  }

  private long firstReadable() {
    for (FloorPost post : oldestFirst) {
      if (post.row.text() != null || post.format != null) {
        return post.when;
      }
    }
    return FloorSoul.NEVER;
  }

  private void asking(double quietDays, int monthComments) {
    if (quietDays >= 14 && monthComments >= 5) {
      book.whole("ask-your-people/ask-something");
    }
    quietAsked = quietDays;
  }

  private void mix(double inform, double promote) {
    if (promote >= 50) {
      book.whole("mix-your-posts/fewer-offers");
    }
    if (inform >= 80) {
      book.whole("mix-your-posts/more-than-facts");
    }
    if (inform < 10 && promote < 50) {
      book.whole("mix-your-posts/something-to-take-home");
    }
  }

  private void rhythm() {
    FloorPost last = oldestFirst.get(oldestFirst.size() - 1);
    int quiet = daysTo(day(last), book.time.today);
    if (quiet < 3 || quiet >= 180 || last.row.text() == null) {
      return;
    }
    boolean paused = last.when >= book.time.twoMonths && last.said.does(Does.PAUSE);
    if (quiet >= 21 && !paused) {
      book.whole("keep-your-rhythm/come-back-to-posting");
    }
    if (quiet < 21 && !paused && quiet >= 2 * usualDays()) {
      book.whole("keep-your-rhythm/keep-your-own-rhythm");
    }
  }

  private LocalDate day(FloorPost post) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(post.when), book.time.zone);
  }

  private int daysTo(LocalDate first, LocalDate second) {
    if (neverRests) {
      return (int) (second.toEpochDay() - first.toEpochDay());
    }
    int days = 0;
    for (LocalDate day = first.plusDays(1); !day.isAfter(second); day = day.plusDays(1)) {
      days += book.account.preferences().restsOn(day) ? 0 : 1;
    }
    return days;
  }

  /** The median gap between days with a post, infinite under four. */
  private double usualDays() {
    LocalDate from = book.time.today.minusDays(180);
    int[] gaps = new int[oldestFirst.size()];
    int count = 0;
    LocalDate after = null;
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      LocalDate day = day(oldestFirst.get(i));
      if (day.isBefore(from)) {
        break;
      }
      if (after != null && !day.equals(after)) {
        gaps[count++] = Math.max(1, daysTo(day, after));
      }
      after = day;
    }
    if (count < 4) {
      return Double.POSITIVE_INFINITY;
    }
    Arrays.sort(gaps, 0, count);
    int middle = count / 2;
    return count % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2.0;
  }

  private void firstHours() {
    int commented = 0;
    int answered = 0;
    long over = book.time.now - FloorTime.HOUR;
    for (int i = from(book.time.month); i < oldestFirst.size(); i++) {
      FloorPost post = oldestFirst.get(i);
      if (post.early > 0 && post.when <= over) {
        commented++;
        answered += post.earlyAnswers > 0 ? 1 : 0;
      }
    }
    if (named && commented >= 3 && 100.0 * answered / commented < 50) {
      book.whole("be-there-when-you-post/keep-the-first-hour-free");
    }
  }
}
