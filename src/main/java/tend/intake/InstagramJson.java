package tend.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * Instagram's export as JSON: comments, likes, posts and followers in the shapes of the years. It
 * has no ids, no posts that comments stand under, and nothing that others wrote.
 */
final class InstagramJson implements Format {
  private static final Pattern ENTRIES =
      Pattern.compile(
          "(?!text_post_app)\\w*\\[\\]/(string_map_data|string_list_data|media_map_data)(\\[\\])?");
  private static final Pattern MEDIA =
      Pattern.compile("\\[\\]/(media\\[\\]/creation_timestamp|label_values\\[\\])|ig_\\w+\\[\\]");
  private static final Set<String> COMMENTS =
      Set.of("comments_media_comments[]", "comments_reels_comments[]", "comments_story_comments[]");
  private static final Set<String> LIKES =
      Set.of("likes_media_likes[]", "likes_comment_likes[]", "story_activities_story_likes[]");
  private static final String FOLLOWERS = "relationships_followers[]";
  private static final String REELS = "ig_reels_media[]";
  private static final String BARE = "[]";
  private static final String PROFILE = "profile_user[]";
  private static final Set<String> USER_NAME =
      Set.of(
          "Username",
          "Gebruikersnaam",
          "Benutzername",
          "Nom d'utilisateur",
          "Nombre de usuario",
          "Nome de usuário",
          "Nome utente",
          "Användarnamn");

  @Override
  public String name() {
    return "instagram-json";
  }

  @Override
  public String platform() {
    return "instagram";
  }

  @Override
  public boolean recognises(Head head) {
    boolean facebook = head.has("[]/label_values[]") && !head.text().contains("instagram.com");
    return head.hasLike(ENTRIES) || (head.hasLike(MEDIA) && !facebook);
  }

  @Override
  public Optional<Owner> owner(Source source, Head head) throws IOException {
    if (!head.has(PROFILE)) {
      return Optional.empty();
    }
    return JsonStream.first(source, PROFILE)
        .map(MetaEntry::new)
        .map(e -> new Owner(e.mapped(USER_NAME), e.mapped(USER_NAME)))
        .filter(o -> o.key() != null);
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    boolean liked = source.name().contains("liked");
    JsonStream.read(
        source,
        rows,
        InstagramJson::isWanted,
        (path, line, node) -> {
          Interaction row = row(path, new MetaEntry(node), options, liked);
          if (row != null) {
            rows.exported(source, line, row);
          }
        });
  }

  private static boolean isWanted(String path) {
    return path.equals(BARE)
        || path.equals(FOLLOWERS)
        || path.equals(REELS)
        || COMMENTS.contains(path)
        || LIKES.contains(path);
  }

  /**
   * The newest files of likes and of saved posts are alike; only their names tell them apart.
   *
   * @param liked whether the file is named after likes
   */
  private static @Nullable Interaction row(
      String path, MetaEntry entry, ReadOptions options, boolean liked) throws NeutralRow.Unusable {
    if (LIKES.contains(path)) {
      return like(entry, entry.title(), options);
    }
    if (path.equals(FOLLOWERS)) {
      return follower(entry);
    }
    if (COMMENTS.contains(path)) {
      return comment(entry, options);
    }
    if (entry.node().path("media").isArray() && !entry.hasLabels()) {
      return entry.posted("instagram", Kind.POST, options).row();
    }
    if (entry.hasLabels()) {
      return liked ? like(entry, entry.label("Username"), options) : null;
    }
    return entry.hasLine() && entry.isAccount() ? follower(entry) : comment(entry, options);
  }

  private static Interaction follower(MetaEntry entry) throws NeutralRow.Unusable {
    String who = entry.account();
    if (who == null) {
      throw new NeutralRow.Unusable("it names no account", entry.node().toString());
    }
    return new ExportRow("instagram", Kind.FOLLOWER, entry.at())
        .by(who, who)
        .url(entry.href())
        .row();
  }

  private static Interaction like(MetaEntry entry, @Nullable String owner, ReadOptions options)
      throws NeutralRow.Unusable {
    return new ExportRow("instagram", Kind.REACTION, entry.at())
        .own(options)
        .parent(owner)
        .url(entry.href())
        .row();
  }

  /** Under its own post an account replies; what to, the export does not say. */
  private static @Nullable Interaction comment(MetaEntry entry, ReadOptions options)
      throws NeutralRow.Unusable {
    MetaEntry.Said said =
        entry.hasLine() ? new MetaEntry.Said(entry.lineText(), entry.title()) : entry.said();
    if (!entry.hasLine() && !entry.hasMap()) {
      return null;
    }
    String owner = said.owner();
    boolean atHome = owner != null && owner.equals(options.me());
    return new ExportRow("instagram", atHome ? Kind.REPLY : Kind.OUTREACH, entry.at())
        .own(options)
        .text(said.text())
        .parent(atHome ? null : owner)
        .row();
  }
}
