package tend.intake;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** A row of a platform's export, put together field by field. Used by one thread. */
final class ExportRow {
  private final String platform;
  private final Kind kind;
  private final Instant at;
  private final Map<String, String> more = new TreeMap<>();
  private boolean own;
  private @Nullable String id;
  private @Nullable String authorId;
  private @Nullable String authorName;
  private @Nullable String text;
  private @Nullable String parent;
  private @Nullable String post;
  private @Nullable String url;
  private @Nullable Visibility visibility;
  private @Nullable String topics;

  ExportRow(String platform, Kind kind, Instant at) {
    this.platform = platform;
    this.kind = kind;
    this.at = at;
  }

  /** The account itself did it. */
  ExportRow own(ReadOptions options) {
    own = true;
    return by(options.me(), options.creator());
  }

  ExportRow by(@Nullable String key, @Nullable String name) {
    authorId = key;
    authorName = name;
    return this;
  }

  /** Without one, an id is made of the content. */
  ExportRow id(@Nullable String given) {
    id = given;
    return this;
  }

  ExportRow text(@Nullable String words) {
    text = words == null || words.isBlank() ? null : words.strip();
    return this;
  }

  ExportRow parent(@Nullable String answered) {
    parent = answered;
    return this;
  }

  /** The post that it stands under, or is about. */
  ExportRow post(@Nullable String under) {
    post = under;
    return this;
  }

  /** Words separated by ";". */
  ExportRow topics(@Nullable String words) {
    topics = words;
    return this;
  }

  ExportRow url(@Nullable String place) {
    url = place;
    return this;
  }

  ExportRow visibility(@Nullable Visibility who) {
    visibility = who;
    return this;
  }

  ExportRow more(String name, @Nullable String value) {
    if (value != null) {
      more.put(name, value);
    }
    return this;
  }

  /** In what form a post came; of other rows it is not kept. */
  ExportRow format(@Nullable String word) {
    return kind == Kind.POST ? more(Interaction.FORMAT, word) : this;
  }

  Interaction row() {
    return Interaction.of(
        kind,
        id != null ? id : contentId(),
        at,
        authorId,
        authorName,
        own,
        text,
        parent,
        post,
        url,
        visibility,
        topics,
        null,
        more);
  }

  /**
   * Whose post something own stands under is no part of it: people rename themselves, and titles
   * are in the language of the day.
   */
  private String contentId() {
    String by = own ? null : authorId != null ? authorId : authorName;
    return ContentId.of(platform, kind, at, by, kind == Kind.REACTION ? url : text);
  }
}
