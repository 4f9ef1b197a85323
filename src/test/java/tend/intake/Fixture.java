package tend.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The invented exports that lie among the resources. */
final class Fixture {
  private Fixture() {}

  static Path path(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(Fixture.class.getResource("/exports/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Export.Read read(String name) {
    return Export.read(path(name), null, null);
  }

  /** The folder's files as a zip, as a platform sends them. */
  static Path zipped(String name, Path zip) {
    Path folder = path(name);
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream zipped = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zipped.putNextEntry(new ZipEntry("export/" + folder.relativize(file)));
        Files.copy(file, zipped);
        zipped.closeEntry();
      }
      return zip;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
