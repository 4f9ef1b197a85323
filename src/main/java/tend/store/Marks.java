package tend.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * Who was forgotten, as HMAC-SHA256 of keys and display names with a secret of the database: enough
 * to know them again, not to tell who they were. Holds for one account or, marked under the empty
 * name, for all. Used by one thread.
 */
final class Marks {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String EVERY_ACCOUNT = "";
  private static final int MOST_KEPT = 10_000;
  private final Set<String> marks;
  private final List<Mac> macs;
  private final String account;
  private final Map<String, Boolean> kept = new HashMap<>();

  private Marks(Set<String> marks, List<Mac> macs, String account) {
    this.marks = marks;
    this.macs = macs;
    this.account = account;
  }

  /** What is marked for that account; nothing is made where nobody was ever forgotten. */
  static Marks of(Handle handle, String space, String account) {
    Set<String> marks =
        new HashSet<>(
            handle
                .createQuery("SELECT mark FROM forgotten WHERE space_id = :space")
                .bind("space", space)
                .mapTo(String.class)
                .list());
    List<String> secrets = marks.isEmpty() ? List.of() : secrets(handle, space);
    return new Marks(marks, secrets.stream().map(Marks::mac).toList(), account);
  }

  /**
   * Marks a person, so that they are known again.
   *
   * @param account the empty name for all accounts
   * @param key null for a person known by name only
   * @param alone whether such a name counts under any key
   */
  static void add(
      Handle handle,
      String space,
      String account,
      @Nullable String key,
      Set<String> names,
      boolean alone) {
    Mac mac = mac(secret(handle, space));
    Set<String> marks = new HashSet<>();
    if (key != null) {
      marks.add(mark(mac, account, "key", key));
    }
    for (String name : names) {
      marks.add(mark(mac, account, "name", name));
      if (key == null && alone) {
        marks.add(mark(mac, account, "any", name));
      }
    }
    for (String mark : marks) {
      handle
          .createUpdate(
              """
              INSERT INTO forgotten (space_id, mark) VALUES (:space, :mark)
              ON CONFLICT (space_id, mark) DO NOTHING
              """)
          .bind("space", space)
          .bind("mark", mark)
          .execute();
    }
  }

  /** Whether somebody who was forgotten did it. */
  boolean by(Interaction one) {
    return !one.own() && by(one.authorId(), one.authorName());
  }

  /** Whether that is somebody who was forgotten. */
  boolean by(@Nullable String key, @Nullable String name) {
    return key != null
        ? byKey(key) || (name != null && marked("any", name))
        : name != null && marked("name", name);
  }

  /** Whether somebody who was forgotten has that key, or is known by it as a name alone. */
  boolean byKey(String key) {
    return marked("key", key) || marked("any", key);
  }

  /** The row without what points to somebody forgotten. */
  Interaction without(Interaction one) {
    return marks.isEmpty()
        ? one
        : Pointers.without(
            one, (key, mayBeName) -> byKey(key) || (mayBeName && marked("name", key)));
  }

  private boolean marked(String what, String value) {
    if (marks.isEmpty()) {
      return false;
    }
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(
        what + " " + value,
        unused ->
            macs.stream()
                .anyMatch(
                    mac ->
                        marks.contains(mark(mac, account, what, value))
                            || marks.contains(mark(mac, EVERY_ACCOUNT, what, value))));
  }

  private static String mark(Mac mac, String account, String what, String value) {
    String plain = what.equals("key") ? value : value.strip().toLowerCase(Locale.ROOT);
    String all = what + "\0" + account + "\0" + plain;
    return HexFormat.of().formatHex(mac.doFinal(all.getBytes(StandardCharsets.UTF_8)));
  }

  private static Mac mac(String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The space's secret, made when first needed. */
  private static String secret(Handle handle, String space) {
    List<String> known = secrets(handle, space);
    if (!known.isEmpty()) {
      return known.get(0);
    }
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    String fresh = HexFormat.of().formatHex(bytes);
    handle
        .createUpdate("INSERT INTO forgotten_secret (space_id, secret) VALUES (:space, :secret)")
        .bind("space", space)
        .bind("secret", fresh)
        .execute();
    return fresh;
  }

  private static List<String> secrets(Handle handle, String space) {
    return handle
        .createQuery("SELECT secret FROM forgotten_secret WHERE space_id = :space ORDER BY secret")
        .bind("space", space)
        .mapTo(String.class)
        .list();
  }
}
