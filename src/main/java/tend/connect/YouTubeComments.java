package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The comments under all of the channel's videos, by the age of their threads. A page shows a few
 * replies of each thread; where there are more, they are asked for before the next page.
 */
final class YouTubeComments {
  private static final int MOST = 100;
  private final String me;
  private final YouTubeSession session;
  private final YouTubeRows rows;

  YouTubeComments(String me, YouTubeSession session, YouTubeRows rows) {
    this.me = me;
    this.session = session;
    this.rows = rows;
  }

  Page page(Place place) {
    Cursor cursor = Cursor.of(place.cursor());
    return cursor.unfolding() ? replies(cursor) : threads(cursor);
  }

  private Page threads(Cursor cursor) {
    Map<String, String> query = new TreeMap<>();
    query.put("part", "snippet,replies");
    query.put("allThreadsRelatedToChannelId", me);
    query.put("order", "time");
    query.put("textFormat", "plainText");
    Answer answer = session.page("commentThreads", query, MOST, cursor.next());
    Entries entries = new Entries();
    if (!answer.fine()) {
      entries.leftOut(me, "comments are switched off");
      return entries.page(null);
    }
    List<Cursor.Opener> folded = new ArrayList<>();
    for (JsonNode thread : answer.orRefuse().path("items")) {
      thread(thread, entries);
      if (folded(thread)) {
        folded.add(
            new Cursor.Opener(
                thread.path("id").asText(), Fields.text(thread, "snippet", "videoId")));
      }
    }
    Page page = entries.page(null);
    String next = Fields.text(answer.body(), "nextPageToken");
    // the newest of the page, so that one old thread out of its order does not end the pass
    return ahead(page, new Cursor(null, next, page.newest(), folded, null), page.newest());
  }

  private void thread(JsonNode thread, Entries entries) {
    Instant at = Fields.moment(thread, "snippet", "topLevelComment", "snippet", "publishedAt");
    entries.entry(at, thread.path("id").asText(), () -> rows.opener(thread));
    String video = Fields.text(thread, "snippet", "videoId");
    for (JsonNode reply : thread.path("replies").path("comments")) {
      entries.entry(
          null,
          reply.path("id").asText(),
          () -> Optional.of(rows.reply(reply, Fields.required(thread, "id"), video)));
    }
  }

  /** Whether the thread has replies that the page does not show. */
  private static boolean folded(JsonNode thread) {
    int given = thread.path("replies").path("comments").size();
    return thread.path("snippet").path("totalReplyCount").asInt() > given && thread.has("id");
  }

  private Page replies(Cursor cursor) {
    Cursor.Opener thread = cursor.thread();
    Map<String, String> query =
        Map.of("part", "snippet", "parentId", thread.id(), "textFormat", "plainText");
    Answer answer = session.page("comments", query, MOST, cursor.replies());
    Entries entries = new Entries();
    if (!answer.fine()) {
      entries.leftOut(thread.id(), "its replies can no longer be read");
      return ahead(entries.page(null), cursor.replied(null), null);
    }
    for (JsonNode reply : answer.orRefuse().path("items")) {
      entries.entry(
          null,
          reply.path("id").asText(),
          () -> Optional.of(rows.reply(reply, thread.id(), thread.post())));
    }
    String more = Fields.text(answer.body(), "nextPageToken");
    return ahead(entries.page(null), cursor.replied(more), null);
  }

  /** The page, with its place in time only when no replies of it are left to read. */
  private static Page ahead(Page page, Cursor ahead, @Nullable Instant newest) {
    boolean end = !ahead.unfolding() && ahead.next() == null;
    return new Page(
        page.rows(),
        end ? null : ahead.text(),
        newest,
        ahead.unfolding() ? null : ahead.oldest(),
        page.gone(),
        page.leftOut());
  }
}
