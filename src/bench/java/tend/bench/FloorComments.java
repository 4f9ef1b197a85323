package tend.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.BusinessClock;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CommentKind;
import tend.signals.Reading;

/** What waits for an answer: one item each or a session, and old threads together. */
@SuppressWarnings("ReferenceEquality") // each person is one object
final class FloorComments {
  private static final int SESSION = 8;
  private static final String RESPOND = "respond-to-comments/";
  private final FloorBook book;
  private final FloorPosts posts;
  private final FloorChallenges challenges;
  private final BusinessClock clock;
  private final int patience;
  private final List<Open> thanks = new ArrayList<>();
  private final List<Open> day = new ArrayList<>();
  private final List<Open> rest = new ArrayList<>();
  private final List<FloorTalk> stale = new ArrayList<>();

  FloorComments(FloorBook book, FloorPosts posts, FloorChallenges challenges) {
    this.book = book;
    this.posts = posts;
    this.challenges = challenges;
    this.clock = BusinessClock.of(book.account);
    this.patience = book.account.platform().equals("youtube") ? 8 : 4;
  }

  private record Open(String id, String newest, double love, long since) {
    static final Comparator<Open> WARMEST =
        (one, other) -> {
          int byLove = Double.compare(other.love, one.love);
          return byLove != 0 ? byLove : Open.older(one, other);
        };

    static int older(Open one, Open other) {
      int bySince = Long.compare(one.since, other.since);
      return bySince != 0 ? bySince : one.id.compareTo(other.id);
    }
  }

  /** Whatever waits; everybody who does is marked. */
  void items(List<FloorTalk> talks, Iterable<FloorShare> shares) {
    for (FloorTalk talk : talks) {
      FloorWord newest = talk.newest;
      FloorWord oldest = talk.oldest;
      if (newest == null || oldest == null || talk.ignored) {
        continue;
      }
      if (newest.when < book.time.month) {
        stale.add(talk);
      } else {
        waiting(talk, newest, oldest);
      }
    }
    sessions("thank-in-a-session", thanks);
    sessions("answer-what-waited-a-working-day", day);
    sessions("answer-the-rest", rest);
    stale();
    sharers(shares);
  }

  private void waiting(FloorTalk talk, FloorWord newest, FloorWord oldest) {
    FloorSoul who = newest.author == null ? talk.opener : newest.author;
    who.waits = true;
    boolean quick = quick(talk);
    String id = talk.row.id();
    String rule = rule(talk, newest, who, oldest.when, quick);
    if (rule != null) {
      Kind kind = newest.row.kind();
      String shown = kind == Kind.REPLY ? "comment" : kind.word();
      book.items.add(FloorItem.word(rule, shown, id, newest.row.id()));
      return;
    }
    List<Open> session = quick ? thanks : longer(oldest.when, NINE_HOURS) ? day : rest;
    session.add(new Open(id, newest.row.id(), who.love, newest.when));
  }

  private static boolean quick(FloorTalk talk) {
    if (talk.concern || talk.question) {
      return false;
    }
    return talk.kind == CommentKind.GENERIC
        || talk.kind == CommentKind.GREETING
        || (talk.kind == CommentKind.PRAISE && talk.words <= 6);
  }

  /** The strongest of the rules that take it on its own. */
  private @Nullable String rule(
      FloorTalk talk, FloorWord newest, FloorSoul who, long from, boolean quick) {
    FloorPost post = posts.under(talk.row);
    if (post != null && (book.time.now - post.when) / FloorTime.MINUTE <= 60) {
      return "be-there-when-you-post/answer-in-the-first-hour";
    }
    long minutes = (book.time.now - from) / FloorTime.MINUTE;
    boolean cold = minutes >= 168 * 60;
    if (talk.concern && !cold) {
      return RESPOND + "answer-concerns";
    }
    if (talk.question && !cold && minutes >= patience * 60L) {
      return RESPOND + "answer-questions-first";
    }
    if (who.peer != null) {
      return "collaborate-in-your-niche/answer-peers";
    }
    if (talk.question && !cold) {
      return RESPOND + "answer-new-questions";
    }
    String high = high(talk, newest, who, from, cold);
    return high != null ? high : normal(talk, newest, who, quick, cold);
  }

  private @Nullable String high(
      FloorTalk talk, FloorWord newest, FloorSoul who, long from, boolean cold) {
    if (talk.hasOwn) {
      return RESPOND + "answer-back";
    }
    if (newest.row.kind() == Kind.MESSAGE && longer(from, HALF_HOUR)) {
      return RESPOND + "answer-messages";
    }
    if (who.comments >= 3 && !cold) {
      return RESPOND + "answer-regulars";
    }
    return challenges.takesPart(talk) ? "run-a-challenge/thank-who-takes-part" : null;
  }

