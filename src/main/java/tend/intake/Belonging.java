package tend.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether an export may go into an account: it has to be of the account's platform and its owner's.
 * Keys of different kinds, such as a user name and a number, may be the same person's and are not
 * held against each other.
 */
final class Belonging {
  private static final String NEXT = "import it into an account of its own with --account NAME";

  private enum Key {
    DID,
    ADDRESS,
    NUMBER,
    CHANNEL,
    LINK,
    NAME;

    static Key of(String key) {
      if (key.startsWith("did:")) {
        return DID;
      }
      if (key.matches("https?://.*")) {
        return LINK;
      }
      if (key.matches("@?[^@\\s]+@[^@\\s]+")) {
        return ADDRESS;
      }
      if (key.matches("\\d+")) {
        return NUMBER;
      }
      return key.matches("UC[\\w-]{22}") ? CHANNEL : NAME;
    }
  }

  private Belonging() {}

  /**
   * Refuses what is somebody else's.
   *
   * @param root the file, folder or zip that the export is
   * @param platform of the export; null where its format is of any platform
   * @throws UnreadableFile when the export is of another platform or of another person
   */
  static void check(
      String root, @Nullable String platform, @Nullable Owner owner, ReadOptions account) {
    String wanted = account.platform();
    if (platform != null
        && wanted != null
        && !wanted.equalsIgnoreCase("other")
        && !wanted.equalsIgnoreCase(platform)) {
      throw new UnreadableFile(
          root, "it is an export of " + platform + ", and the account is on " + wanted, NEXT);
    }
    String me = account.me();
    String theirs = owner == null || !owner.sure() ? null : owner.key();
    if (platform != null && me != null && theirs != null && areTwo(me, theirs)) {
      String renamed = Key.of(theirs) == Key.NAME ? ", or after a new name add --me " + theirs : "";
      throw new UnreadableFile(
          root, "it is the export of " + theirs + ", and the account is " + me, NEXT + renamed);
    }
  }

  private static boolean areTwo(String one, String other) {
    return Key.of(one) == Key.of(other) && !plain(one).equals(plain(other));
  }

  /** Names and addresses are the same in small letters and without the sign before them. */
  private static String plain(String key) {
    Key kind = Key.of(key);
    return kind == Key.NAME || kind == Key.ADDRESS
        ? key.replaceFirst("^@", "").toLowerCase(Locale.ROOT)
        : key;
  }
}
