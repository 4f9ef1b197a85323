package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * How many people commented on, shared or liked each own post of the last 90 days within its first
 * seven. Knows nothing where no row of others ever names a post. Used once, by one thread.
 */
final class Reached {
  private static final Duration FIRST = Duration.ofDays(7);
  private static final Duration SEASON = Duration.ofDays(90);
  private final Instant at;
  private final Instant since;
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private boolean named;
  private boolean changed = true;

  Reached(Instant at) {
    this.at = at;
    this.since = at.minus(SEASON);
  }

  /** An own post and who came to it; nobody is counted until its first seven days are over. */
  static final class Post {
    private final Interaction said;
    private final Instant end;
    private final boolean ripe;
    private final Visitors people = new Visitors();

    Post(Interaction said, Instant at) {
      this.said = said;
      this.end = said.at().plus(FIRST);
      this.ripe = !end.isAfter(at);
    }

    Interaction said() {
      return said;
    }

    /** Whether its first seven days are over. */
    boolean ripe() {
      return ripe;
    }

    /** How many people came. */
    int people() {
      return people.count();
    }

    boolean came(Interaction one, SoFar soFar) {
      if (!ripe || one.author().isEmpty() || one.at().isAfter(end)) {
        return false;
      }
      return people.add(soFar.author(one).number);
    }
  }

  /** Whether it is as young as the posts that are looked at. */
  boolean isRecent(Interaction one) {
    return !one.at().isBefore(since);
  }

  void own(Interaction post) {
    changed = true;
    if (isRecent(post)) {
      posts.put(post.id(), new Post(post, at));
    }
  }

  void others(Interaction one, SoFar soFar) {
    String id = postOf(one, soFar.conversationOf(one));
    if (!named && (id != null || one.post() != null)) {
      named = true;
      changed = true;
    }
    Post post = id == null ? null : posts.get(id);
    if (post != null && post.came(one, soFar)) {
      changed = true;
    }
  }

  private @Nullable String postOf(Interaction one, @Nullable Conversation within) {
    if (one.kind() == Kind.FOLLOWER || one.kind() == Kind.MESSAGE || one.kind() == Kind.PEER) {
      return null;
    }
    if (one.post() != null) {
      return one.post();
    }
    String parent = one.parent();
    if (parent != null && posts.containsKey(parent)) {
      return parent;
    }
    return within == null ? null : within.opener.post();
  }

  /** Whether a post is new or more people came to a ripe one since this was last asked. */
  boolean changed() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /** The posts, oldest first; none where rows of others name no posts. */
  List<Post> posts() {
    return named ? new ArrayList<>(posts.values()) : List.of();
  }
}
