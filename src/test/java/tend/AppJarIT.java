package tend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packed jar as a user starts it, from a folder without rules: shading must not lose a file.
 */
class AppJarIT {
  @TempDir private Path folder;

  private Process start(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", System.getProperty("app.jar")));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Path jar() {
    return Path.of(System.getProperty("app.jar"));
  }

  private String plain(String... args) throws Exception {
    return said(start(args));
  }

  /** What the launcher beside that jar says, on both streams. */
  private String launched(Path jar, String flag, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", jar.resolveSibling("tend").toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("_JAVA_OPTIONS", flag); // goes before what the launcher says
    return said(builder.start());
  }

  private static String said(Process process) throws Exception {
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.lines()
        .filter(line -> !line.startsWith("Picked up _JAVA_OPTIONS"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  @Timeout(180)
  void servesTheDemoWithTheRulesInside() throws Exception {
    Process process = start("serve", "--demo", "--port", "0", "--json");
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String url = new ObjectMapper().readTree(out.readLine()).get("url").asText();
      String page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(url + "accounts/marlow.bakes/today")).build(),
                  BodyHandlers.ofString())
              .body();
      assertThat(page).contains("Reply while it’s warm", "htmx.min.js");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** Else newer versions of Java warn in four lines whenever it starts. */
  @Test
  void theJarSaysThatItUsesALibraryOfTheSystem() throws Exception {
    try (JarFile jar = new JarFile(System.getProperty("app.jar"))) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Enable-Native-Access"))
          .isEqualTo("ALL-UNNAMED");
    }
  }

  @Test
  void everyShippedPlaybookIsPackedCompiled() throws Exception {
    try (JarFile jar = new JarFile(System.getProperty("app.jar"));
        Stream<Path> rules = Files.walk(Path.of("rules"), 2)) {
      long playbooks = rules.filter(p -> p.endsWith("settings.yaml")).count();
      assertThat(jar.stream().filter(e -> e.getName().matches("compiled/[0-9a-f]{32}\\.model")))
          .hasSize((int) playbooks);
    }
  }

  @Test
  @Timeout(120)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
  void theLauncherStartsTheJarBesideIt() throws Exception {
    Path launcher = Path.of(System.getProperty("app.jar")).resolveSibling("tend");
    Process process =
        new ProcessBuilder("sh", launcher.toString(), "status", "--json")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(out).contains("avoid-link-spam", "\"in force\"");
  }

  @Test
  @Timeout(180)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
  void theLauncherTakesItsClassesFromTheArchiveOfTheBuild() throws Exception {
    Path log = folder.resolve("classes.txt");
    String out = launched(jar(), "-Xlog:class+load:file=" + log, "status", "--json");
    assertThat(Files.readAllLines(log))
        .filteredOn(line -> line.contains(" tend.store.") || line.contains(" tend.flow."))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("shared objects file (top)"));
    assertThat(jar().resolveSibling("tend.sqlite")).isNotEmptyDirectory();
    assertThat(out).isEqualTo(plain("status", "--json"));
  }

  @Test
  @Timeout(180)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
  void aListTakesTheSmallerOfTheTwoArchives() throws Exception {
    Path log = folder.resolve("archives.txt");
    String asked = "-Xlog:cds:file=" + log;
    launched(jar(), asked, "status");
    assertThat(Files.readString(log)).contains("tend.jsa").doesNotContain("tend-lists.jsa");
    String out = launched(jar(), asked, "accounts", "--json");
    assertThat(Files.readString(log)).contains("tend-lists.jsa").doesNotContain("tend.jsa");
    assertThat(out).isEqualTo(plain("accounts", "--json"));
    assertThat(jar().resolveSibling("tend-lists.jsa"))
        .satisfies(
            lists ->
                assertThat(Files.size(lists))
                    .isLessThan(Files.size(lists.resolveSibling("tend.jsa")) * 2 / 3));
  }

  @Test
  @Timeout(180)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
  void whatDoesNotFitBesideTheJarIsPassedOverWithoutAWord() throws Exception {
    Path moved = Files.createDirectory(folder.resolve("moved"));
    for (String name : List.of("tend", "tend.jar")) {
      Files.copy(jar().resolveSibling(name), moved.resolve(name));
    }
    assertThat(launched(moved.resolve("tend.jar"), "", "--version")).isEqualTo("tend 0.1\n");
    Files.writeString(moved.resolve("tend.jsa"), "of another machine");
    assertThat(launched(moved.resolve("tend.jar"), "", "--version")).isEqualTo("tend 0.1\n");
    Files.writeString(moved.resolve("tend-lists.jsa"), "of another machine");
    assertThat(launched(moved.resolve("tend.jar"), "", "accounts", "--json"))
        .isEqualTo(plain("accounts", "--json"));
    libraryOfAnotherMachine(Files.createDirectory(moved.resolve("tend.sqlite")));
    assertThat(launched(moved.resolve("tend.jar"), "", "status", "--json"))
        .isEqualTo(plain("status", "--json"));
  }

  private static void libraryOfAnotherMachine(Path folder) throws Exception {
    String name = System.mapLibraryName("sqlitejdbc");
    byte[] library = Files.readAllBytes(jar().resolveSibling("tend.sqlite").resolve(name));
    library[18] = 8; // where such a file says for which machine it is
    Files.write(folder.resolve(name), library);
  }

  @Test
  @Timeout(60)
  void aWrongCommandEndsWithTwo() throws Exception {
    Process process = start("today", "--account", "nobody");
    assertThat(process.waitFor()).isEqualTo(2);
  }
}
