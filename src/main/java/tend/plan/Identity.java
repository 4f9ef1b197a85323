package tend.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tend.model.Recommendation;

/**
 * The identity of an item: account, rule, subject and occurrence. Evaluating again gives the same.
 */
public final class Identity {
  private Identity() {}

  /** Sixteen hexadecimal digits. */
  public static String of(Recommendation what) {
    return of(
        List.of(
            what.account(),
            what.playbook() + "/" + what.rule(),
            what.subject().kind() + "/" + what.subject().id(),
            what.occurrence()));
  }

  private static String of(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
