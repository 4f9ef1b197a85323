package tend.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tend.intake.Sources.Found;
import tend.model.Interaction;

/**
 * Reads activity from files, folders and zips, streaming. The format is told by content, never by
 * the name's ending. Files of a folder or zip are read in the order of their names; what is no
 * activity file there is listed unless it came with an export, alone it is an error.
 */
public final class ActivityFiles {
  /** The export that a zip is named after comes before those that it holds as well. */
  private static final List<Format> FORMATS =
      List.of(
          new NeutralCsv(),
          new NeutralNdjson(),
          new CommentsCsv(),
          new XArchive(),
          new MastodonArchive(),
          new InstagramJson(),
          new FacebookJson(),
          new ThreadsExport(),
          new TikTokJson(),
          new BlueskyJson());

  private final ReadOptions options;
  private final Rows rows;
  private final List<Known> files = new ArrayList<>();
  private final Set<String> exports = new HashSet<>();
  private @Nullable UnreadableFile first;

  /** A file whose format is known. */
  private record Known(Found file, Format format, @Nullable Owner owner) {
    boolean of(@Nullable String platform) {
      return format.platform() == null || Objects.equals(format.platform(), platform);
    }
  }

  private ActivityFiles(ReadOptions options, Rows rows) {
    this.options = options;
    this.rows = rows;
  }

  /**
   * Hands every readable row to {@code rows}.
   *
   * @throws UnreadableFile when a path, or everything in it, is no activity file
   */
  public static Reading read(List<Path> paths, ReadOptions options, Consumer<Interaction> rows) {
    forced(options);
    try (Sources sources = Sources.of(paths)) {
      return new ActivityFiles(options, new Rows(options.at(), rows)).all(sources.found());
    }
  }

  private static Optional<Format> forced(ReadOptions options) {
    String name = options.format();
    if (name == null) {
      return Optional.empty();
    }
    Optional<Format> format = FORMATS.stream().filter(f -> f.name().equals(name)).findFirst();
    if (format.isEmpty()) {
      throw new UnreadableFile(
          "--format " + name, "there is no such format", "there are: " + names());
    }
    return format;
  }

  /** The names of all formats, for people. */
  public static String names() {
    return FORMATS.stream().map(Format::name).collect(Collectors.joining(", "));
  }

  private Reading all(List<Found> found) {
    List<Found> unknown = new ArrayList<>();
    for (Found file : found) {
      if (!look(file)) {
        unknown.add(file);
      }
    }
    tellUnknown(unknown);
    String platform = platform();
    Owner owner = owner(platform);
    ReadOptions owned = owner == null ? options : options.ownedBy(owner);
    Format used = null;
    for (Known file : files) {
      if (file.of(platform) && source(file, owned)) {
        used = used == null || used.platform() == null ? file.format() : used;
      }
    }
    if (used == null) {
      throw first != null
          ? first
          : new UnreadableFile("import", "there is no file in it", "name an activity file");
    }
    tellOthers(platform);
    return rows.reading(used, owner == null ? null : owned.me());
  }

  /** Whether the file is of a known format. */
  private boolean look(Found file) {
    try {
      Head head = file.source().head();
      Format format = format(file, head);
      if (format.platform() != null) {
        exports.add(file.root());
      }
      files.add(new Known(file, format, format.owner(file.source(), head).orElse(null)));
      return true;
    } catch (UnreadableFile e) {
      failed(e, file.alone() || e.stopsEverything());
    } catch (IOException e) {
      failed(unreadable(file.source(), e), file.alone() || e instanceof ZipException);
    }
    return false;
  }

  private Format format(Found file, Head head) throws IOException {
    Optional<Format> wanted = forced(options);
    if (wanted.isPresent()) {
      boolean given = file.alone() || wanted.get().platform() == null;
      if (given || wanted.get().recognises(head)) {
        return wanted.get();
      }
      throw notActivity(file.source());
    }
    return detect(file.source(), head);
  }

  private static Format detect(Source source, Head head) throws IOException {
    if (head.isEmpty()) {
      throw new UnreadableFile(source.name(), "the file is empty", "name an activity file");
    }
    for (Format format : FORMATS) {
      if (format.recognises(head)) {
        return format;
      }
    }
    if (head.isText()) {
      explain(source, head.line());
      throw notActivity(source);
    }
    throw head.text().indexOf('\0') >= 0 ? notActivity(source) : encoding(source);
  }

