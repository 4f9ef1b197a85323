package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * How many people commented on, shared or liked each own post of the last 90 days within its first
 * seven. Knows nothing where no row of others ever names a post. Used once, by one thread.
 */
final class Reached {
  static final Duration FIRST = Duration.ofDays(7);
  private static final Duration SEASON = Duration.ofDays(90);
  private final Instant at;
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private boolean named;

  Reached(Instant at) {
    this.at = at;
  }

  /** An own post and who came to it. */
  record Post(Interaction said, Set<String> people) {
    /** Whether its first seven days are over. */
    boolean ripe(Instant at) {
      return !said.at().plus(FIRST).isAfter(at);
    }
  }

  /** Whether it is as young as the posts that are looked at. */
  boolean isRecent(Interaction one) {
    return !one.at().isBefore(at.minus(SEASON));
  }

  void own(Interaction post) {
    if (isRecent(post)) {
      posts.put(post.id(), new Post(post, new HashSet<>()));
    }
  }

  void others(Interaction one, @Nullable Conversation within) {
    String id = postOf(one, within);
    named |= one.post() != null || id != null;
    Post post = id == null ? null : posts.get(id);
    if (post != null
        && !one.author().isEmpty()
        && !one.at().isAfter(post.said().at().plus(FIRST))) {
      post.people().add(one.author());
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

  /** The posts, oldest first; none where rows of others name no posts. */
  List<Post> posts() {
    return named ? new ArrayList<>(posts.values()) : List.of();
  }
}
