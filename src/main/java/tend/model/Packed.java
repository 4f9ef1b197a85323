package tend.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What the build made and laid into the jar, so that a start need not make it. A program that runs
 * from folders of classes makes it anew, since nothing tells there whether it is still so.
 */
public final class Packed {
  private static final String FOLDER = "compiled/";

  private Packed() {}

  /** The bytes of that name; empty where this program runs from folders of classes. */
  public static Optional<byte[]> bytes(String name) {
    ClassLoader own = Packed.class.getClassLoader();
    URL place = own.getResource(FOLDER + name);
    if (place == null || !place.getProtocol().equals("jar")) {
      return Optional.empty();
    }
    try (InputStream in = Objects.requireNonNull(own.getResourceAsStream(FOLDER + name))) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays it where the jar is packed from. */
  public static void lay(Path classes, String name, byte[] bytes) throws IOException {
    Path file = classes.resolve(FOLDER + name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, bytes);
  }
}
