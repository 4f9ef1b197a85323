package tend.intake;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files that some paths lead to, in the order of their names; folders and zips are looked into.
 * Zips stay open until it is closed. Used by one thread.
 */
final class Sources implements Closeable {
  private static final long MOST_INFLATED = 4L << 30;
  private static final long RATIO_COUNTS_FROM = 10L << 20;
  private static final long MOST_RATIO = 200;

  private final List<Found> found = new ArrayList<>();
  private final List<ZipFile> zips = new ArrayList<>();

  /**
   * A file.
   *
   * @param root the folder, zip or file that it belongs to
   */
  record Found(String root, Source source) {
    /** Whether somebody named just this file. */
    boolean alone() {
      return root.equals(source.name());
    }
  }

  /**
   * Looks into the paths.
   *
   * @throws UnreadableFile when there is nothing at a path, or a zip is broken or a trap
   */
  static Sources of(List<Path> paths) {
    Sources sources = new Sources();
    try {
      paths.forEach(sources::path);
      return sources;
    } catch (UnreadableFile e) {
      sources.close();
      throw e;
    }
  }

  List<Found> found() {
    return found;
  }

  private void path(Path path) {
    try {
      if (!Files.exists(path)) {
        throw new UnreadableFile(path.toString(), "there is no such file", "check the path");
      }
      if (Files.isDirectory(path)) {
        folder(path);
      } else {
        file(path.toString(), path);
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
        file(folder.toString(), file);
      }
    }
  }

  private void file(String root, Path path) throws IOException {
    if (isZip(path)) {
      zip(path);
    } else {
      found.add(new Found(root, new Source(path.toString(), () -> Files.newInputStream(path))));
    }
  }

  private static boolean isZip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] magic = in.readNBytes(4);
      return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] <= 8;
    }
  }

  private void zip(Path path) throws IOException {
    ZipCheck.check(path);
    ZipFile zip = new ZipFile(path.toFile());
    zips.add(zip);
    List<ZipEntry> entries = new ArrayList<>();
    zip.stream().filter(e -> !e.isDirectory()).forEach(entries::add);
    entries.sort(Comparator.comparing(ZipEntry::getName));
    Inflated inflated = new Inflated(path.toString());
    for (ZipEntry entry : entries) {
      checkName(path, entry.getName());
      found.add(
          new Found(
              path.toString(),
              new Source(
                  path + "!" + entry.getName(),
                  () -> inflated.bound(zip.getInputStream(entry), entry))));
    }
  }

  private static void checkName(Path zip, String name) {
    boolean up = List.of(name.split("/", -1)).contains("..");
    if (name.startsWith("/") || up || name.contains("\\") || name.matches("[A-Za-z]:.*")) {
      throw new UnreadableFile(
          zip.toString(),
          "it holds an entry that points outside: " + name,
          "do not trust this zip");
    }
  }

  @Override
  public void close() {
    try {
      for (ZipFile zip : zips) {
        zip.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bounds what a zip may inflate to. */
  private static final class Inflated {
    private static final int SKIPPED = 1 << 13;
    private final String zip;
    private long total;

    Inflated(String zip) {
      this.zip = zip;
    }

    InputStream bound(InputStream in, ZipEntry entry) {
      long compressed = entry.getCompressedSize();
      return new FilterInputStream(in) {
        private final CRC32 sum = new CRC32();
        private long here;

        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
          int n = super.read(into, from, length);
          if (n >= 0) {
            sum.update(into, from, n);
            count(n);
          } else if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
            throw new ZipException("the sum of an entry is wrong");
          }
          return n;
        }

        @Override
        public long skip(long most) throws IOException {
          // read, so that it is counted and summed
          int length = (int) Math.min(most, SKIPPED);
          return Math.max(0, read(new byte[length], 0, length));
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
