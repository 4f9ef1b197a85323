package tend.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tend.model.Fingerprint;
import tend.model.Issue;

/**
 * The files of one playbook as text, by name. Immutable.
 *
 * @param id the folder's name
 * @param path what problems are reported under, such as "rules/respond-to-comments"
 * @param unread why files that are there could not be read
 * @param words what translators wrote, by the name of the file. It decides nothing, so it is no
 *     part of a version: a better word needs no release, and what is in force keeps the words it
 *     has
 */
public record PlaybookFiles(
    String id,
    String path,
    SortedMap<String, String> files,
    List<Issue> unread,
    SortedMap<String, String> words) {
  private static final int LENGTH = 12;

  public PlaybookFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    unread = List.copyOf(unread);
    words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
  }

  public PlaybookFiles(
      String id, String path, SortedMap<String, String> files, List<Issue> unread) {
    this(id, path, files, unread, new TreeMap<>());
  }

  public PlaybookFiles(String id, String path, SortedMap<String, String> files) {
    this(id, path, files, List.of());
  }

  /** Whether a file of that name is there, readable or not. */
  boolean has(String name) {
    return files.containsKey(name)
        || unread.stream().anyMatch(issue -> issue.path().equals(path + "/" + name));
  }

  /** The files whose names end so. */
  PlaybookFiles only(String ending) {
    TreeMap<String, String> chosen = new TreeMap<>(files);
    chosen.keySet().removeIf(name -> !name.endsWith(ending));
    return new PlaybookFiles(id, path, chosen, unread, words);
  }

  /** Twelve hexadecimal digits that change with any byte of any file. */
  public String version() {
    List<String> parts = new ArrayList<>();
    files.forEach((name, text) -> Collections.addAll(parts, name, text));
    return Fingerprint.of(LENGTH, parts);
  }
}
