package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The channel's videos, newest first: two units for fifty. */
final class YouTubeUploads {
  private static final int MOST = 50;
  private final YouTubeSession session;
  private final YouTubeRows rows;

  YouTubeUploads(YouTubeSession session, YouTubeRows rows) {
    this.session = session;
    this.rows = rows;
  }

  Page page(Place place) {
    Map<String, String> query =
        Map.of("part", "snippet,contentDetails,status", "playlistId", session.uploads());
    Answer answer = session.page("playlistItems", query, MOST, place.cursor());
    Entries entries = new Entries();
    if (!answer.fine()) {
      // a channel that never published anything has no such list
      return entries.page(null);
    }
    JsonNode items = answer.orRefuse().path("items");
    Map<String, JsonNode> videos = videos(items);
    for (JsonNode item : items) {
      String id = YouTubeRows.videoId(item);
      entries.entry(
          YouTubeRows.published(item),
          id == null ? item.path("id").asText() : id,
          () -> rows.upload(item, videos.getOrDefault(id, MissingNode.getInstance())));
    }
    return entries.page(Fields.text(answer.body(), "nextPageToken"));
  }

  /** Tags and counts, which the list itself does not show. */
  private Map<String, JsonNode> videos(JsonNode items) {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : items) {
      String id = YouTubeRows.videoId(item);
      if (id != null) {
        ids.add(id);
      }
    }
    Map<String, JsonNode> videos = new HashMap<>();
    if (!ids.isEmpty()) {
      Map<String, String> query = Map.of("id", String.join(",", ids), "part", "snippet,statistics");
      JsonNode found = session.ask("videos", query).body().path("items");
      found.forEach(video -> videos.put(video.path("id").asText(), video));
    }
    return videos;
  }
}
