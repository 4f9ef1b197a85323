package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * YouTube through the Data API v3 with a key, which shows what is public: the channel's videos, and
 * the comments and replies under them. Not shown to a key are subscribers, who liked, comments that
 * are held back, and what the channel says under others' videos.
 */
final class YouTube implements Connector {
  private static final String CHANNEL_ID = "UC[A-Za-z0-9_-]{22}";

  /** Comments come by the age of their threads, so a reply to an older one is seen only here. */
  private static final Duration REPLIES_ARE_SEEN_FOR = Duration.ofDays(30);

  @Override
  public String platform() {
    return "youtube";
  }

  @Override
  public Asked asked() {
    return new Asked(
        "https://www.googleapis.com/youtube/v3",
        "the channel, as @handle or as its id (UC…)",
        YouTubeErrors.KEY);
  }

  @Override
  public Granted connect(Given given, Http http) {
    String name = given.name().strip().replaceFirst(".*/", "");
    if (name.isEmpty()) {
      throw new Refused("youtube", "no channel is named", "add --name @handle", Refused.Way.CHANGE);
    }
    Map<String, String> query = new TreeMap<>(Map.of("part", "snippet"));
    if (name.matches(CHANNEL_ID)) {
      query.put("id", name);
    } else {
      query.put("forHandle", name.startsWith("@") ? name : "@" + name);
    }
    Answer answer =
        http.get(given.server() + "/channels", query, YouTubeSession.key(given.secret()));
    if (!answer.fine()) {
      throw YouTubeErrors.refused(answer);
    }
    return granted(given, name, answer.orRefuse().path("items").path(0));
  }

  private static Granted granted(Given given, String name, JsonNode channel) {
    String id = Fields.text(channel, "id");
    if (id == null) {
      throw new Refused(
          name,
          "youtube knows no such channel",
          "write it as it stands on the channel's page, such as @handle",
          Refused.Way.CHANGE);
    }
    String handle = Fields.text(channel, "snippet", "customUrl");
    String title = Fields.text(channel, "snippet", "title");
    String shown = handle != null ? handle : title != null ? title : id;
    return new Granted(given.server(), id, shown, Map.of("key", given.secret()));
  }

  @Override
  public List<Stream> streams(Visit visit) {
    YouTubeSession session = new YouTubeSession(visit);
    YouTubeRows rows = new YouTubeRows(visit.me());
    YouTubeUploads uploads = new YouTubeUploads(session, rows);
    YouTubeComments comments = new YouTubeComments(visit.me(), session, rows);
    return List.of(
        new Stream("uploads", uploads::page),
        new Stream("comments", REPLIES_ARE_SEEN_FOR, comments::page));
  }
}
