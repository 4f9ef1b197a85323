package tend;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import tend.ahead.Linked;

/**
 * Run by the build: packs the jar anew with what Java would link at each start linked already, in
 * our own classes and in those of the libraries that short commands use.
 */
public final class LinkAhead {
  private static final List<String> FOLDERS =
      List.of(
          "tend/",
          "org/jdbi/",
          "com/fasterxml/jackson/",
          "com/zaxxer/hikari/",
          "org/drools/model/",
          "org/sqlite/",
          "org/slf4j/");

  private LinkAhead() {}

  /** Takes the jar. */
  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]).toAbsolutePath();
    Path fresh = jar.resolveSibling("tend.jar.new");
    try (JarFile old = new JarFile(jar.toFile())) {
      Linked linked = new Linked();
      for (JarEntry one : old.stream().filter(LinkAhead::isLinked).toList()) {
        linked.add(read(old, one));
      }
      pack(old, new LinkedHashMap<>(linked.classes()), fresh);
    }
    Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isLinked(JarEntry one) {
    return JarClasses.isIn(FOLDERS, one);
  }

  private static byte[] read(JarFile jar, JarEntry one) throws IOException {
    try (InputStream in = jar.getInputStream(one)) {
      return in.readAllBytes();
    }
  }

  /** In the same order; classes that were added stand at the end, as old as the last entry. */
  private static void pack(JarFile old, Map<String, byte[]> classes, Path fresh)
      throws IOException {
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(fresh));
        JarOutputStream out = new JarOutputStream(file)) {
      FileTime time = FileTime.fromMillis(0);
      for (JarEntry one : old.stream().toList()) {
        time = one.getLastModifiedTime();
        byte[] linked = isLinked(one) ? classes.remove(JarClasses.name(one)) : null;
        put(out, one.getName(), time, linked == null ? read(old, one) : linked);
      }
      for (Map.Entry<String, byte[]> one : classes.entrySet()) {
        put(out, JarClasses.entry(one.getKey()), time, one.getValue());
      }
    }
  }

  private static void put(JarOutputStream out, String name, FileTime time, byte[] bytes)
      throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setLastModifiedTime(time);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
