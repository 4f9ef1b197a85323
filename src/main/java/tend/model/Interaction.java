package tend.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did: a row of an account's activity. What an import does not say is null,
 * which means unknown and never "no". A value: it either holds its fields or looks at a row of an
 * {@link Activity}, and nobody can tell which. Immutable; threads may share it.
 */
public abstract sealed class Interaction permits Told, Seen {
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

  /**
   * One that holds all itself.
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
  public static Interaction of(
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
    return new Told(
        kind,
        id,
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
        audience,
        Map.copyOf(more));
  }

  public abstract Kind kind();

  /** Unique within the account. */
  public abstract String id();

  public abstract Instant at();

  /** The platform's key of who did it; identity is this where there is one. */
  public abstract @Nullable String authorId();

  public abstract @Nullable String authorName();

  /** Whether the account itself did it. */
  public abstract boolean own();

  public abstract @Nullable String text();

  /** What it answers, or for a follower nothing. */
  public abstract @Nullable String parent();

  /** The post that it stands under. */
  public abstract @Nullable String post();

  public abstract @Nullable String url();

  /** Null means that the source did not say; treated as public. */
  public abstract @Nullable Visibility visibility();

  /** Words separated by ";" as the source gave them. */
  public abstract @Nullable String topics();

  /** People reached or following, as the source gave it. */
  public abstract @Nullable Long audience();

  /** Columns of the source that Tend has no field for. */
  public abstract Map<String, String> more();

  /** What one of these says; null where there is none of that name. */
  public @Nullable String more(String column) {
    return more().get(column);
  }

  /**
   * In what form a post came: text, photo, video, poll, link, story, live, article or a word of the
   * source's own, in small letters. Null where the source does not say, which is not "text".
   */
  public @Nullable String format() {
    String written = more(FORMAT);
    return written == null || written.isBlank() ? null : written.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * What that makes of its text; null where there is none. A row of an {@link Activity} keeps it
   * for all who ask later, so all must ask for the same.
   */
  public abstract @Nullable Worded worded(Function<String, ? extends Worded> made);

  /** Who did it: the platform's key, else the display name, else the empty string. */
  public String author() {
    return Authors.author(authorId(), authorName());
  }

  /**
   * The name to show for who did it, on one line: the display name, else the key, else the empty
   * string.
   */
  public String shownName() {
    return OneLine.shown(Authors.author(authorName(), authorId()));
  }

  /** Whether it claims to have happened later than that, by more than clocks differ. */
  public boolean isAheadOf(Instant now) {
    return at().isAfter(now.plus(CLOCK_SKEW));
  }

  /** Whether the text may be quoted outside the conversation. Messages never are. */
  public boolean quotable() {
    Visibility seen = visibility();
    return kind() != Kind.MESSAGE && (seen == null || seen.quotable());
  }

  /** The same as a database keeps it. */
  public Interaction kept(Instant moment, @Nullable String words) {
    boolean same = moment.equals(at()) && Objects.equals(words, text());
    return same
        ? this
        : of(
            kind(),
            id(),
            moment,
            authorId(),
            authorName(),
            own(),
            words,
            parent(),
            post(),
            url(),
            visibility(),
            topics(),
            audience(),
            more());
  }

  /** The same with other columns that Tend has no field for. */
  public Interaction with(Map<String, String> newMore) {
    return pointing(parent(), post(), url(), newMore);
  }

  /** The same pointing elsewhere; null and an empty map for nowhere. */
  public Interaction pointing(
      @Nullable String newParent,
      @Nullable String newPost,
      @Nullable String newUrl,
      Map<String, String> newMore) {
    return of(
        kind(),
        id(),
        at(),
        authorId(),
        authorName(),
        own(),
        text(),
        newParent,
        newPost,
        newUrl,
        visibility(),
        topics(),
        audience(),
        newMore);
  }

  /** All of it, as it is written down and compared. */
  private record Written(
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
      @Nullable Map<String, String> more) {}

  @JsonValue
  private Written written() {
    return new Written(
        kind(),
        id(),
        at(),
        authorId(),
        authorName(),
        own(),
        text(),
        parent(),
        post(),
        url(),
        visibility(),
        topics(),
        audience(),
        more());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Interaction read(Written one) {
    return of(
        one.kind,
        one.id,
        one.at,
        one.authorId,
        one.authorName,
        one.own,
        one.text,
        one.parent,
        one.post,
        one.url,
        one.visibility,
        one.topics,
        one.audience,
        Objects.requireNonNull(one.more));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Interaction one
            && id().equals(one.id())
            && written().equals(one.written()));
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }

  @Override
  public String toString() {
    return written().toString().replaceFirst("Written", "Interaction");
  }
}
