package tend.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that holds all itself. */
final class Told extends Interaction {
  private final Kind kind;
  private final String id;
  private final Instant at;
  private final @Nullable String authorId;
  private final @Nullable String authorName;
  private final boolean own;
  private final @Nullable String text;
  private final @Nullable String parent;
  private final @Nullable String post;
  private final @Nullable String url;
  private final @Nullable Visibility visibility;
  private final @Nullable String topics;
  private final @Nullable Long audience;
  private final Map<String, String> more;

  Told(
      Kind kind,
      String id,
      Instant at,
      @Nullable String authorId,
      @Nullable String authorName,
      boolean own,
      @Nullable String text,
      @Nullable String parent,
      @Nullable String post,
      @Nullable String url,
      @Nullable Visibility visibility,
      @Nullable String topics,
      @Nullable Long audience,
      Map<String, String> more) {
    this.kind = kind;
    this.id = id;
    this.at = at;
    this.authorId = authorId;
    this.authorName = authorName;
    this.own = own;
    this.text = text;
    this.parent = parent;
    this.post = post;
    this.url = url;
    this.visibility = visibility;
    this.topics = topics;
    this.audience = audience;
    this.more = more;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Instant at() {
    return at;
  }

  @Override
  public @Nullable String authorId() {
    return authorId;
  }

  @Override
  public @Nullable String authorName() {
    return authorName;
  }

  @Override
  public boolean own() {
    return own;
  }

  @Override
  public @Nullable String text() {
    return text;
  }

  @Override
  public @Nullable String parent() {
    return parent;
  }

  @Override
  public @Nullable String post() {
    return post;
  }

  @Override
  public @Nullable String url() {
    return url;
  }

  @Override
  public @Nullable Visibility visibility() {
    return visibility;
  }

  @Override
  public @Nullable String topics() {
    return topics;
  }

  @Override
  public @Nullable Long audience() {
    return audience;
  }

  @Override
  public Map<String, String> more() {
    return more;
  }
}
