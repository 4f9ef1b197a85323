package tend.out;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a message proves itself with: the seconds since 1970 at which it was signed, and the
 * HMAC-SHA256 of those, the event, the delivery and the body, with full stops between them, by the
 * secret as it was printed. Receivers make the same, compare in constant time, and refuse what is
 * older than some minutes.
 */
public final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** The value of the header. */
  public static String of(String secret, Instant at, Message message) {
    long seconds = at.getEpochSecond();
    String signed =
        seconds + "." + message.event() + "." + message.delivery() + "." + message.body();
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(hmac(secret, signed));
  }

  private static byte[] hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
