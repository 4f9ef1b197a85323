package tend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tend.store.Database;

/**
 * Run by the build: lays beside the jar the library of the embedded database, and archives of the
 * classes that a start needs, ready to be mapped into memory: one of all that people do every day,
 * and a smaller one of what lists take, since the JVM moves what it maps before anything else. The
 * launcher uses an archive where its JVM is the one that made it, and every JVM does without; so
 * where it cannot be made there is none, and nothing is said of it.
 */
public final class ClassArchive {
  private static final long LONGEST_SECONDS = 180;
  private static final String LIBRARY = "tend.sqlite";

  private ClassArchive() {}

  /** Takes the jar, and the flags of the launcher. */
  public static void main(String[] args) throws InterruptedException {
    Path jar = Path.of(args[0]).toAbsolutePath();
    List<String> flags = List.of(args).subList(1, args.length);
    try {
      Database.layLibrary(jar.resolveSibling(LIBRARY));
      Path folder = Files.createTempDirectory("tend-rehearsal");
      try {
        make(jar, jar.resolveSibling("tend.jsa"), folder, true, flags);
        make(jar, jar.resolveSibling("tend-lists.jsa"), folder, false, flags);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      return; // there is none then
    }
  }

  private static void make(Path jar, Path archive, Path folder, boolean isAll, List<String> flags)
      throws IOException, InterruptedException {
    Path fresh = archive.resolveSibling(archive.getFileName() + ".new");
    Files.deleteIfExists(archive);
    try {
      if (rehearsed(jar, fresh, folder, isAll, flags)) {
        Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** By the java on the PATH, since that is whom the launcher calls. */
  private static boolean rehearsed(
      Path jar, Path fresh, Path folder, boolean isAll, List<String> flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(flags);
    command.addAll(
        List.of(
            "-XX:ArchiveClassesAtExit=" + fresh,
            "-Dorg.sqlite.lib.path=" + fresh.resolveSibling(LIBRARY),
            "-cp",
            jar.toString(),
            Rehearsal.class.getName(),
            folder.resolve("data").toString(),
            jar.toString(),
            String.valueOf(isAll)));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile()) // no folder with rules of its own
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return process.exitValue() == 0 && Files.exists(fresh);
  }

  /** A folder with all in it; one that is not there is gone already. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.deleteIfExists(one);
    }
  }
}
