package tend.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * Reads activity from files, folders and zips, streaming. The format is told by content, never by
 * the name's ending. Files of a folder or zip are read in the order of their names; what is no
 * activity file there is listed, alone it is an error.
 */
public final class ActivityFiles {
  private static final List<Format> FORMATS =
      List.of(new NeutralCsv(), new NeutralNdjson(), new CommentsCsv());
  private static final long MOST_INFLATED = 4L << 30;
  private static final long RATIO_COUNTS_FROM = 10L << 20;
  private static final long MOST_RATIO = 200;

  private final ReadOptions options;
  private final Rows rows;
  private final Meter meter;
  private @Nullable Format used;
  private @Nullable UnreadableFile first;

  private ActivityFiles(ReadOptions options, Rows rows, Meter meter) {
    this.options = options;
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
    forced(options);
    ActivityFiles reading = new ActivityFiles(options, new Rows(options.at(), rows), meter);
    for (Path path : paths) {
      reading.path(path);
    }
    Format used = reading.used;
    if (used == null) {
      throw reading.first != null
          ? reading.first
          : new UnreadableFile("import", "there is no file in it", "name an activity file");
    }
    return reading.rows.reading(used.name());
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

  private static String names() {
    return FORMATS.stream().map(Format::name).collect(Collectors.joining(", "));
  }

  private void path(Path path) {
    try {
      if (!Files.exists(path)) {
        throw new UnreadableFile(path.toString(), "there is no such file", "check the path");
      }
      if (Files.isDirectory(path)) {
        folder(path);
      } else if (isZip(path)) {
        zip(path);
      } else {
        source(new Source(path.toString(), () -> Files.newInputStream(path)), true);
      }
    } catch (ZipException e) {
      throw new UnreadableFile(
          path.toString(), "the zip is broken or cut off", "download it again");
    } catch (IOException e) {
      throw new UnreadableFile(
          path.toString(), "it cannot be read: " + e.getMessage(), "check the file and its rights");
    }
  }

  private void folder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (isZip(file)) {
          zip(file);
        } else {
          source(new Source(file.toString(), () -> Files.newInputStream(file)), false);
        }
      }
    }
  }

  private static boolean isZip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] magic = in.readNBytes(4);
      return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] <= 8;
    }
  }

  private void zip(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<ZipEntry> entries = new ArrayList<>();
      zip.stream().filter(e -> !e.isDirectory()).forEach(entries::add);
      entries.sort(Comparator.comparing(ZipEntry::getName));
      Inflated inflated = new Inflated(path.toString());
      for (ZipEntry entry : entries) {
        checkName(path, entry.getName());
        source(
            new Source(
                path + "!" + entry.getName(),
                () -> inflated.bound(zip.getInputStream(entry), entry.getCompressedSize())),
            false);
      }
    }
  }

  private static void checkName(Path zip, String name) {
    if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
      throw new UnreadableFile(
          zip.toString(),
          "it holds an entry that points outside: " + name,
          "do not trust this zip");
    }
  }

  private void source(Source unmetered, boolean alone) throws IOException {
    Source source = meter.next(unmetered);
    long before = rows.read();
    try {
      Format format = forced(options).orElseGet(() -> detect(source));
      format.read(source, options, rows);
      used = format;
    } catch (CharacterCodingException e) {
      failed(
          new UnreadableFile(
              source.name(),
              "line " + source.firstBadLine() + " is not UTF-8",
              "save the file as UTF-8 and import it again"),
          source,
          true);
    } catch (UnreadableFile e) {
      failed(e, source, alone || e.stopsEverything() || rows.read() > before);
    }
  }

  /**
   * A file that fails after rows were handed on fails the whole import, so that nothing is
   * half-written.
   */
  private void failed(UnreadableFile e, Source source, boolean fatal) {
    if (fatal) {
      throw e;
    }
    first = first == null ? e : first;
    rows.leftOut(source, 0, "not an activity file", null);
  }

  private static Format detect(Source source) {
    try {
      String head = source.head();
      if (head.isEmpty()) {
        throw new UnreadableFile(source.name(), "the file is empty", "name an activity file");
      }
      if (head.indexOf('\0') >= 0) {
        throw notActivity(source);
      }
      for (Format format : FORMATS) {
        if (format.recognises(head)) {
          return format;
        }
      }
      explain(source, head);
      throw notActivity(source);
    } catch (CharacterCodingException e) {
      throw encoding(source);
    } catch (IOException e) {
      throw new UnreadableFile(
          source.name(), "it cannot be read: " + e.getMessage(), "check the file and its rights");
    }
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

  /** Bounds what a zip may inflate to. */
  private static final class Inflated {
    private final String zip;
    private long total;

    Inflated(String zip) {
      this.zip = zip;
    }

    InputStream bound(InputStream in, long compressed) {
      return new FilterInputStream(in) {
        private long here;

        @Override
        public int read() throws IOException {
          int b = super.read();
          count(b < 0 ? 0 : 1);
          return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
          int n = super.read(into, from, length);
          count(Math.max(0, n));
          return n;
        }

        private void count(int n) {
          here += n;
          total += n;
          boolean swells =
              here > RATIO_COUNTS_FROM && compressed > 0 && here / compressed > MOST_RATIO;
          if (total > MOST_INFLATED || swells) {
            throw new UnreadableFile(
                zip,
                "it inflates to far more than its size",
                "unpack it by hand and look at it",
                true);
          }
        }
      };
    }
  }
}
