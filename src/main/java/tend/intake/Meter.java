package tend.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How far a reading is, in bytes of the files and of what zips inflate to; for showing only. A file
 * that is read twice counts once. Used by one thread.
 */
public final class Meter {
  private final long total;
  private long before;
  private long here;

  private Meter(long total) {
    this.total = total;
  }

  /** A meter of those paths, at 0. */
  public static Meter of(List<Path> paths) {
    return new Meter(paths.stream().mapToLong(Meter::bytes).sum());
  }

  /** How many bytes there are; 0 where that cannot be told. */
  public long total() {
    return total;
  }

  /** How many of them are read. */
  public long read() {
    return Math.min(before + here, total);
  }

  /** The same source, whose bytes are counted here from now on. */
  Source next(Source source) {
    before += here;
    here = 0;
    return new Source(source.name(), () -> counted(source.opener().open()));
  }

  private static long bytes(Path path) {
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        return files.filter(Files::isRegularFile).mapToLong(Meter::bytes).sum();
      } catch (IOException e) {
        return 0;
      }
    }
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return zip.stream().mapToLong(ZipEntry::getSize).filter(size -> size > 0).sum();
    } catch (IOException e) {
      return path.toFile().length();
    }
  }

  private InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      private long at;

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
        at += n;
        here = Math.max(here, at);
      }
    };
  }
}
