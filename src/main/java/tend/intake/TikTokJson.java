package tend.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/**
 * TikTok's export: one JSON document whose sections were renamed over the years while the lists in
 * them kept their names. Moments are UTC without saying so; whose videos the comments stand under,
 * it does not say.
 */
final class TikTokJson implements Format {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Z][\\w ]+/[A-Z][\\w ]+/"
              + "(ProfileMap|[A-Z]\\w*(Videos?|Fans|Comments|Search|History|Item|Favorite\\w*)List"
              + "(\\[\\])?)(/userName)?");
  private static final Pattern COMMENTS = Pattern.compile("(.+/)?Comments/CommentsList\\[\\]");
  private static final Pattern POSTS = Pattern.compile("(.+/)?(Videos|Posts)/VideoList\\[\\]");
  private static final Pattern FOLLOWERS = Pattern.compile("[^/]+/Follower( List)?/FansList\\[\\]");
  private static final Pattern LIKES = Pattern.compile("[^/]+/Like List/ItemFavoriteList\\[\\]");
  private static final Pattern PROFILE = Pattern.compile("[^/]+/Profile Info\\w*/ProfileMap");

  @Override
  public String name() {
    return "tiktok";
  }

  @Override
  public String platform() {
    return "tiktok";
  }

  @Override
  public boolean recognises(Head head) {
    return head.hasLike(SHAPE)
        || head.hasLike(COMMENTS)
        || head.hasLike(POSTS)
        || head.hasLike(FOLLOWERS);
  }

  @Override
  public Optional<Owner> owner(Source source, Head head) throws IOException {
    return JsonStream.first(source, path -> PROFILE.matcher(path).matches())
        .map(p -> new Owner(JsonField.text(p, "userName"), JsonField.text(p, "userName")))
        .filter(o -> o.key() != null);
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    JsonStream.read(
        source,
        rows,
        path -> kind(path) != null,
        (path, line, one) -> {
          Kind kind = kind(path);
          if (kind != null) {
            rows.exported(source, line, row(kind, one, options));
          }
        });
  }

  private static @Nullable Kind kind(String path) {
    if (COMMENTS.matcher(path).matches()) {
      return Kind.OUTREACH;
    }
    if (POSTS.matcher(path).matches()) {
      return Kind.POST;
    }
    if (FOLLOWERS.matcher(path).matches()) {
      return Kind.FOLLOWER;
    }
    return LIKES.matcher(path).matches() ? Kind.REACTION : null;
  }

  private static Interaction row(Kind kind, JsonNode one, ReadOptions options)
      throws NeutralRow.Unusable {
    ExportRow row = new ExportRow("tiktok", kind, Moments.at(JsonField.text(one, "Date", "date")));
    if (kind == Kind.FOLLOWER) {
      String who = JsonField.text(one, "UserName", "userName");
      return row.by(who, who).row();
    }
    row.own(options);
    return switch (kind) {
      case POST ->
          row.text(JsonField.text(one, "Title", "Description", "title"))
              .visibility(visibility(JsonField.text(one, "WhoCanView", "whoCanView")))
              .more("likes", JsonField.text(one, "Likes", "likes"))
              .row();
      case REACTION -> row.url(JsonField.text(one, "Link", "link")).row();
      default ->
          row.text(JsonField.text(one, "Comment", "comment"))
              .url(JsonField.text(one, "Url", "url"))
              .row();
    };
  }

  private static @Nullable Visibility visibility(@Nullable String written) {
    String word = written == null ? "" : written.toLowerCase(Locale.ROOT);
    return switch (word) {
      case "public", "everyone" -> Visibility.PUBLIC;
      case "friends", "followers" -> Visibility.FOLLOWERS;
      case "private", "only me", "only you" -> Visibility.DIRECT;
      default -> null;
    };
  }
}
