package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Facebook page through the Graph API with the page's token: its posts, and comments and replies
 * under them. Reactions and shares carry neither a date nor, mostly, a name, so they are only
 * counted; followers, and what others post about the page, are not read.
 */
final class Facebook implements Connector {
  private static final int MOST = 100;
  private static final int NO_SUCH_FIELD = 100;
  private static final String POSTS =
      "id,message,story,created_time,permalink_url,shares,"
          + "comments.filter(stream).limit(0).summary(true),"
          + "reactions.limit(0).summary(total_count)";
  private static final GraphErrors ERRORS =
      new GraphErrors(
          "facebook",
          "pages_show_list, pages_read_engagement and pages_read_user_content",
          "a page token, given by /me/accounts at developers.facebook.com > Tools > Graph API"
              + " Explorer");

  @Override
  public String platform() {
    return ERRORS.platform();
  }

  @Override
  public Asked asked() {
    return new Asked("https://graph.facebook.com/v23.0", null, ERRORS.token());
  }

  @Override
  public Granted connect(Given given, Http http) {
    Graph graph = new Graph(http, given.server(), given.secret(), ERRORS);
    Answer answer = graph.ask("/me", Map.of("fields", "id,name,category"));
    if (GraphErrors.code(answer) == NO_SUCH_FIELD) {
      throw new Refused(
          "facebook",
          "this is the token of a person, not of a page",
          "give " + ERRORS.token(),
          Refused.Way.CHANGE);
    }
    JsonNode page = graph.fine(answer);
    String id = Fields.text(page, "id");
    if (id == null) {
      throw ERRORS.nobody();
    }
    String name = Fields.text(page, "name");
    return new Granted(
        given.server(), id, name == null ? id : name, Map.of("access", given.secret()));
  }

  @Override
  public List<Stream> streams(Visit visit) {
    String token = visit.kept().tokens().getOrDefault("access", "");
    Graph graph = new Graph(visit.http(), visit.server(), token, ERRORS);
    FacebookRows rows = new FacebookRows(visit.me());
    GraphComments comments = new GraphComments(visit, graph, rows);
    return List.of(
        new Stream("posts", GraphComments.LATELY, place -> posts(graph, rows, place)),
        new Stream("comments", comments::page));
  }

  private static Page posts(Graph graph, FacebookRows rows, Place place) {
    JsonNode body = graph.fine(graph.page("/me/posts", POSTS, MOST, place.cursor()));
    Entries entries = new Entries();
    for (JsonNode one : body.path("data")) {
      entries.entry(
          Fields.moment(one, "created_time"),
          one.path("id").asText(),
          () -> Optional.of(rows.post(one)));
    }
    return entries.page(Graph.after(body));
  }
}
