package tend.connect;

import static tend.connect.Fields.dated;
import static tend.connect.Fields.either;
import static tend.connect.Fields.known;
import static tend.connect.Fields.moment;
import static tend.connect.Fields.required;
import static tend.connect.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/**
 * What YouTube hands out as rows of a channel. The channel is told by its id alone: anybody may
 * write under its name.
 */
final class YouTubeRows {
  private static final String WATCH = "https://www.youtube.com/watch?v=";
  private static final String CHANNEL = "https://www.youtube.com/channel/";
  private final String me;

  YouTubeRows(String me) {
    this.me = me;
  }

  /** The video of an entry of the list of uploads; null where it names none. */
  static @Nullable String videoId(JsonNode item) {
    return either(
        text(item, "contentDetails", "videoId"), text(item, "snippet", "resourceId", "videoId"));
  }

  /** When the video of such an entry was published; null for those that are not. */
  static @Nullable Instant published(JsonNode item) {
    Instant video = moment(item, "contentDetails", "videoPublishedAt");
    return video != null ? video : moment(item, "snippet", "publishedAt");
  }

  /**
   * A video of the channel; empty for one that is not public yet.
   *
   * @param video the video itself, with its tags and counts, where it was found
   */
  Optional<Interaction> upload(JsonNode item, JsonNode video) {
    String privacy = text(item, "status", "privacyStatus");
    if ("private".equals(privacy)) {
      return Optional.empty();
    }
    String id = videoId(item);
    Instant at = published(item);
    if (id == null || at == null) {
      throw new Entries.Unreadable("it has no " + (id == null ? "video" : "date"));
    }
    JsonNode counts = video.path("statistics");
    return Optional.of(
        Interaction.of(
            Kind.POST,
            id,
            at,
            me,
            text(item, "snippet", "channelTitle"),
            true,
            text(item, "snippet", "title"),
            null,
            null,
            WATCH + id,
            "unlisted".equals(privacy) ? Visibility.UNLISTED : Visibility.PUBLIC,
            tags(video.path("snippet").path("tags")),
            null,
            known(
                Interaction.FORMAT,
                "video",
                "comments",
                text(counts, "commentCount"),
                "likes",
                text(counts, "likeCount"),
                "views",
                text(counts, "viewCount"))));
  }

  /** The comment that a thread begins with. */
  Optional<Interaction> opener(JsonNode thread) {
    JsonNode comment = thread.path("snippet").path("topLevelComment");
    String id = required(thread, "id");
    String about = text(thread, "snippet", "channelId");
    String replies = text(thread, "snippet", "totalReplyCount");
    String video = text(thread, "snippet", "videoId");
    boolean elsewhere = about != null && !about.equals(me);
    if (!elsewhere) {
      return Optional.of(said(Kind.COMMENT, id, comment, null, video, replies));
    }
    return own(comment)
        ? Optional.of(said(Kind.OUTREACH, id, comment, about, video, replies))
        : Optional.empty();
  }

  /** A reply in that thread under that video. */
  Interaction reply(JsonNode comment, String thread, @Nullable String video) {
    return said(Kind.REPLY, required(comment, "id"), comment, thread, video, null);
  }

  private boolean own(JsonNode comment) {
    return me.equals(text(comment, "snippet", "authorChannelId", "value"));
  }

  private Interaction said(
      Kind kind,
      String id,
      JsonNode comment,
      @Nullable String parent,
      @Nullable String video,
      @Nullable String replies) {
    JsonNode snippet = comment.path("snippet");
    Map<String, String> more = known("replies", replies, "likes", text(snippet, "likeCount"));
    return Interaction.of(
        kind,
        id,
        dated(snippet, "publishedAt"),
        text(snippet, "authorChannelId", "value"),
        text(snippet, "authorDisplayName"),
        own(comment),
        either(text(snippet, "textOriginal"), text(snippet, "textDisplay")),
        parent,
        video,
        video == null ? CHANNEL + me : WATCH + video + "&lc=" + id,
        Visibility.PUBLIC,
        null,
        null,
        more);
  }

  /** In small letters joined by ";"; null where there are none. */
  private static @Nullable String tags(JsonNode tags) {
    SortedSet<String> all = new TreeSet<>();
    tags.forEach(tag -> all.add(tag.asText().toLowerCase(Locale.ROOT).replace(";", "")));
    return all.isEmpty() ? null : String.join(";", all);
  }
}
