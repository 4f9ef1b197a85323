package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The layers behind the screen, each by itself: hostile text is handed to the compiler as if the
 * screen had let it through. A few files of each kind, all of them with {@code -Plong}.
 */
class LayersTest {
  private static final boolean ALL = Integer.getInteger("tend.corpus", 1) > 1;
  private static final Path FOLDER = Path.of("src/test/resources/hostile");

  /** One for each time at which code can run, and for each way to hide it. */
  private static final List<String> CHOSEN =
      List.of(
          "action-code",
          "action-escape-closes-the-text",
          "action-reflection",
          "action-thread",
          "condition-constructor",
          "condition-eval",
          "condition-text-for-a-number-that-may-be-unknown",
          "function-in-an-action",
          "head-salience-expression",
          "name-leaves-its-comment");

  static Stream<Path> files() throws IOException {
    return ALL ? all().filter(f -> !f.toString().contains("declare-enum")) : chosen();
  }

  private static Stream<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  private static Stream<Path> chosen() {
    return CHOSEN.stream().map(name -> FOLDER.resolve(name + ".drl"));
  }

  /** Those that run as soon as Drools builds. */
  static Stream<Path> enums() {
    return Stream.of("declare-enum.drl", "declare-enum-two-values.drl").map(FOLDER::resolve);
  }

  static Stream<Path> known() {
    return Stream.concat(chosen(), enums());
  }

  @ParameterizedTest
  @MethodSource("known")
  void withoutAnyLayerItRuns(Path file, @TempDir Path folder) throws IOException {
    Path marker = folder.resolve("marker");

    Unguarded.run(Unguarded.text(file, marker));

    assertThat(marker).exists();
  }

  /** The others fail in Drools' parser or compiler, or wait for a version that takes them. */
  @Test
  void withoutAnyLayerMostRun(@TempDir Path folder) throws IOException {
    int ran = 0;
    for (Path file : files().toList()) {
      Path marker = folder.resolve(file.getFileName());
      Unguarded.run(Unguarded.text(file, marker));
      ran += Files.exists(marker) ? 1 : 0;
    }

    assertThat(ran).isGreaterThan(ALL ? 75 : CHOSEN.size() - 1);
  }

  @ParameterizedTest
  @MethodSource({"files", "enums"})
  void theClassLoaderAloneKeepsItFromRunning(Path file, @TempDir Path folder) throws IOException {
    Path marker = folder.resolve("marker");
    String text = Unguarded.text(file, marker);

    try {
      byte[] built = CompiledModule.build("x", text).bytes();
      RuleClasses.unpacked(built).load().evaluate(Playground.facts(), Limits.DEFAULT);
    } catch (RuntimeException | LinkageError e) {
      // refused by the compiler, or when it is linked: the marker tells
    }

    assertThat(marker).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("files")
  void theScanAloneKeepsItFromRunning(Path file, @TempDir Path folder) throws IOException {
    Path marker = folder.resolve("marker");
    String text = Unguarded.text(file, marker);

    try {
      CompiledRules rules = Unguarded.build(text).rules();
      rules.evaluate(Playground.facts(), Limits.DEFAULT);
    } catch (RuntimeException e) {
      // refused by the scan, or by Drools itself: the marker tells
    }

    assertThat(marker).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("known")
  void theScanSaysWhichRuleDoesWhat(Path file, @TempDir Path folder) throws IOException {
    CompiledModule built = Unguarded.build(Unguarded.text(file, folder.resolve("marker")));

    assertThatThrownBy(built::rules)
        .isInstanceOf(RuleProblem.class)
        .hasMessageStartingWith("rules may do only what is listed: the ")
        .hasMessageEndingWith("; nothing of it was run")
        .message()
        .hasLineCount(1);
  }

  @ParameterizedTest
  @MethodSource("enums")
  void theScanAloneIsTooLateForAnEnum(Path file, @TempDir Path folder) throws IOException {
    Path marker = folder.resolve("marker");

    Unguarded.build(Unguarded.text(file, marker));

    assertThat(marker).exists();
  }

  @Test
  void aLoopNeedsNoForeignClassAndIsLeftToTheScan() {
    CompiledModule loop =
        CompiledModule.build(
            "x",
            Playground.HEAD
                + "rule \"r\" when Self() then while ( outcome != null )"
                + " { outcome.recommend( \"x\" ); } end\n");

    assertThatThrownBy(loop::rules).hasMessageContaining("the rule \"r\": its action has a loop");
  }
}
