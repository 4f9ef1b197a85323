package tend.intake;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The content identifier of a block: version 1, DAG-CBOR, SHA-256. Others do not occur in
 * repositories and are not read. Kept as numbers, as a repository has a million of them.
 */
record Cid(long first, long second, long third, long fourth) {
  /** How many bytes it has in a CAR file. */
  static final int LENGTH = 36;

  private static final byte[] PREFIX = {0x01, 0x71, 0x12, 0x20};

  /** The identifier written at that place; null when it is of another kind. */
  static @Nullable Cid at(byte[] bytes, int from) {
    if (from + LENGTH > bytes.length
        || !Arrays.equals(bytes, from, from + PREFIX.length, PREFIX, 0, PREFIX.length)) {
      return null;
    }
    return of(ByteBuffer.wrap(bytes, from + PREFIX.length, LENGTH - PREFIX.length));
  }

  /** What the identifier of that block must be. */
  static Cid ofBlock(byte[] bytes, int from, int length) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(bytes, from, length);
      return of(ByteBuffer.wrap(sha.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Cid of(ByteBuffer digest) {
    return new Cid(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
  }
}
