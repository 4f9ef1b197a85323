package tend.flow.out;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Words that nobody can guess, shown once to whoever asked for them. */
final class Secret {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  static String make() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
