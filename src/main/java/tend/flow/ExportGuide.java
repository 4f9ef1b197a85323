package tend.flow;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tend.model.Json;
import tend.model.Nearest;

/**
 * How to get one's activity out of a platform, in the words of its own menus. There is one for
 * every format that is read.
 *
 * @param platform the lower-case word people type
 * @param formats the formats that it leads to
 * @param choose which of the offered file formats to take
 * @param takes how long it takes
 * @param drop which file to import
 * @param holds what is in it and what cannot be
 */
public record ExportGuide(
    String platform,
    String name,
    List<String> formats,
    List<String> steps,
    String choose,
    String takes,
    String drop,
    String holds) {
  private static final String FILE = "/exports.json";
  private static final List<ExportGuide> ALL = read();

  /** All of them, the neutral file last. */
  public static List<ExportGuide> all() {
    return ALL;
  }

  /**
   * The one of that platform.
   *
   * @throws UnknownName naming the platforms there are
   */
  public static ExportGuide of(String platform) {
    String asked = platform.strip().toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(guide -> guide.platform.equals(asked))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownName(
                    "no export of " + platform + " is read",
                    Nearest.help(asked, ALL.stream().map(ExportGuide::platform).toList())));
  }

  private static List<ExportGuide> read() {
    try (InputStream file = ExportGuide.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the jar has no " + FILE);
      }
      return Json.read(
          new String(file.readAllBytes(), StandardCharsets.UTF_8),
          new TypeReference<List<ExportGuide>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
