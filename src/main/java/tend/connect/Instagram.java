package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Instagram through its Graph API with Instagram login, for professional accounts: posts, comments
 * and replies under them, and posts that tag the account where the login shows those. There is no
 * list of followers or of who liked, stories end with their day, and what the account says under
 * others' posts is not shown.
 */
final class Instagram implements Connector {
  private static final String MEDIA =
      "id,caption,timestamp,permalink,username,media_type,comments_count,like_count";
  private static final String TAGGED = "id,caption,timestamp,permalink,username,media_type";
  private static final int MOST = 100;
  private static final GraphErrors ERRORS =
      new GraphErrors(
          "instagram",
          "instagram_business_basic and instagram_business_manage_comments",
          "a long-lived token of a professional account, made at developers.facebook.com > your app"
              + " > Instagram > API setup with Instagram login");

  @Override
  public String platform() {
    return ERRORS.platform();
  }

  @Override
  public Asked asked() {
    return new Asked("https://graph.instagram.com/v23.0", null, ERRORS.token());
  }

  @Override
  public Granted connect(Given given, Http http) {
    Graph graph = new Graph(http, given.server(), given.secret(), ERRORS);
    InstagramMe me = InstagramMe.ask(graph);
    return new Granted(
        given.server(), me.id(), me.shown(), InstagramToken.first(given.secret(), http.now()));
  }

  @Override
  public List<Stream> streams(Visit visit) {
    String token = new InstagramToken(visit, ERRORS).fresh();
    Graph graph = new Graph(visit.http(), visit.server(), token, ERRORS);
    InstagramRows rows = new InstagramRows(InstagramMe.ask(graph));
    GraphComments comments = new GraphComments(visit, graph, rows);
    return List.of(
        new Stream("media", GraphComments.LATELY, place -> media(graph, rows, place)),
        new Stream("comments", comments::page),
        new Stream("tags", place -> tags(graph, rows, place)));
  }

  private static Page media(Graph graph, InstagramRows rows, Place place) {
    JsonNode body = graph.fine(graph.page("/me/media", MEDIA, MOST, place.cursor()));
    Entries entries = new Entries();
    for (JsonNode one : body.path("data")) {
      entries.entry(
          Fields.moment(one, "timestamp"),
          one.path("id").asText(),
          () -> Optional.of(rows.media(one)));
    }
    return entries.page(Graph.after(body));
  }

  /** Not every login shows these; then they stay unknown. */
  private static Page tags(Graph graph, InstagramRows rows, Place place) {
    Answer answer = graph.page("/me/tags", TAGGED, MOST, place.cursor());
    Entries entries = new Entries();
    if (GraphErrors.notOffered(answer)) {
      return entries.page(null);
    }
    if (GraphErrors.forbidden(answer)) {
      entries.leftOut("posts that tag the account", ERRORS.lacks());
      return entries.page(null);
    }
    JsonNode body = graph.fine(answer);
    for (JsonNode one : body.path("data")) {
      entries.entry(
          Fields.moment(one, "timestamp"), one.path("id").asText(), () -> rows.tagged(one));
    }
    return entries.page(Graph.after(body));
  }
}
