package tend.intake;

import org.jspecify.annotations.Nullable;

/**
 * Whose export it is, as one of its files says.
 *
 * @param key the platform's key of the account
 * @param name its display or user name
 * @param sure false where it was concluded from whose records come first
 */
record Owner(@Nullable String key, @Nullable String name, boolean sure) {
  Owner(@Nullable String key, @Nullable String name) {
    this(key, name, true);
  }
}
