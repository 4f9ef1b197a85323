package tend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import tend.ahead.AsVersion;

/**
 * Run by the build: a library's classes in the form of Java 8 instead of Java 5, saying the same.
 * The JVM keeps no classes of the old form in an archive, and proves them by the old, slow way at
 * each start.
 */
final class Reframed {
  private Reframed() {}

  /** Lays the classes of that package of that jar where our own jar is packed from. */
  static void lay(Path jar, String folder, Path classes) throws IOException {
    try (JarFile read = new JarFile(jar.toFile())) {
      List<ZipEntry> all =
          read.stream()
              .filter(e -> JarClasses.isIn(List.of(folder), e))
              .map(ZipEntry.class::cast)
              .toList();
      for (ZipEntry one : all) {
        try (InputStream in = read.getInputStream(one)) {
          Path to = classes.resolve(one.getName());
          Files.createDirectories(Objects.requireNonNull(to.getParent()));
          Files.write(to, modern(in.readAllBytes()));
        }
      }
    }
  }

  private static byte[] modern(byte[] old) {
    ClassReader reader = new ClassReader(old);
    ClassWriter writer = new Frames();
    reader.accept(
        new AsVersion(writer, version -> Math.max(version, Opcodes.V1_8)), ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  /** Looks for what two classes have in common where the library itself lies. */
  private static final class Frames extends ClassWriter {
    Frames() {
      super(COMPUTE_FRAMES);
    }

    @Override
    protected ClassLoader getClassLoader() {
      return Reframed.class.getClassLoader();
    }
  }
}
