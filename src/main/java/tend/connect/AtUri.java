package tend.connect;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The address of a record, as {@code at://did/collection/key} (atproto.com/specs/at-uri-scheme).
 *
 * @param did whose record it is
 * @param key where it is a TID, it says when the record was made
 */
record AtUri(String did, String collection, String key) {
  private static final String SCHEME = "at://";
  private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";
  private static final int TID_LENGTH = 13;
  private static final int CLOCK_BITS = 10;

  /** Null for what is no such address. */
  static @Nullable AtUri of(@Nullable String uri) {
    if (uri == null || !uri.startsWith(SCHEME)) {
      return null;
    }
    String[] parts = uri.substring(SCHEME.length()).split("/", -1);
    return parts.length == 3 ? new AtUri(parts[0], parts[1], parts[2]) : null;
  }

  /** Whose record that is; the empty string where the address cannot be read. */
  static String whose(@Nullable String uri) {
    AtUri read = of(uri);
    return read == null ? "" : read.did();
  }

  /**
   * When the record was made, by its key: a TID counts microseconds since 1970 above ten bits of
   * clock id (atproto.com/specs/tid). Null where the key is none.
   */
  @Nullable Instant made() {
    if (key.length() != TID_LENGTH) {
      return null;
    }
    long value = 0;
    for (int i = 0; i < TID_LENGTH; i++) {
      int digit = DIGITS.indexOf(key.charAt(i));
      if (digit < 0) {
        return null;
      }
      value = (value << 5) | digit;
    }
    return Instant.EPOCH.plus(value >>> CLOCK_BITS, ChronoUnit.MICROS);
  }
}
