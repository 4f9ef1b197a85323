package tend.connect;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.connect.BlueskyNetwork.Somebody;
import tend.connect.BlueskyNetwork.Written;
import tend.model.Kind;

/**
 * An invented maker with posts, and people who comment, answer, mention, quote, like, pass on and
 * follow; and what a sync must make of all that.
 */
final class BlueskySeed {
  /** What must be stored of one record. */
  record Expected(Kind kind, String author, boolean own, @Nullable String parent) {}

  final Map<String, Expected> expected = new TreeMap<>();
  final Set<String> waiting = new TreeSet<>();
  final Somebody maker;

  private final BlueskyNetwork network;
  private final Random random;
  private final Instant now;
  private final List<Somebody> people = new ArrayList<>();
  private final Somebody stranger;
  private int minutes;

  BlueskySeed(BlueskyNetwork network, String maker, int people, Instant now, long seed)
      throws Exception {
    this.network = network;
    this.now = now;
    this.random = new Random(seed);
    this.maker = network.join(maker);
    this.stranger = network.join(maker + "-stranger");
    for (int i = 0; i < people; i++) {
      this.people.add(network.join(maker + "-fan" + i));
    }
  }

  BlueskySeed sow(int posts, int gestures) throws Exception {
    for (int i = 0; i < posts; i++) {
      Instant when = now.minus(ofDays(20)).plus(ofHours(7L * i));
      Written post = network.post(maker, when, "Loaf number " + i, null, null, Map.of());
      expect(post, Kind.POST, maker, null);
      thread(post, when, 1 + random.nextInt(3));
      gestures(post, when, gestures);
    }
    for (Somebody fan : people) {
      Instant when = now.minus(ofDays(3)).plus(ofMinutes(minutes++));
      Written follow =
          network.write(fan, "app.bsky.graph.follow", when, Map.of("subject", maker.did()));
      expect(follow, Kind.FOLLOWER, fan, null);
    }
    elsewhere();
    return this;
  }

  private void thread(Written post, Instant from, int comments) throws Exception {
    for (int i = 0; i < comments; i++) {
      Somebody fan = anybody();
      Instant when = from.plus(ofMinutes(10L + i));
      Written comment = network.post(fan, when, "How long, " + i + "?", post, post, Map.of());
      expect(comment, Kind.COMMENT, fan, post.uri());
      waiting.add(comment.uri());
      if (random.nextBoolean()) {
        answered(post, comment, fan, when);
      }
    }
  }

  private void answered(Written post, Written comment, Somebody fan, Instant when)
      throws Exception {
    Written answer =
        network.post(maker, when.plus(ofMinutes(30)), "About an hour", post, comment, Map.of());
    expect(answer, Kind.REPLY, maker, comment.uri());
    waiting.remove(comment.uri());
    if (random.nextInt(3) == 0) {
      Written back =
          network.post(fan, when.plus(ofMinutes(60)), "And if it rains?", post, answer, Map.of());
      expect(back, Kind.REPLY, fan, answer.uri());
      waiting.add(comment.uri());
    } else if (random.nextBoolean()) {
      Written aside =
          network.post(stranger, when.plus(ofMinutes(90)), "Same here", post, comment, Map.of());
      expect(aside, Kind.REPLY, stranger, comment.uri());
      // of this the maker is not told: only the thread shows it
    }
  }

  private void gestures(Written post, Instant from, int count) throws Exception {
    for (int i = 0; i < Math.min(count, people.size()); i++) {
      Somebody fan = people.get(i);
      Instant when = from.plus(ofHours(2)).plus(ofMinutes(minutes++));
      Map<String, Object> subject = Map.of("subject", post.reference());
      expect(
          network.write(fan, "app.bsky.feed.like", when, subject), Kind.REACTION, fan, post.uri());
      if (i % 3 == 0) {
        Written repost = network.write(fan, "app.bsky.feed.repost", when.plusSeconds(1), subject);
        expect(repost, Kind.SHARE, fan, post.uri());
      }
    }
    if (random.nextBoolean()) {
      Somebody fan = anybody();
      Written quote =
          network.post(
              fan, from.plus(ofHours(3)), "Look at this", null, null, BlueskyNetwork.quoting(post));
      expect(quote, Kind.SHARE, fan, post.uri());
    }
  }

  /** What happens under other people's posts. */
  private void elsewhere() throws Exception {
    Instant when = now.minus(ofDays(2));
    Written theirs = network.post(stranger, when, "Rye today", null, null, Map.of());
    Written visit =
        network.post(maker, when.plus(ofMinutes(5)), "Lovely crust", theirs, theirs, Map.of());
    expect(visit, Kind.OUTREACH, maker, stranger.did());
    Written back =
        network.post(stranger, when.plus(ofMinutes(9)), "Thank you!", theirs, visit, Map.of());
    expect(back, Kind.REPLY, stranger, visit.uri());
    waiting.add(back.uri());
    String text = "@" + maker.handle();
    Written mention =
        network.post(
            stranger,
            when.plus(ofHours(1)),
            text,
            null,
            null,
            BlueskyNetwork.mentioning(maker, text));
    expect(mention, Kind.MENTION, stranger, null);
    Written answer =
        network.post(maker, when.plus(ofHours(2)), "Here I am", mention, mention, Map.of());
    expect(answer, Kind.REPLY, maker, mention.uri());
    Written unanswered =
        network.post(
            anybody(),
            when.plus(ofHours(3)),
            text,
            null,
            null,
            BlueskyNetwork.mentioning(maker, text));
    expected.put(
        unanswered.uri(), new Expected(Kind.MENTION, AtUri.whose(unanswered.uri()), false, null));
    waiting.add(unanswered.uri());
  }

  private Somebody anybody() {
    return people.get(random.nextInt(people.size()));
  }

  private void expect(Written written, Kind kind, Somebody who, @Nullable String parent) {
    expected.put(written.uri(), new Expected(kind, who.did(), who.equals(maker), parent));
  }
}
