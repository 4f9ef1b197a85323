package tend.web.page;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Words that nobody can guess, for addresses and forms. */
public final class Unguessable {
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Unguessable() {}

  public static String word() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
