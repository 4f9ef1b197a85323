package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tend.model.Interaction;

/** The thread under a post on Bluesky, down to its last reply. */
final class BlueskyThread implements Threads.OneThread {
  private final BlueskySession session;
  private final BlueskyRows rows;

  BlueskyThread(BlueskySession session, BlueskyRows rows) {
    this.session = session;
    this.rows = rows;
  }

  @Override
  public void read(Interaction root, Entries entries) {
    Map<String, String> whole = Map.of("uri", root.id(), "depth", "1000", "parentHeight", "0");
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(session.get("app.bsky.feed.getPostThread", new TreeMap<>(whole)).path("thread"));
    while (!open.isEmpty()) {
      JsonNode node = open.removeFirst();
      JsonNode post = node.path("post");
      entries.entry(
          null,
          post.path("uri").asText(),
          () ->
              rows.concerns(post)
                  ? Optional.of(rows.post(post, MissingNode.getInstance()))
                  : Optional.empty());
      node.path("replies").forEach(open::addLast);
    }
  }

  @Override
  public boolean isGone(String uri) {
    JsonNode posts = session.get("app.bsky.feed.getPosts", Map.of("uris", uri)).path("posts");
    return posts.isArray() && posts.isEmpty();
  }
}
