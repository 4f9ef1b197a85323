package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * The threads under the account's own posts and visits, one a page: a conversation is judged by all
 * that stands in it, notifications name only who speaks to the account, and where a reply reached
 * the AppView before what it answers, there is none (seen on a real one). All threads the first
 * time, later those of the last thirty days.
 */
final class BlueskyThreads {
  private static final Duration LATELY = Duration.ofDays(30);
  private static final Map<String, String> WHOLE = Map.of("depth", "1000", "parentHeight", "0");
  private final Visit visit;
  private final BlueskySession session;
  private final BlueskyRows rows;

  BlueskyThreads(Visit visit, BlueskySession session, BlueskyRows rows) {
    this.visit = visit;
    this.session = session;
    this.rows = rows;
  }

  Page page(Place place) {
    Instant since = place.complete() == null ? Instant.EPOCH : visit.at().minus(LATELY);
    List<Interaction> posts =
        visit.kept().postsAndVisits(since).stream().filter(BlueskyThreads::answered).toList();
    int index = next(posts, place.cursor());
    Entries entries = new Entries();
    if (index < posts.size()) {
      read(posts.get(index).id(), entries);
    }
    Page page = entries.page(index + 1 < posts.size() ? posts.get(index).id() : null);
    return new Page(page.rows(), page.next(), visit.at(), null, page.leftOut());
  }

  private static boolean answered(Interaction post) {
    return !post.more().getOrDefault("replies", "0").equals("0");
  }

  /** After the post that the cursor names; one that is gone begins anew. */
  private static int next(List<Interaction> posts, @Nullable String cursor) {
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).id().equals(cursor)) {
        return i + 1;
      }
    }
    return 0;
  }

  private void read(String uri, Entries entries) {
    Map<String, String> query = new TreeMap<>(WHOLE);
    query.put("uri", uri);
    JsonNode thread = session.get("app.bsky.feed.getPostThread", query).path("thread");
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(thread);
    while (!open.isEmpty()) {
      JsonNode node = open.removeFirst();
      JsonNode post = node.path("post");
      if (rows.concerns(post)) {
        entries.entry(
            null,
            post.path("uri").asText(),
            () -> Optional.of(rows.post(post, MissingNode.getInstance())));
      }
      node.path("replies").forEach(open::addLast);
    }
  }
}
