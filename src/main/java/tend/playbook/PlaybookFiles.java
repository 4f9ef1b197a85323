package tend.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.Fingerprint;
import tend.model.Issue;
import tend.model.Later;

/** The files of one playbook as text, by name. Immutable; its version is counted once. */
public final class PlaybookFiles {
  private static final int LENGTH = 12;
  private final String id;
  private final String path;
  private final SortedMap<String, String> files;
  private final List<Issue> unread;
  private final SortedMap<String, String> words;
  private final Later<String> version;

  /**
   * Files as they were read.
   *
   * @param id the folder's name
   * @param path what problems are reported under, such as "rules/respond-to-comments"
   * @param unread why files that are there could not be read
   * @param words what translators wrote, by the name of the file. It decides nothing, so it is no
   *     part of a version: a better word needs no release, and what is in force keeps the words it
   *     has
   */
  public PlaybookFiles(
      String id,
      String path,
      SortedMap<String, String> files,
      List<Issue> unread,
      SortedMap<String, String> words) {
    this(id, path, files, unread, words, null);
  }

  private PlaybookFiles(
      String id,
      String path,
      SortedMap<String, String> files,
      List<Issue> unread,
      SortedMap<String, String> words,
      @Nullable String version) {
    this.id = id;
    this.path = path;
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    this.unread = List.copyOf(unread);
    this.words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    this.version = new Later<>(() -> version == null ? counted(this.files) : version);
  }

  /** Files whose version was counted before. */
  static PlaybookFiles known(
      String id,
      String path,
      SortedMap<String, String> files,
      SortedMap<String, String> words,
      String version) {
    return new PlaybookFiles(id, path, files, List.of(), words, version);
  }

  public PlaybookFiles(
      String id, String path, SortedMap<String, String> files, List<Issue> unread) {
    this(id, path, files, unread, new TreeMap<>());
  }

  public PlaybookFiles(String id, String path, SortedMap<String, String> files) {
    this(id, path, files, List.of());
  }

  public String id() {
    return id;
  }

  public String path() {
    return path;
  }

  public SortedMap<String, String> files() {
    return files;
  }

  public List<Issue> unread() {
    return unread;
  }

  public SortedMap<String, String> words() {
    return words;
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
    return version.get();
  }

  private static String counted(Map<String, String> files) {
    List<String> parts = new ArrayList<>();
    files.forEach((name, text) -> Collections.addAll(parts, name, text));
    return Fingerprint.of(LENGTH, parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlaybookFiles that
        && id.equals(that.id)
        && path.equals(that.path)
        && files.equals(that.files)
        && unread.equals(that.unread)
        && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, path); // its texts are long, and no two are kept under one path
  }

  @Override
  public String toString() {
    return path;
  }
}