  /** What lies beside the files of an export belongs to it. */
  private void tellUnknown(List<Found> unknown) {
    TreeMap<String, Integer> beside = new TreeMap<>();
    for (Found file : unknown) {
      if (exports.contains(file.root())) {
        beside.merge(file.root(), 1, Integer::sum);
      } else {
        rows.leftOut(file.source(), 0, "not an activity file", null);
      }
    }
    beside.forEach(
        (root, number) ->
            rows.note(
                root,
                number == 1
                    ? "1 other file of the export holds no activity that Tend reads"
                    : number + " other files of the export hold no activity that Tend reads"));
  }

  /** The platform whose files are read: one account is on one platform. */
  private @Nullable String platform() {
    List<String> there =
        files.stream()
            .map(Known::format)
            .filter(f -> f.platform() != null)
            .sorted(Comparator.comparingInt(FORMATS::indexOf))
            .map(f -> Objects.requireNonNull(f.platform()))
            .toList();
    String wanted = options.platform();
    return wanted != null && there.contains(wanted)
        ? wanted
        : there.stream().findFirst().orElse(null);
  }

  private @Nullable Owner owner(@Nullable String platform) {
    Owner owner = null;
    for (Known file : files) {
      Owner said = file.of(platform) ? file.owner() : null;
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

  private void tellOthers(@Nullable String platform) {
    TreeMap<String, Integer> others = new TreeMap<>();
    for (Known file : files) {
      if (!file.of(platform)) {
        others.merge(Objects.requireNonNull(file.format().platform()), 1, Integer::sum);
      }
    }
    others.forEach(
        (other, number) ->
            rows.note(
                "import",
                number
                    + (number == 1 ? " file is of " : " files are of ")
                    + other
                    + " and was not read; import it with --platform "
                    + other
                    + " into another account"));
    if (rows.again() > 0) {
      rows.note(
          "import",
          rows.again() == 1
              ? "1 row came more than once; the first is kept"
              : rows.again() + " rows came more than once; the first of each is kept");
    }
  }

  private boolean source(Known file, ReadOptions owned) {
    Source source = file.file().source();
    long before = rows.read();
    try {
      file.format().read(source, file.format().platform() == null ? options : owned, rows);
      if (file.file().alone() && file.format().platform() != null && rows.nothingSaid()) {
        rows.note(source, "it is a file of the export, and holds no activity that Tend reads");
      }
      return true;
    } catch (CharacterCodingException e) {
      throw encoding(source);
    } catch (IOException e) {
      throw unreadable(source, e);
    } catch (UnreadableFile e) {
      failed(e, file.file().alone() || e.stopsEverything() || rows.read() > before);
      rows.leftOut(source, 0, "not an activity file", null);
      return false;
    }
  }

  /**
   * A file that fails after rows were handed on fails the whole import, so that nothing is
   * half-written.
   */
  private void failed(UnreadableFile e, boolean fatal) {
    if (fatal) {
      throw e;
    }
    first = first == null ? e : first;
  }

  private static UnreadableFile unreadable(Source source, IOException e) {
    return e instanceof ZipException
        ? new UnreadableFile(source.name(), "the zip is broken or cut off", "download it again")
        : new UnreadableFile(
            source.name(), "it cannot be read: " + e.getMessage(), "check the file and its rights");
  }

  private static UnreadableFile encoding(Source source) {
    try {
      return new UnreadableFile(
          source.name(),
          "line " + source.firstBadLine() + " is not UTF-8",
          "save the file as UTF-8 and import it again");
    } catch (IOException e) {
      return notActivity(source);
    }
  }

  /** A header that is nearly one of ours is told what it lacks. */
  private static void explain(Source source, String head) {
    List<String> columns = CsvTable.columns(head);
    if (columns.contains("id") && columns.contains("parent_id")) {
      Columns.require(source, columns, List.of("id", "parent_id", "at", "author", "text"));
    } else if (columns.contains("kind") || (columns.contains("id") && columns.contains("at"))) {
      Columns.require(source, columns, List.of("kind", "id", "at"));
    }
  }

  private static UnreadableFile notActivity(Source source) {
    return new UnreadableFile(
        source.name(),
        "this is no activity file that Tend knows",
        "it reads " + names() + "; the README shows the columns");
  }
}
