package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets Jazzer change the invented exports, guided by coverage, and read each in a small heap: no
 * crash, no file that takes long, no memory without bound. How often is {@code tend.fuzz}; the seed
 * is fixed.
 */
class IntakeFuzzTest {
  private static final int RUNS = Integer.getInteger("tend.fuzz", 1_000);
  private static final int SECONDS_A_FILE = 10;
  private static final int RUNS_A_SECOND_AT_LEAST = 20;
  @TempDir private Path folder;

  @Test
  void anyBytesAreReadOrRefused() throws Exception {
    Path said = folder.resolve("said");
    Process fuzzer =
        new ProcessBuilder(command())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = fuzzer.waitFor(120 + RUNS / RUNS_A_SECOND_AT_LEAST, TimeUnit.SECONDS);
    fuzzer.destroyForcibly();
    assertThat(Files.readString(said, StandardCharsets.UTF_8))
        .as(Files.readString(said, StandardCharsets.UTF_8))
        .contains("Done " + RUNS + " runs", "NEW    cov: ")
        .doesNotContain("== Java Exception", "ERROR: libFuzzer");
    assertThat(ended).isTrue();
  }

  @Test
  void everyFormatHasASeed() throws Exception {
    try (Stream<Path> seeds = Files.list(seeds())) {
      assertThat(seeds.flatMap(IntakeFuzzTest::format).collect(Collectors.toSet()))
          .containsExactlyInAnyOrderElementsOf(Formats.ALL.stream().map(Format::name).toList());
    }
  }

  /** Nothing for what lies beside activity in an export. */
  private static Stream<String> format(Path seed) {
    try {
      return Stream.of(ActivityFiles.read(List.of(seed), IntakeFuzz.OPTIONS, row -> {}).format());
    } catch (UnreadableFile e) {
      return Stream.empty();
    }
  }

  private List<String> command() throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + IntakeFuzz.class.getName(),
        "--instrumentation_includes=tend.intake.**",
        "--custom_hook_includes=tend.intake.**",
        "-runs=" + RUNS,
        "-seed=1",
        "-timeout=" + SECONDS_A_FILE,
        "-rss_limit_mb=0",
        Files.createDirectory(folder.resolve("found")).toString(),
        seeds().toString());
  }

  /** All the invented exports, flat; a repository and a zip that are not text. */
  private Path seeds() throws IOException {
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    Path exports = Fixture.path("");
    try (Stream<Path> files = Files.walk(exports)) {
      int number = 0;
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Files.copy(file, seeds.resolve("seed" + number));
        number++;
      }
    }
    Files.write(seeds.resolve("car"), BlueskyCarTest.repository());
    Fixture.zipped("reddit", seeds.resolve("zip"));
    return seeds;
  }
}
