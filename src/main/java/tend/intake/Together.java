package tend.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.intake.Sources.Found;

/**
 * What the files of one reading are together: whose export, of which platform, and what in them is
 * not read. Used by one thread.
 */
final class Together {
  private final List<Looked> files = new ArrayList<>();
  private final Set<String> exports = new HashSet<>();
  private @Nullable String platform;

  /**
   * A file that was looked at.
   *
   * @param format null where it is in none
   * @param owner whose export it is, where it says so
   * @param posts ids of own posts in it
   */
  record Looked(Found file, @Nullable Format format, @Nullable Owner owner, Set<String> posts) {
    Looked {
      posts = Set.copyOf(posts);
    }

    @Nullable String platform() {
      return format == null ? null : format.platform();
    }
  }

  void add(Looked file) {
    files.add(file);
    if (file.platform() != null) {
      exports.add(file.file().root());
    }
  }

  List<Looked> files() {
    return files;
  }

  /** One account is on one platform: the wanted one where it is there, else the first that is. */
  void choose(@Nullable String wanted) {
    List<String> there =
        files.stream()
            .filter(f -> f.platform() != null)
            .sorted(Comparator.comparingInt(f -> Formats.ALL.indexOf(f.format())))
            .map(f -> Objects.requireNonNull(f.platform()))
            .toList();
    platform =
        wanted != null && there.contains(wanted) ? wanted : there.stream().findFirst().orElse(null);
  }

  /**
   * Refuses an export that is not the account's.
   *
   * @throws UnreadableFile when it is of another platform or of somebody else
   */
  void check(@Nullable Owner owner, ReadOptions account) {
    files.stream()
        .filter(f -> f.platform() != null && isRead(f))
        .findFirst()
        .ifPresent(f -> Belonging.check(f.file().root(), platform, owner, account));
  }

  /** Whether a file is of the chosen platform, or in a format of any platform. */
  boolean isRead(Looked file) {
    return file.format() != null
        && (file.platform() == null || Objects.equals(file.platform(), platform));
  }

  /**
   * Whose export it is; null where no file says so.
   *
   * @throws UnreadableFile when the files are of two accounts
   */
  @Nullable Owner owner() {
    Owner owner = null;
    for (Looked file : files) {
      Owner said = isRead(file) ? file.owner() : null;
      if (said == null || (owner != null && !said.sure())) {
        continue;
      }
      if (owner != null && owner.sure() && !Objects.equals(said.key(), owner.key())) {
        throw new UnreadableFile(
            file.file().root(),
            "it holds exports of two accounts, " + owner.key() + " and " + said.key(),
            "import each into an account of its own");
      }
      owner = said;
    }
    return owner;
  }

  /** The ids of all own posts that the files name. */
  Set<String> ownPosts() {
    Set<String> posts = new HashSet<>();
    files.forEach(file -> posts.addAll(file.posts()));
    return posts;
  }

  /** Whether an export came with the file, so that it is no wonder that it holds no activity. */
  boolean isBesideExport(Looked file) {
    return exports.contains(file.file().root());
  }

  /** Tells which files were not read, and why. */
  void tell(Rows rows) {
    Map<String, Long> beside = new TreeMap<>();
    Map<String, Long> others = new TreeMap<>();
    for (Looked file : files) {
      if (file.format() == null && isBesideExport(file)) {
        beside.merge(file.file().root(), 1L, Long::sum);
      } else if (file.format() != null && !isRead(file)) {
        others.merge(String.valueOf(file.platform()), 1L, Long::sum);
      }
    }
    beside.forEach(
        (root, n) ->
            rows.note(
                root,
                n == 1
                    ? "1 other file of the export holds no activity that Tend reads"
                    : n + " other files of the export hold no activity that Tend reads"));
    others.forEach(
        (other, n) ->
            rows.note(
                "import",
                (n == 1 ? "1 file is about " : n + " files are about ")
                    + other
                    + (n == 1 ? " and was" : " and were")
                    + " not read; import again with --platform "
                    + other
                    + " into another account"));
  }
}
