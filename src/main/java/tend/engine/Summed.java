package tend.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** Bytes behind their SHA-256: a file cut short or flipped by a bit is known as broken. */
final class Summed {
  private static final int SUM = 32;

  private Summed() {}

  static byte[] close(byte[] content) {
    byte[] out = Arrays.copyOf(sum(content), SUM + content.length);
    System.arraycopy(content, 0, out, SUM, content.length);
    return out;
  }

  /** The content; empty when it is not what was closed. */
  static Optional<byte[]> open(byte[] bytes) {
    if (bytes.length < SUM) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(bytes, SUM, bytes.length);
    return MessageDigest.isEqual(sum(content), Arrays.copyOf(bytes, SUM))
        ? Optional.of(content)
        : Optional.empty();
  }

  private static byte[] sum(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
