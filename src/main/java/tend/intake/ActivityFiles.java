package tend.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tend.intake.Sources.Found;
import tend.intake.Together.Looked;
import tend.model.Interaction;

/**
 * Reads activity from files, folders and zips, streaming. The format is told by content, never by
 * the name's ending. Files of a folder or zip are read in the order of their names; what is no
 * activity file there is listed unless it came with an export, alone it is an error.
 */
public final class ActivityFiles {
  private final String path;
  private final ReadOptions options;
  private final Optional<Format> wanted;
  private final Rows rows;
  private final Together together = new Together();
  private final Meter meter;
  private @Nullable UnreadableFile first;
  private @Nullable Format used;

  private ActivityFiles(String path, ReadOptions options, Rows rows, Meter meter) {
    this.path = path;
    this.options = options;
    this.wanted = Formats.named(options.format());
    this.rows = rows;
    this.meter = meter;
  }

  /**
   * Hands every readable row to {@code rows}.
   *
   * @throws UnreadableFile when a path, or everything in it, is no activity file
   */
  public static Reading read(List<Path> paths, ReadOptions options, Consumer<Interaction> rows) {
    return read(paths, options, rows, Meter.of(paths));
  }

  /** The same, and the meter tells meanwhile how far it is. */
  public static Reading read(
      List<Path> paths, ReadOptions options, Consumer<Interaction> rows, Meter meter) {
    String path = paths.isEmpty() ? "import" : paths.get(0).toString();
    ActivityFiles reading = new ActivityFiles(path, options, new Rows(options.at(), rows), meter);
    try (Sources sources = Sources.of(paths)) {
      return reading.all(sources.found());
    }
  }

  private Reading all(List<Found> found) {
    found.forEach(this::look);
    together.choose(options.platform());
    Owner owner = together.owner();
    together.check(owner, options);
    ReadOptions with = options.with(together.ownPosts());
    ReadOptions owned = owner == null ? with : with.ownedBy(owner);
    together.files().forEach(file -> file(file, owned));
    together.tell(rows);
    Format format = used;
    if (format == null) {
      throw nothing(found);
    }
    return rows.reading(format, owner == null ? null : owned.me());
  }

  /** What is to be said of one file, else of the folder or zip. */
  private UnreadableFile nothing(List<Found> found) {
    UnreadableFile telling = first;
    if (telling != null) {
      return telling;
    }
    return found.isEmpty()
        ? new UnreadableFile(path, "there is no file in it", "name an activity file")
        : Formats.none(found.get(0).root());
  }

  private void look(Found file) {
    Source source = file.source();
    try {
      Head head = source.head();
      Format format = format(file, head);
      Owner owner = format.owner(source, head).orElse(null);
      together.add(new Looked(file, format, owner, format.ownPosts(source, head)));
    } catch (UnreadableFile e) {
      failed(e, file.alone() || e.stopsEverything());
      together.add(new Looked(file, null, null, Set.of()));
    } catch (IOException e) {
      failed(unreadable(source, e), file.alone() || e instanceof ZipException);
      together.add(new Looked(file, null, null, Set.of()));
    }
  }

  /** A wanted format is taken at its word, save that an export's holds for its own files only. */
  private Format format(Found file, Head head) {
    if (wanted.isEmpty()) {
      return Formats.of(file.source(), head);
    }
    Format format = wanted.get();
    if (file.alone() || format.platform() == null || format.recognises(head)) {
      return format;
    }
    throw new UnreadableFile(
        file.source().name(),
        "it is no file of the format " + format.name(),
        "leave --format away to have it detected");
  }

  private void file(Looked file, ReadOptions owned) {
    Format format = file.format();
    Source source = file.file().source();
    if (format == null) {
      if (!together.isBesideExport(file)) {
        rows.leftOut(source, 0, "not an activity file", null);
      }
    } else if (together.isRead(file)) {
      boolean export = format.platform() != null;
      if (read(file.file(), format, export ? owned : options)) {
        used = used == null || used.platform() == null ? format : used;
      }
      if (export && file.file().alone() && rows.isSilent()) {
        rows.note(source.name(), "it belongs to an export, and holds no activity that Tend reads");
      }
    }
  }

  /**
   * A file that fails after rows were handed on fails the whole import, so that nothing is
   * half-written.
   */
  private boolean read(Found file, Format format, ReadOptions with) {
    Source source = meter.next(file.source());
    long before = rows.read();
    try {
      format.read(source, with, rows);
      return true;
    } catch (CharacterCodingException e) {
      throw Formats.encoding(source);
    } catch (IOException e) {
      throw unreadable(source, e);
    } catch (UnreadableFile e) {
      failed(e, file.alone() || e.stopsEverything() || rows.read() > before);
      rows.leftOut(source, 0, "not an activity file", null);
      return false;
    }
  }

  private void failed(UnreadableFile e, boolean fatal) {
    if (fatal) {
      throw e;
    }
    first = first == null && !e.isUnknown() ? e : first;
  }

  private static UnreadableFile unreadable(Source source, IOException e) {
    return e instanceof ZipException
        ? new UnreadableFile(source.name(), "the zip is broken or cut off", "download it again")
        : new UnreadableFile(
            source.name(), "it cannot be read: " + e.getMessage(), "check the file and its rights");
  }
}
