package tend.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Other processes of Java, run as the launcher runs Tend. */
final class Launched {
  /** The launcher's for a server beside those for all. */
  static final List<String> SERVER =
      List.of("-XX:+UseTransparentHugePages", "-XX:ReservedCodeCacheSize=128m");

  /** The launcher's for all. */
  static final List<String> FLAGS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:MaxTenuringThreshold=1",
          "-XX:-UsePerfData",
          "-Xshare:auto",
          "-Djfr.unsupported.vm=true",
          "--enable-native-access=ALL-UNNAMED");

  private Launched() {}

  /**
   * The jar that the build made with its launcher beside it, also where this runs from the classes
   * beside it; empty where there is none.
   */
  static Optional<Path> jar() {
    try {
      Path own =
          Path.of(Launched.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path jar = own.resolveSibling("tend.jar");
      boolean isLaunched =
          Files.isRegularFile(jar) && Files.isExecutable(own.resolveSibling("tend"));
      return isLaunched ? Optional.of(jar) : Optional.empty();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a class of this program prints that runs like a server, of the jar where there is one: its
   * classes do the same by other means, see {@code tend.LinkAhead}.
   *
   * @throws UncheckedIOException where it fails
   */
  static List<String> lines(Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+IgnoreUnrecognizedVMOptions"); // not every system has large pages
    command.addAll(FLAGS);
    command.addAll(SERVER);
    String own = jar().map(jar -> jar + File.pathSeparator).orElse("");
    command.addAll(List.of("-cp", own + System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(main.getName() + " failed");
      }
      return said.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
