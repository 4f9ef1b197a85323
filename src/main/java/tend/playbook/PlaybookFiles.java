package tend.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tend.model.Fingerprint;

/**
 * The files of one playbook as text, by name. Immutable.
 *
 * @param id the folder's name
 * @param path what problems are reported under, such as "rules/respond-to-comments"
 */
public record PlaybookFiles(String id, String path, SortedMap<String, String> files) {
  private static final int LENGTH = 12;

  public PlaybookFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The files whose names end so. */
  PlaybookFiles only(String ending) {
    TreeMap<String, String> chosen = new TreeMap<>(files);
    chosen.keySet().removeIf(name -> !name.endsWith(ending));
    return new PlaybookFiles(id, path, chosen);
  }

  /** Twelve hexadecimal digits that change with any byte of any file. */
  public String version() {
    List<String> parts = new ArrayList<>();
    files.forEach((name, text) -> Collections.addAll(parts, name, text));
    return Fingerprint.of(LENGTH, parts);
  }
}