  private @Nullable String normal(
      FloorTalk talk, FloorWord newest, FloorSoul who, boolean quick, boolean cold) {
    if (newest.row.kind() == Kind.MENTION && !quick) {
      return RESPOND + "answer-mentions";
    }
    if (talk.question && cold) {
      return RESPOND + "answer-cold-questions";
    }
    if (talk.concern && cold) {
      return RESPOND + "answer-cold-concerns";
    }
    boolean firstTime =
        who.met() && !talk.row.own() && who.first >= talk.when && who == talk.opener;
    return firstTime && talk.words >= 8 ? RESPOND + "welcome-newcomers" : null;
  }

  private static final int HALF_HOUR = 0;
  private static final int NINE_HOURS = 1;
  private static final int[] WORKING_MINUTES = {30, 9 * 60};

  /** From when on it is known to be too short, and until when to be long enough. */
  private final long[] shorter = {Long.MAX_VALUE, Long.MAX_VALUE};

  private final long[] longest = {Long.MIN_VALUE, Long.MIN_VALUE};

  /**
   * Whether so much working time passed since then: the later it was, the less, so the bound is
   * closed in on, and the clock asked a few times however many wait.
   */
  private boolean longer(long since, int bound) {
    if (since <= longest[bound]) {
      return true;
    }
    if (since >= shorter[bound]) {
      return false;
    }
    long low = longest[bound];
    long high = Math.min(shorter[bound], book.time.now);
    long middle = low == Long.MIN_VALUE ? book.time.now - 3 * FloorTime.DAY : (low + high) / 2;
    boolean splits = middle > low && middle < high && high - middle > FloorTime.MINUTE;
    long probe = splits ? middle : since;
    boolean is =
        clock.between(Instant.ofEpochMilli(probe), book.time.at).toMinutes()
            >= WORKING_MINUTES[bound];
    if (is) {
      longest[bound] = probe;
    } else {
      shorter[bound] = probe;
    }
    return probe == since ? is : longer(since, bound);
  }

  private void sessions(String rule, List<Open> open) {
    open.sort(Open.WARMEST);
    int to;
    for (int from = 0; from < open.size(); from = to) {
      to = end(open, from);
      session(RESPOND + rule, open.subList(from, to));
    }
  }

  /** Half a session at least, up to where most lies between two. */
  private static int end(List<Open> open, int from) {
    int end = from + SESSION;
    if (end >= open.size()) {
      return open.size();
    }
    for (int sooner = end - 1; sooner >= from + SESSION / 2; sooner--) {
      double fall = open.get(sooner - 1).love - open.get(sooner).love;
      double widest = open.get(end - 1).love - open.get(end).love;
      long pause = open.get(sooner).since - open.get(sooner - 1).since;
      long longest = open.get(end).since - open.get(end - 1).since;
      end = fall > widest || (fall == widest && pause > longest) ? sooner : end;
    }
    return end;
  }

  private void session(String rule, List<Open> members) {
    Open oldest = members.get(0);
    Open newest = oldest;
    String[] ids = new String[members.size()];
    String[] occurrences = new String[ids.length];
    for (int i = 0; i < ids.length; i++) {
      Open one = members.get(i);
      oldest = Open.older(one, oldest) < 0 ? one : oldest;
      newest = Open.older(one, newest) > 0 ? one : newest;
      ids[i] = one.id;
      occurrences[i] = one.newest;
    }
    book.items.add(FloorItem.session(rule, oldest.id, newest.newest, ids, occurrences));
  }

  private void stale() {
    int count = stale.size();
    if (count == 0) {
      return;
    }
    FloorWord[] newest = new FloorWord[count];
    for (int i = 0; i < count; i++) {
      FloorTalk talk = stale.get(i);
      newest[i] = talk.newest == null ? talk : talk.newest;
    }
    Arrays.sort(newest, FloorComments::byTime);
    String[] ids = new String[count];
    String[] occurrences = new String[count];
    for (int i = 0; i < count; i++) {
      ids[i] = newest[i].talk.row.id();
      occurrences[i] = newest[i].row.id();
    }
    book.items.add(
        FloorItem.session(
            RESPOND + "decide-on-old-threads", ids[0], occurrences[count - 1], ids, occurrences));
  }

  private static int byTime(FloorWord one, FloorWord other) {
    int byTime = Long.compare(one.when, other.when);
    return byTime != 0 ? byTime : one.row.id().compareTo(other.row.id());
  }

  private void sharers(Iterable<FloorShare> shares) {
    List<Open> open = new ArrayList<>();
    for (FloorShare share : shares) {
      Interaction row = share.row;
      if (share.when >= book.time.month
          && !share.thanked
          && (row.text() == null || !Reading.of(row.text()).judgement().spam())) {
        share.who.waits = true;
        open.add(new Open(row.id(), row.id(), share.who.love, share.when));
      }
    }
    sessions("thank-sharers", open);
  }
}
