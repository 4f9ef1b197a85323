package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * Who is among the first three to write under an own post or to pass it on, within a day of it. A
 * like takes no time and does not count. Used once, by one thread.
 */
final class FirstComers implements Aspect {
  private static final Duration FIRST_DAY = Duration.ofDays(1);
  private static final int FIRST = 3;
  private final Map<String, Post> posts = new HashMap<>();
  private boolean anyResponse;

  private record Post(Instant firstDayEnds, List<Person> first) {}

  @Override
  public boolean wants(Kind kind, boolean own) {
    return switch (kind) {
      case POST -> own;
      case COMMENT, REPLY, MENTION, MESSAGE, SHARE -> !own;
      case REACTION, FOLLOWER, OUTREACH, PEER -> false;
    };
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (one.own()) {
      Instant ends = one.at().plus(FIRST_DAY);
      posts.putIfAbsent(one.id(), new Post(ends, new ArrayList<>(FIRST)));
    } else {
      Post post = posts.isEmpty() ? null : post(one);
      if (post != null && soFar.came(one)) {
        anyResponse = true;
        responded(post, soFar.author(one), one.at());
      }
    }
  }

  private @Nullable Post post(Interaction one) {
    Post named = one.post() == null ? null : posts.get(one.post());
    return named != null || one.parent() == null ? named : posts.get(one.parent());
  }

  private static void responded(Post post, Person who, Instant when) {
    List<Person> first = post.first();
    if (first.size() < FIRST && !when.isAfter(post.firstDayEnds()) && !first.contains(who)) {
      first.add(who);
      who.early++;
    }
  }

  /** Whether any words or shares named an own post. */
  boolean known() {
    return anyResponse;
  }

  @Override
  public List<?> facts(SoFar all) {
    return List.of();
  }
}
