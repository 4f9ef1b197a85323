package tend.engine;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts another process of this program, with the same Java and the same classes. */
final class OwnJava {
  private static final List<String> FLAGS =
      List.of(
          "-Xmx256m",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-Dfile.encoding=UTF-8", // without a locale Java takes ASCII, and Drools what Java takes
          "-XX:+ExitOnOutOfMemoryError");

  private OwnJava() {}

  /**
   * What to run for that class; empty where it is not known where this program's classes lie. It
   * gets nothing of this process's environment, which may hold keys, but what Windows cannot do
   * without.
   */
  static Optional<ProcessBuilder> running(Class<?> main) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path exe = java.resolveSibling("java.exe");
    if (!Files.exists(java) && !Files.exists(exe)) {
      return Optional.empty();
    }
    return classPath(main.getClassLoader())
        .map(
            path -> {
              List<String> command = new ArrayList<>();
              command.add((Files.exists(exe) ? exe : java).toString());
              command.addAll(FLAGS);
              command.addAll(List.of("-cp", path, main.getName()));
              ProcessBuilder builder = new ProcessBuilder(command);
              builder.environment().keySet().retainAll(List.of("SystemRoot"));
              return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            });
  }

  /** Of the Java that runs, or inside Maven of the loader that Maven made. */
  static Optional<String> classPath(ClassLoader own) {
    if (own == ClassLoader.getSystemClassLoader()) {
      return Optional.ofNullable(System.getProperty("java.class.path"));
    }
    return own instanceof URLClassLoader urls ? files(urls.getURLs()) : Optional.empty();
  }

  private static Optional<String> files(URL[] urls) {
    List<String> files = new ArrayList<>();
    for (URL url : urls) {
      try {
        URI uri = url.toURI();
        if (!"file".equals(uri.getScheme())) {
          return Optional.empty();
        }
        files.add(Path.of(uri).toString());
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }
    return Optional.of(String.join(File.pathSeparator, files));
  }
}
