package tend.playbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one playbook as text, by name. Immutable.
 *
 * @param id the folder's name
 * @param path what problems are reported under, such as "rules/respond-to-comments"
 */
public record PlaybookFiles(String id, String path, SortedMap<String, String> files) {
  public PlaybookFiles {
    files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Twelve hexadecimal digits that change with any byte of any file. */
  public String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, String> file : files.entrySet()) {
        add(digest, file.getKey());
        add(digest, file.getValue());
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
