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
 */
public record Subject(
    String kind, String id, @Nullable String author, @Nullable String url, @Nullable String text) {}
