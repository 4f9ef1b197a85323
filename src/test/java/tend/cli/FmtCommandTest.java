package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * fmt tells what it changed, changes nothing when only asked, and leaves alone what it cannot read.
 */
class FmtCommandTest extends RunsCommands {
  @TempDir private Path folder;
  private Path rules = Path.of("");

  private int fmt(String... args) {
    List<String> all = new ArrayList<>(List.of("fmt"));
    all.addAll(List.of(args));
    return kept(Ran.of(NOW, all));
  }

  @BeforeEach
  void onePlainFileAndOneMessyOne() throws IOException {
    rules = Files.createDirectories(folder.resolve("mine")).resolve("rules.dslr");
    Files.writeString(rules, " rule “a”\r\nend");
    Files.writeString(folder.resolve("mine/settings.yaml"), "settings: {}\n");
    Files.writeString(folder.resolve("mine/notes.txt"), "left alone  ");
  }

  @Test
  void writesWhatWasNotInItsForm() throws IOException {
    assertThat(fmt(folder.toString())).isZero();
    assertThat(out.lines()).containsExactly(shown(rules), "1 of 2 files changed.");
    assertThat(rules).hasContent("rule \"a\"\nend\n");
    assertThat(fmt("--rules", folder.toString())).isZero();
    assertThat(out.lines()).containsExactly("0 of 2 files changed.");
    try (Stream<Path> files = Files.list(folder.resolve("mine"))) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void checkChangesNothing() throws IOException {
    assertThat(fmt("--check", folder.toString())).isEqualTo(1);
    assertThat(out.lines()).containsExactly(shown(rules), "1 of 2 files would change.");
    assertThat(Files.readString(rules)).isEqualTo(" rule “a”\r\nend");
    assertThat(fmt("--check", "rules")).isZero();
  }

  @Test
  void jsonNamesTheFiles() {
    assertThat(fmt("--json", rules.toString())).isZero();
    JsonNode json = json();
    assertThat(json.get("changed").get(0).asText()).isEqualTo(shown(rules));
    assertThat(json.get("unchanged").asInt()).isZero();
  }

  @Test
  void aFileThatIsNotUtf8IsLeftAlone() throws IOException {
    byte[] latin = "settings: { a: \"caf\u00E9\" }  ".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("mine/settings.yaml"), latin);
    assertThat(fmt(folder.toString())).isEqualTo(1);
    assertThat(err.lines())
        .containsExactly(
            "tend: " + shown(file) + " is not UTF-8 and was left alone; save it as UTF-8 first");
    assertThat(Files.readAllBytes(file)).isEqualTo(latin);
    assertThat(out).contains("1 of 2 files changed.");
  }

  @Test
  void aFileKeepsItsRights() throws IOException {
    if (Files.getFileStore(rules).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(rules, PosixFilePermissions.fromString("rw-rw-r--"));
      fmt(folder.toString());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rules)))
          .isEqualTo("rw-rw-r--");
    }
  }

  @Test
  void whatIsNotThereOrNoRuleFileIsOneLine() {
    assertThat(fmt(folder.resolve("gone").toString())).isEqualTo(2);
    assertThat(err.lines()).hasSize(1);
    assertThat(err).contains("gone: is no file or folder; check the path");
    assertThat(fmt(folder.resolve("mine/notes.txt").toString())).isEqualTo(2);
    assertThat(err).contains("notes.txt is no rule file; fmt takes .dslr");
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
