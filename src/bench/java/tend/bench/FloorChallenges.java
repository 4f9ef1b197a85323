package tend.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.Reading;
import tend.signals.intent.Does;
import tend.signals.words.Hashtags;

/** Hashtags that own posts call with, and who took them up. */
final class FloorChallenges {
  private static final String RUN = "run-a-challenge/";
  private final FloorBook book;
  private final Map<String, Called> called = new HashMap<>();
  private long firstPost = FloorSoul.NEVER;
  private long lastInvitation = FloorSoul.NEVER;

  FloorChallenges(FloorBook book) {
    this.book = book;
  }

  private static final class Called {
    final Set<FloorSoul> people = new HashSet<>();
    int posts;
    boolean invited;
    long newest;
    String newestId = "";
    int since;
    long lastEntry = FloorSoul.NEVER;

    boolean isCall() {
      return invited || posts > 1;
    }
  }

  /** Whether a row of somebody else's may stand under a hashtag. */
  static boolean mayTakePart(Interaction row, Reading said) {
    return (row.topics() != null || !said.hashtagKeys().isEmpty())
        && switch (row.kind()) {
          case COMMENT, REPLY, MENTION, SHARE, POST -> true;
          case REACTION, FOLLOWER, OUTREACH, MESSAGE, PEER -> false;
        };
  }

  void ownPost(Interaction post, long when, Reading said) {
    firstPost = firstPost == FloorSoul.NEVER ? when : firstPost;
    List<String> tags = said.hashtagKeys();
    if (tags.isEmpty()) {
      return;
    }
    boolean invites = said.does(Does.INVITE);
    lastInvitation = invites ? when : lastInvitation;
    if (when >= book.time.twoMonths) {
      for (String key : new HashSet<>(tags)) {
        Called one = called.computeIfAbsent(key, k -> new Called());
        one.posts++;
        one.invited |= invites;
        one.newest = when;
        one.newestId = post.id();
        one.since = 0;
      }
    }
  }

  /** A row that may take part. */
  void entry(Interaction row, long when, Reading said, FloorSoul who) {
    if (called.isEmpty() || when < book.time.twoMonths || !mayTakePart(row, said)) {
      return;
    }
    boolean heard = false;
    for (String key : hashtags(row, said)) {
      Called one = called.get(key);
      if (one != null && (heard || !book.ignored(row, who, said))) {
        heard = true;
        one.people.add(who);
        one.since += when > one.newest ? 1 : 0;
        one.lastEntry = when;
      } else if (one != null) {
        return;
      }
    }
  }

  private static Set<String> hashtags(Interaction row, Reading said) {
    Set<String> keys = new HashSet<>(said.hashtagKeys());
    String topics = row.topics();
    if (topics != null) {
      for (String topic : topics.split(";", -1)) {
        keys.add(Hashtags.key(topic.strip()));
      }
    }
    return keys;
  }

  /** Whether words that wait stand under a hashtag of the account's. */
  boolean takesPart(FloorTalk talk) {
    List<FloorWord> tagged = talk.tagged;
    if (tagged == null || called.isEmpty()) {
      return false;
    }
    for (FloorWord word : tagged) {
      for (String key : hashtags(word.row, word.said)) {
        Called one = called.get(key);
        if (one != null && one.isCall()) {
          return true;
        }
      }
    }
    return false;
  }

  void items() {
    long last = lastInvitation != FloorSoul.NEVER ? lastInvitation : firstPost;
    boolean quiet = last != FloorSoul.NEVER && book.time.days(last) >= 60;
    called.forEach(
        (key, one) -> {
          String rule = one.isCall() && !one.people.isEmpty() ? rule(one, quiet) : null;
          if (rule != null) {
            book.items.add(FloorItem.one(RUN + rule, "hashtag", "#" + key, one.newestId));
          }
        });
  }

  private @Nullable String rule(Called one, boolean quiet) {
    double entryDays = book.time.days(one.lastEntry);
    if (!one.invited) {
      boolean starts = quiet && one.people.size() >= 5 && entryDays < 14;
      return starts ? "start-a-challenge" : null;
    }
    if (entryDays >= 14) {
      return one.since >= 3 ? "close-with-a-roundup" : null;
    }
    boolean fades = one.since >= 2 && book.time.days(one.newest) >= 7;
    return fades ? "remind-in-the-middle" : null;
  }
}
