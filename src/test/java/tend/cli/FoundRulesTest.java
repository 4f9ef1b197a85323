package tend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is told that all is well of playbooks that are not the own ones. */
class FoundRulesTest {
  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  /** A process of its own, since only that can stand in another folder. */
  private int run(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", absoluteClassPath(), "tend.Main"));
    command.addAll(List.of(args));
    Path said = folder.resolveSibling(folder.getFileName() + ".err");
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(said.toFile()).start();
    out = new String(process.getInputStream().readAllBytes(), UTF_8);
    int code = process.waitFor();
    err = Files.readString(said);
    return code;
  }

  private static String absoluteClassPath() {
    Stream<String> parts =
        Tend.class.getClassLoader() instanceof URLClassLoader loader
            ? Arrays.stream(loader.getURLs()).map(URL::getPath)
            : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    return parts
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void outsideAProjectTheyAreSaidToBeThoseInsideTend() throws Exception {
    assertThat(run("check")).as(err).isZero();
    assertThat(out)
        .isEqualToNormalizingNewlines(
            "These are the playbooks inside tend; there is no folder rules here.\nNo problems.\n");
    assertThat(run("check", "--json")).isZero();
    assertThat(out).contains("\"rules\":\"inside tend\"");
    assertThat(run("test", "avoid-link-spam")).isZero();
    assertThat(out).startsWith("These are the playbooks inside tend;");
  }

  @Test
  void aFileInPlaceOfTheFolderIsAnError() throws Exception {
    Files.writeString(folder.resolve("rules"), "no folder");
    for (String command : List.of("check", "test", "phrases")) {
      assertThat(run(command)).as(command).isEqualTo(2);
      assertThat(err)
          .as(command)
          .isEqualToIgnoringNewLines("tend: rules: is a file and no folder; check the path");
    }
    assertThat(run("new", "playbook", "mine")).isEqualTo(2);
    assertThat(err).startsWith("tend: rules is a file and no folder; name another with --rules");
    assertThat(run("watch")).isEqualTo(2);
    assertThat(err).startsWith("tend: ").doesNotContain("a fault of ours").hasLineCount(1);
  }

  @Test
  void anEmptyFolderIsAnError() throws Exception {
    Files.createDirectories(folder.resolve("rules/.git"));
    for (String command : List.of("check", "test")) {
      assertThat(run(command)).as(command).isEqualTo(2);
      assertThat(err)
          .isEqualToIgnoringNewLines(
              "tend: there is no playbook in rules; begin one with: tend new playbook NAME");
    }
  }

  @Test
  void aProjectIsCheckedByItsOwnFolder() throws Exception {
    assertThat(run("new", "playbook", "answer-fast")).isZero();
    Files.createDirectories(folder.resolve("photos"));
    Files.writeString(folder.resolve("photos/README.md"), "no playbook");
    assertThat(run("check", ".")).as(out).isZero();
    assertThat(run("check", "photos")).isEqualTo(2);
    Path rules = folder.resolve("rules/answer-fast/rules.dslr");
    Files.writeString(rules, Files.readString(rules).replace("For each", "For eech"));
    assertThat(run("check", ".")).isEqualTo(1);
    assertThat(out).contains("rules/answer-fast/rules.dslr:7:3").contains("1 error, 0 warnings");
  }

  @Test
  void rulesThatNameNothingOrOnePlaybookAreAnError() throws Exception {
    assertThat(run("check", "--rules", "gone")).isEqualTo(2);
    assertThat(err)
        .isEqualToIgnoringNewLines("tend: gone: there is no such folder; check the path");
    assertThat(run("new", "playbook", "answer-fast")).isZero();
    assertThat(run("test", "--rules", "rules/answer-fast")).isEqualTo(2);
    assertThat(err)
        .startsWith(
            "tend: rules/answer-fast is one playbook and no folder of them; name the folder");
  }
}
