package tend.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did: a row of an account's activity. What an import does not say is null,
 * which means unknown and never "no".
 *
 * @param id unique within the account
 * @param authorId the platform's key of who did it; identity is this where there is one
 * @param own whether the account itself did it
 * @param parent what it answers, or for a follower nothing
 * @param visibility null means that the source did not say; treated as public
 * @param topics words separated by ";" as the source gave them
 * @param audience people reached or following, as the source gave it
 * @param more columns of the source that Tend has no field for
 */
public record Interaction(
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

  /**
   * Oldest first, ties by id: the order in which activity is derived whatever order it was read in.
   */
  public static final Comparator<Interaction> BY_TIME =
      (one, other) -> {
        int byTime = one.at().compareTo(other.at());
        return byTime != 0 ? byTime : one.id().compareTo(other.id());
      };

  /** How far ahead of ours another clock may be. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /** The column that says in what form a post came; see {@link #format()}. */
  public static final String FORMAT = "format";

  public Interaction {
    more = Map.copyOf(more);
  }

  /**
   * In what form a post came: text, photo, video, poll, link, story, live, article or a word of the
   * source's own, in small letters. Null where the source does not say, which is not "text".
   */
  public @Nullable String format() {
    String written = more.get(FORMAT);
    return written == null || written.isBlank() ? null : written.strip().toLowerCase(Locale.ROOT);
  }

  /** Who did it: the platform's key, else the display name, else the empty string. */
  public String author() {
    return authorId != null ? authorId : authorName != null ? authorName : "";
  }

  /**
   * The name to show for who did it, on one line: the display name, else the key, else the empty
   * string.
   */
  public String shownName() {
    String name = authorName != null ? authorName : authorId != null ? authorId : "";
    return OneLine.is(name) ? name : OneLine.of(name);
  }

  /** Whether it claims to have happened later than that, by more than clocks differ. */
  public boolean isAheadOf(Instant now) {
    return at.isAfter(now.plus(CLOCK_SKEW));
  }

  /** Whether the text may be quoted outside the conversation. Messages never are. */
  public boolean quotable() {
    return kind != Kind.MESSAGE && (visibility == null || visibility.quotable());
  }

  /** The same as a database keeps it. */
  public Interaction kept(Instant moment, @Nullable String words) {
    boolean same = moment.equals(at) && Objects.equals(words, text);
    return same
        ? this
        : new Interaction(
            kind,
            id,
            moment,
            authorId,
            authorName,
            own,
            words,
            parent,
            post,
            url,
            visibility,
            topics,
            audience,
            more);
  }

  /** The same with other columns that Tend has no field for. */
  public Interaction with(Map<String, String> newMore) {
    return pointing(parent, post, url, newMore);
  }

  /** The same pointing elsewhere; null and an empty map for nowhere. */
  public Interaction pointing(
      @Nullable String newParent,
      @Nullable String newPost,
      @Nullable String newUrl,
      Map<String, String> newMore) {
    return new Interaction(
        kind,
        id,
        at,
        authorId,
        authorName,
        own,
        text,
        newParent,
        newPost,
        newUrl,
        visibility,
        topics,
        audience,
        newMore);
  }
}
