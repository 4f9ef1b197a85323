package tend.connect;

import static tend.connect.Fields.dated;
import static tend.connect.Fields.either;
import static tend.connect.Fields.known;
import static tend.connect.Fields.required;
import static tend.connect.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/**
 * What Facebook hands out as rows of a page. Comments are asked for as one stream, in which replies
 * stand beside what they answer. A writer whom Facebook does not name stays unknown.
 */
final class FacebookRows implements GraphComments.Shape {
  private static final String PAGES = "https://www.facebook.com/";
  private final String me;

  FacebookRows(String me) {
    this.me = me;
  }

  @Override
  public String fields(String inner) {
    return "id,message,created_time,from{id,name},parent{id},permalink_url,like_count,is_private";
  }

  @Override
  public String replyFields() {
    return fields("");
  }

  @Override
  public Map<String, String> query() {
    return Map.of("filter", "stream", "order", "chronological");
  }

  /** A post of the page. */
  Interaction post(JsonNode post) {
    return row(
        Kind.POST,
        post,
        me,
        null,
        null,
        either(text(post, "message"), text(post, "story")),
        known(
            "comments", text(post, "comments", "summary", "total_count"),
            "reactions", text(post, "reactions", "summary", "total_count"),
            "shares", text(post, "shares", "count")));
  }

  @Override
  public void read(JsonNode comment, String post, Entries entries) {
    entries.entry(
        null,
        comment.path("id").asText(),
        () -> Optional.of(said(comment, text(comment, "parent", "id"), post)));
  }

  @Override
  public Interaction reply(JsonNode reply, String thread, String post) {
    return said(reply, thread, post);
  }

  private Interaction said(JsonNode comment, @Nullable String parent, String post) {
    return row(
        parent == null ? Kind.COMMENT : Kind.REPLY,
        comment,
        text(comment, "from", "id"),
        parent,
        post,
        text(comment, "message"),
        known("likes", text(comment, "like_count")));
  }

  private Interaction row(
      Kind kind,
      JsonNode node,
      @Nullable String author,
      @Nullable String parent,
      @Nullable String post,
      @Nullable String words,
      Map<String, String> more) {
    String id = required(node, "id");
    return Interaction.of(
        kind,
        id,
        dated(node, "created_time"),
        author,
        text(node, "from", "name"),
        me.equals(author),
        words,
        parent,
        post,
        either(text(node, "permalink_url"), PAGES + id),
        node.path("is_private").asBoolean() ? Visibility.DIRECT : Visibility.PUBLIC,
        null,
        null,
        more);
  }
}
