package tend.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tend.bench.Bench.Figure;
import tend.model.Json;

/**
 * All figures of one run with what they were measured on.
 *
 * @param processors how many this program may use
 */
public record Report(
    String java, String system, int processors, boolean quick, List<Figure> figures) {
  public Report {
    figures = List.copyOf(figures);
  }

  /** The figures, measured here. */
  public static Report of(boolean quick, List<Figure> figures) {
    return new Report(
        System.getProperty("java.vm.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        quick,
        figures);
  }

  /**
   * Writes {@code figures.json} and the picture {@code speed.svg} there.
   *
   * @throws UncheckedIOException when they cannot be written
   */
  public void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("figures.json"), Json.write(this) + "\n");
      Files.writeString(folder.resolve("speed.svg"), Picture.of(figures));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
