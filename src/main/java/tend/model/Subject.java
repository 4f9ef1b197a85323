package tend.model;

import org.jspecify.annotations.Nullable;

/**
 * What a recommendation is about.
 *
 * @param kind "comment", "mention", "share", "session", "person" or "account"
 * @param id the interaction's or person's key; for the account its name
 * @param author the name to show, null where nobody in particular
 * @param url where to go, null when the import did not say
 * @param text what was said, null where there is none or it may not be quoted
 * @param person the key of whom it is about, null where nobody in particular
 */
public record Subject(
    String kind,
    String id,
    @Nullable String author,
    @Nullable String url,
    @Nullable String text,
    @Nullable String person) {
  /** The kind of a step of a campaign; its id is the campaign's, a slash, and the step's. */
  public static final String CAMPAIGN = "campaign";

  private static final String PEOPLE = "people";

  /** Something that is about nobody in particular. */
  public static Subject of(String kind, String id, @Nullable String url, @Nullable String text) {
    return new Subject(kind, id, null, url, text, null);
  }

  /** Several people as one. */
  public static Subject people(@Nullable String url) {
    return of("session", PEOPLE, url, null);
  }

  /** Whether it is about several people as one. */
  public boolean namesPeople() {
    return kind.equals("session") && id.equals(PEOPLE);
  }

  /** The same at another address. */
  Subject at(@Nullable String other) {
    return new Subject(kind, id, author, other, text, person);
  }

  /** The address, where it is one of the web on one line; only those become links. */
  public static @Nullable String web(@Nullable String url) {
    return url != null && OneLine.is(url) && isOfTheWeb(url) ? url : null;
  }

  private static boolean isOfTheWeb(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }
}
