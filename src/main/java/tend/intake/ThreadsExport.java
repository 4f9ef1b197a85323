package tend.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * The files about Threads inside Instagram's export: posts and replies, likes, followers. Whom a
 * reply answers, they do not say.
 */
final class ThreadsExport implements Format {
  private static final Pattern SECTION = Pattern.compile("text_post_app_\\w+(\\[\\])?");
  private static final String POSTS = "text_post_app_text_posts[]";
  private static final String LIKES = "text_post_app_media_likes[]";
  private static final String FOLLOWERS = "text_post_app_text_post_app_followers[]";
  private static final String PROFILE = "text_post_app_text_post_app_profile[]";

  @Override
  public String name() {
    return "threads";
  }

  @Override
  public String platform() {
    return "threads";
  }

  @Override
  public boolean recognises(Head head) {
    return head.hasLike(SECTION);
  }

  @Override
  public Optional<Owner> owner(Source source, Head head) throws IOException {
    if (!head.has(PROFILE)) {
      return Optional.empty();
    }
    return JsonStream.first(source, PROFILE)
        .map(p -> new MetaEntry(p).mapped(Set.of("Username")))
        .map(name -> new Owner(name, name));
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    JsonStream.read(
        source,
        rows,
        path -> path.equals(POSTS) || path.equals(LIKES) || path.equals(FOLLOWERS),
        (path, line, node) -> rows.exported(source, line, row(path, new MetaEntry(node), options)));
  }

  private static Interaction row(String path, MetaEntry entry, ReadOptions options)
      throws NeutralRow.Unusable {
    return switch (path) {
      case FOLLOWERS ->
          new ExportRow("threads", Kind.FOLLOWER, entry.at())
              .by(entry.account(), entry.title() == null ? entry.account() : entry.title())
              .url(entry.href())
              .row();
      case LIKES ->
          new ExportRow("threads", Kind.REACTION, entry.at())
              .own(options)
              .parent(entry.title() == null ? entry.account() : entry.title())
              .url(entry.href())
              .row();
      default -> {
        boolean reply = entry.picture().path("text_app_post").path("is_reply").asBoolean();
        yield entry.posted("threads", reply ? Kind.OUTREACH : Kind.POST, options).row();
      }
    };
  }
}
