package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * The comments under the account's posts, post after post: under all of them the first time, later
 * under those that were not thirty days old when they were read last. Replies that a page leaves
 * folded are read before the next.
 */
final class GraphComments {
  static final Duration LATELY = Duration.ofDays(30);
  private static final int MOST = 50;
  private final Visit visit;
  private final Graph graph;
  private final Shape shape;

  /** How a platform shows comments. */
  interface Shape {
    /** The fields to ask for of a comment, its first replies among them where they are apart. */
    String fields(String inner);

    /** The fields of a reply that is asked for by itself. */
    String replyFields();

    /** Further parameters of the list, as in a query. */
    Map<String, String> query();

    /** The rows of a comment and of the replies shown with it. */
    void read(JsonNode comment, String post, Entries entries);

    /** The row of a reply in that thread. */
    Interaction reply(JsonNode reply, String thread, String post);
  }

  GraphComments(Visit visit, Graph graph, Shape shape) {
    this.visit = visit;
    this.graph = graph;
    this.shape = shape;
  }

  Page page(Place place) {
    Cursor cursor = Cursor.of(place.cursor());
    List<String> posts = posts(place);
    Entries entries = new Entries();
    Cursor ahead;
    if (cursor.unfolding()) {
      ahead = replies(cursor, entries);
    } else if (cursor.next() != null && cursor.post() != null) {
      ahead = comments(cursor.post(), cursor.next(), entries);
    } else {
      int index = posts.indexOf(cursor.post()) + 1;
      if (index >= posts.size()) {
        return new Page(List.of(), null, began(place), null, List.of(), List.of());
      }
      ahead = comments(posts.get(index), null, entries);
    }
    Page page = entries.page(null);
    String next = end(ahead, posts) ? null : ahead.text();
    return new Page(page.rows(), next, began(place), null, List.of(), page.leftOut());
  }

  /** What is complete after a pass is so from its first page on, whenever it ends. */
  private @Nullable Instant began(Place place) {
    return place.cursor() == null ? visit.at() : null;
  }

  private List<String> posts(Place place) {
    return visit.kept().postsAndVisits(place.since(LATELY)).stream()
        .filter(one -> one.kind() == Kind.POST)
        .filter(one -> !one.more().getOrDefault("comments", "").equals("0"))
        .map(Interaction::id)
        .toList();
  }

  private static boolean end(Cursor ahead, List<String> posts) {
    return !ahead.unfolding()
        && ahead.next() == null
        && posts.indexOf(ahead.post()) == posts.size() - 1;
  }

  private Cursor comments(String post, @Nullable String after, Entries entries) {
    Map<String, String> query = new TreeMap<>(shape.query());
    query.put("fields", shape.fields(graph.inner(MOST)));
    Answer answer = graph.page("/" + post + "/comments", query, MOST, after);
    if (GraphErrors.gone(answer)) {
      entries.leftOut(post, "its comments can no longer be read");
      return new Cursor(post, null, null, List.of(), null);
    }
    JsonNode body = graph.fine(answer);
    List<Cursor.Opener> folded = new ArrayList<>();
    for (JsonNode comment : body.path("data")) {
      shape.read(comment, post, entries);
      String id = Fields.text(comment, "id");
      if (id != null && Graph.after(comment.path("replies")) != null) {
        folded.add(new Cursor.Opener(id, post));
      }
    }
    return new Cursor(post, Graph.after(body), null, folded, null);
  }

  private Cursor replies(Cursor cursor, Entries entries) {
    Cursor.Opener thread = cursor.thread();
    Answer answer =
        graph.page("/" + thread.id() + "/replies", shape.replyFields(), MOST, cursor.replies());
    if (GraphErrors.gone(answer)) {
      entries.leftOut(thread.id(), "its replies can no longer be read");
      return cursor.replied(null);
    }
    JsonNode body = graph.fine(answer);
    String post = thread.post() == null ? "" : thread.post();
    for (JsonNode reply : body.path("data")) {
      entries.entry(
          null,
          reply.path("id").asText(),
          () -> Optional.of(shape.reply(reply, thread.id(), post)));
    }
    return cursor.replied(Graph.after(body));
  }
}
