package tend.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secrets unreadable where they lie: AES-256 in GCM mode, bound to what they belong to, so
 * that one cannot be put in the place of another. The key lies outside the database, so that a copy
 * of the database tells nothing. Threads may share it.
 */
public final class Vault {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";
  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /** The key is not there, or not the one that locked this. One line with the next step. */
  public static final class Locked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Locked(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  private Vault(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /**
   * With the key that is written down, 32 bytes in Base64.
   *
   * @throws Locked when it is none
   */
  public static Vault withKey(String base64) {
    try {
      byte[] key = Base64.getDecoder().decode(base64.strip());
      if (key.length == KEY_BYTES) {
        return new Vault(key);
      }
    } catch (IllegalArgumentException e) {
      throw new Locked(
          "the key of the tokens is no Base64; make one with: openssl rand -base64 32", e);
    }
    throw new Locked(
        "the key of the tokens is not 32 bytes long; make one with: openssl rand -base64 32", null);
  }

  /**
   * With the key in that file, which is made when it is not there: whole or not at all, and
   * readable by its owner alone.
   *
   * @throws Locked when it can be neither read nor made
   */
  public static Vault inFile(Path file) {
    try {
      return withKey(Files.exists(file) ? Files.readString(file) : make(file));
    } catch (IOException e) {
      throw new Locked(
          "the key of the tokens in " + file + " can be neither read nor made; check its rights",
          e);
    }
  }

  private static String make(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    String written = Base64.getEncoder().encodeToString(key) + "\n";
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "key", ".tmp");
    try {
      Files.writeString(unfinished, written);
      Files.move(unfinished, file);
      return written;
    } catch (FileAlreadyExistsException e) {
      return Files.readString(file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * Locks a secret away.
   *
   * @param belongsTo must be given again to get it back
   */
  public String lock(String secret, String belongsTo) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] locked =
        crypt(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), belongsTo);
    byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
    System.arraycopy(locked, 0, both, NONCE_BYTES, locked.length);
    return Base64.getEncoder().encodeToString(both);
  }

  /**
   * Gets a secret back.
   *
   * @throws Locked when it was locked with another key, or for something else
   */
  public String open(String locked, String belongsTo) {
    byte[] both = Base64.getDecoder().decode(locked);
    byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
    return new String(crypt(Cipher.DECRYPT_MODE, nonce, rest, belongsTo), StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] bytes, String belongsTo) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new Locked(
          "the tokens of " + belongsTo + " were locked with another key; connect the account again",
          e);
    }
  }
}
