package tend.facts;

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
  private final Map<String, Integer> early = new HashMap<>();
  private boolean anyResponse;

  private record Post(Instant at, List<String> first) {}

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (one.own()) {
      if (one.kind() == Kind.POST) {
        posts.putIfAbsent(one.id(), new Post(one.at(), new ArrayList<>(FIRST)));
      }
    } else if (one.kind() != Kind.REACTION && soFar.came(one)) {
      Post post = posts.getOrDefault(one.post(), posts.get(one.parent()));
      if (post != null) {
        responded(post, one);
      }
    }
  }

  private void responded(Post post, Interaction one) {
    anyResponse = true;
    List<String> first = post.first();
    boolean inTime = !one.at().isAfter(post.at().plus(FIRST_DAY));
    if (inTime && first.size() < FIRST && !first.contains(one.author())) {
      first.add(one.author());
      early.merge(one.author(), 1, Integer::sum);
    }
  }

  /** On how many own posts they were; null where no words or shares name an own post. */
  @Nullable Integer early(Person person) {
    return anyResponse ? early.getOrDefault(person.key(), 0) : null;
  }

  @Override
  public List<?> facts(SoFar all) {
    return List.of();
  }
}
