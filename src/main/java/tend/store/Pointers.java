package tend.store;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/** Whom the fields of a row point to: people are told by keys, and by addresses made of keys. */
final class Pointers {
  private static final int DEEPEST = 3;
  private static final Pattern RECORD = Pattern.compile("at://([^/]+)(/.*)?");
  private static final Pattern PROFILE =
      Pattern.compile("https?://bsky\\.app/profile/([^/?#]+)([/?#].*)?");
  private static final Pattern PAGE =
      Pattern.compile("https?://([^/]+)/(?:users/|@)([^/?#@]+)(?:@([^/?#]+))?(?:[/?#].*)?");
  private static final Pattern ADDRESS = Pattern.compile("([^@/\\s:]+)@([^@/\\s]+\\.[^@/\\s]+)");
  private static final Pattern KEY =
      Pattern.compile("did:.+|[a-z]+://.+|" + ADDRESS.pattern(), Pattern.DOTALL);

  private static final Set<Kind> TO_PEOPLE = EnumSet.of(Kind.OUTREACH, Kind.REACTION, Kind.MESSAGE);

  private Pointers() {}

  /** Whether that can only be a platform's key, and no name. */
  static boolean isKey(String value) {
    return KEY.matcher(value).matches();
  }

  /** What people that value may point to have for a key, itself first. */
  static Set<String> keys(String value) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(value);
    Matcher record = RECORD.matcher(value);
    Matcher profile = PROFILE.matcher(value);
    Matcher page = PAGE.matcher(value);
    Matcher address = ADDRESS.matcher(value);
    if (record.matches()) {
      keys.add(record.group(1));
    } else if (profile.matches()) {
      keys.add(profile.group(1));
    } else if (page.matches()) {
      String host = page.group(3) == null ? page.group(1) : page.group(3);
      addPerson(keys, page.group(2), host);
    } else if (address.matches()) {
      addPerson(keys, address.group(1), address.group(2));
    }
    addFolders(keys, value);
    return keys;
  }

  private static void addPerson(Set<String> keys, String name, String host) {
    keys.add(name + "@" + host);
    keys.add("https://" + host + "/users/" + name);
    keys.add("https://" + host + "/@" + name);
  }

  /** Keys that are the address of a page have what the person did below it. */
  private static void addFolders(Set<String> keys, String value) {
    int at = value.startsWith("http") ? value.indexOf("://") : -1;
    int slash = at < 0 ? -1 : value.indexOf('/', at + "://".length());
    for (int i = 0; i < DEEPEST && slash >= 0; i++) {
      slash = value.indexOf('/', slash + 1);
      if (slash > 0) {
        keys.add(value.substring(0, slash));
      }
    }
  }

  /**
   * Everybody whom a row points to, whose words it answers or stands under.
   *
   * @return keys, and names only of those whom an own row went out to
   */
  static Set<String> in(Interaction one) {
    Set<String> all = new LinkedHashSet<>();
    addDerived(all, one.parent());
    addDerived(all, one.post());
    addDerived(all, one.url());
    one.more().values().forEach(value -> addDerived(all, value));
    if (mayName(one) && one.parent() != null) {
      all.add(one.parent());
    }
    return all;
  }

  /** Whether what it answers may be a person, of whom exports often know the name alone. */
  static boolean mayName(Interaction one) {
    return one.own() && TO_PEOPLE.contains(one.kind());
  }

  private static void addDerived(Set<String> all, @Nullable String value) {
    if (value != null) {
      keys(value).stream().skip(1).forEach(all::add);
    }
  }

  /**
   * The row without what points to somebody.
   *
   * @param whom by a key, and whether the value may be a name
   */
  static Interaction without(Interaction one, BiPredicate<String, Boolean> whom) {
    String parent = kept(one.parent(), mayName(one), whom);
    String post = kept(one.post(), false, whom);
    String url = kept(one.url(), false, whom);
    Map<String, String> more = new HashMap<>(one.more());
    more.entrySet()
        .removeIf(
            e ->
                (e.getKey().equals("in_reply_to") || isKey(e.getValue()))
                    && kept(e.getValue(), false, whom) == null);
    boolean same =
        Objects.equals(parent, one.parent())
            && Objects.equals(post, one.post())
            && Objects.equals(url, one.url())
            && more.size() == one.more().size();
    return same ? one : one.pointing(parent, post, url, more);
  }

  private static @Nullable String kept(
      @Nullable String value, boolean mayBeName, BiPredicate<String, Boolean> whom) {
    return value == null || keys(value).stream().anyMatch(key -> whom.test(key, mayBeName))
        ? null
        : value;
  }
}
