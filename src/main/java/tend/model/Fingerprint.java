package tend.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A short name for some texts that changes with any byte of any of them, the same on every machine.
 */
public final class Fingerprint {
  private static final ThreadLocal<MessageDigest> DIGESTS =
      ThreadLocal.withInitial(Fingerprint::digest);

  private Fingerprint() {}

  /** That many hexadecimal digits of the SHA-256 of the texts, each preceded by its length. */
  public static String of(int digits, List<String> texts) {
    MessageDigest digest = DIGESTS.get(); // looked up once a thread: lists have thousands of names
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.ISO_8859_1));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, (digits + 1) / 2).substring(0, digits);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
