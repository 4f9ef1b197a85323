package tend.web;

import static tend.web.page.Words.t;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that came over the web, in a folder of their own under their own names, so that problems
 * can name them. Closing deletes them. Used by one thread at a time.
 */
final class Upload implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upload.class);
  private final Path folder;
  private final List<Path> paths = new ArrayList<>();

  private Upload(Path folder) {
    this.folder = folder;
  }

  /** Copies them; none is left when that fails. */
  static Upload of(List<UploadedFile> files) {
    try {
      Upload upload = new Upload(Files.createTempDirectory("tend-import"));
      try {
        for (UploadedFile file : files) {
          upload.take(file);
        }
        return upload;
      } catch (IOException | RuntimeException e) {
        upload.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Path> paths() {
    return List.copyOf(paths);
  }

  /** What people call it. */
  String name() {
    String first = String.valueOf(paths.get(0).getFileName());
    return paths.size() == 1 ? first : t("{0} and {1} more", first, paths.size() - 1);
  }

  /** Two files of one name lie in folders of their own. */
  private void take(UploadedFile file) throws IOException {
    Path path = folder.resolve(plain(file.filename()));
    if (Files.exists(path)) {
      Path own = Files.createDirectory(folder.resolve(paths.size() + ".of"));
      path = own.resolve(String.valueOf(path.getFileName()));
    }
    try (InputStream content = file.content()) {
      Files.copy(content, path);
    }
    paths.add(path);
  }

  private static String plain(String filename) {
    String last = filename.replaceAll(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    return last.isBlank() || last.startsWith(".") ? "upload" + last : last;
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.error("could not delete the uploaded files in {}", folder, e);
    }
  }
}
