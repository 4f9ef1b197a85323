package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Bluesky through the XRPC calls of the AT Protocol (lexicons app.bsky.* and com.atproto.server.*).
 * Notifications bring what others did, the account's feed what it did, threads what was said among
 * others. Direct messages are another service and are not read.
 */
final class Bluesky implements Connector {
  @Override
  public String platform() {
    return "bluesky";
  }

  @Override
  public Asked asked() {
    return new Asked(
        "https://bsky.social",
        "the handle, such as ada.bsky.social",
        "an app password, made at Settings > Privacy and security > App passwords");
  }

  @Override
  public Granted connect(Given given, Http http) {
    Answer answer =
        http.post(
            given.server() + "/xrpc/com.atproto.server.createSession",
            Map.of("identifier", bare(given.name()), "password", given.secret()),
            Map.of());
    if (answer.error().equals("AuthFactorTokenRequired")) {
      throw refused(
          given, "the account asks for a code that comes by mail", "give an app password");
    }
    if (answer.status() == 401) {
      throw refused(given, "handle or app password is wrong", "check both");
    }
    JsonNode session = answer.orRefuse();
    return new Granted(
        given.server(),
        session.path("did").asText(),
        session.path("handle").asText(),
        BlueskySession.tokens(session));
  }

  private Refused refused(Given given, String reason, String next) {
    return new Refused(
        given.name(),
        reason,
        next + "; an app password looks like abcd-efgh-ijkl-mnop: " + asked().secret(),
        Refused.Way.CHANGE);
  }

  private static String bare(String handle) {
    return handle.startsWith("@") ? handle.substring(1) : handle;
  }

  @Override
  public List<Stream> streams(Visit visit) {
    BlueskySession session = new BlueskySession(visit);
    BlueskyRows rows = new BlueskyRows(visit.me(), visit.at());
    BlueskyProfiles profiles = new BlueskyProfiles(session, visit);
    Threads threads = new Threads(visit, Threads::answered, new BlueskyThread(session, rows));
    return List.of(
        new Stream("notifications", place -> notifications(session, rows, place)),
        new Stream("posts", place -> posts(session, rows, visit.me(), place)),
        new Stream("followers", place -> followers(session, rows, profiles, visit.me(), place)),
        new Stream("threads", threads::page));
  }

  private static Page notifications(BlueskySession session, BlueskyRows rows, Place place) {
    JsonNode body =
        session.page("app.bsky.notification.listNotifications", Map.of(), place.cursor());
    Entries entries = new Entries();
    for (JsonNode one : body.path("notifications")) {
      entries.entry(
          Fields.moment(one, "indexedAt"), one.path("uri").asText(), () -> rows.notification(one));
    }
    return entries.page(Fields.text(body, "cursor"));
  }

  private static Page posts(BlueskySession session, BlueskyRows rows, String me, Place place) {
    Map<String, String> asked = Map.of("actor", me, "filter", "posts_with_replies");
    JsonNode body = session.page("app.bsky.feed.getAuthorFeed", asked, place.cursor());
    Entries entries = new Entries();
    for (JsonNode one : body.path("feed")) {
      JsonNode order = one.has("reason") ? one.path("reason") : one.path("post");
      entries.entry(
          Fields.moment(order, "indexedAt"),
          one.path("post").path("uri").asText(),
          () -> rows.fed(one));
    }
    return entries.page(Fields.text(body, "cursor"));
  }

  private static Page followers(
      BlueskySession session, BlueskyRows rows, BlueskyProfiles profiles, String me, Place place) {
    JsonNode body =
        session.page("app.bsky.graph.getFollowers", Map.of("actor", me), place.cursor());
    Map<String, Map<String, String>> shown = profiles.of(body.path("followers"));
    Entries entries = new Entries();
    for (JsonNode one : body.path("followers")) {
      String did = one.path("did").asText();
      entries.entry(
          rows.since(one), did, () -> rows.follower(one, shown.getOrDefault(did, Map.of())));
    }
    return entries.page(Fields.text(body, "cursor"));
  }
}
