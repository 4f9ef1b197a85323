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
 * What Instagram hands out as rows of an account. People are told by their user names, the only key
 * that comments and tagging posts have in common.
 */
final class InstagramRows implements GraphComments.Shape {
  private static final String PAGES = "https://www.instagram.com/";
  private static final String SAID = "id,text,timestamp,username,from,like_count";
  private final InstagramMe me;

  InstagramRows(InstagramMe me) {
    this.me = me;
  }

  @Override
  public String fields(String inner) {
    return SAID + ",replies.limit(" + inner + "){" + replyFields() + "}";
  }

  @Override
  public String replyFields() {
    return SAID + ",parent_id";
  }

  @Override
  public Map<String, String> query() {
    return Map.of();
  }

  /** A post of the account. */
  Interaction media(JsonNode media) {
    return made(Kind.POST, media, true);
  }

  /** A post of somebody else that tags the account; empty where it is the account's own. */
  Optional<Interaction> tagged(JsonNode media) {
    return me.is(null, text(media, "username"))
        ? Optional.empty()
        : Optional.of(made(Kind.MENTION, media, false));
  }

  @Override
  public void read(JsonNode comment, String post, Entries entries) {
    entries.entry(
        null,
        comment.path("id").asText(),
        () -> Optional.of(said(Kind.COMMENT, comment, null, post)));
    for (JsonNode reply : comment.path("replies").path("data")) {
      entries.entry(
          null,
          reply.path("id").asText(),
          () -> Optional.of(reply(reply, required(comment, "id"), post)));
    }
  }

  @Override
  public Interaction reply(JsonNode reply, String thread, String post) {
    return said(Kind.REPLY, reply, thread, post);
  }

  private Interaction said(Kind kind, JsonNode comment, @Nullable String parent, String post) {
    boolean own = me.is(key(comment), username(comment));
    String name = username(comment);
    return row(kind, comment, own, parent, post, name == null ? null : PAGES + name + "/");
  }

  private static @Nullable String username(JsonNode node) {
    return either(text(node, "username"), text(node, "from", "username"));
  }

  private static @Nullable String key(JsonNode comment) {
    return either(text(comment, "from", "id"), text(comment, "user", "id"));
  }

  private Interaction row(
      Kind kind,
      JsonNode node,
      boolean own,
      @Nullable String parent,
      @Nullable String post,
      @Nullable String url) {
    return Interaction.of(
        kind,
        required(node, "id"),
        dated(node, "timestamp"),
        own ? me.id() : either(username(node), key(node)),
        own ? me.shown() : username(node),
        own,
        either(text(node, "text"), text(node, "caption")),
        parent,
        post,
        url,
        Visibility.PUBLIC,
        null,
        null,
        known(
            "comments",
            text(node, "comments_count"),
            "likes",
            text(node, "like_count"),
            "media",
            text(node, "media_type"),
            Interaction.FORMAT,
            format(text(node, "media_type"))));
  }

  private Interaction made(Kind kind, JsonNode media, boolean own) {
    return row(kind, media, own, null, null, text(media, "permalink"));
  }

  /** An album holds photos and videos, and is one of them either way. */
  private static @Nullable String format(@Nullable String type) {
    return type == null
        ? null
        : switch (type) {
          case "IMAGE", "CAROUSEL_ALBUM" -> "photo";
          case "VIDEO", "REELS" -> "video";
          default -> null;
        };
  }
}
