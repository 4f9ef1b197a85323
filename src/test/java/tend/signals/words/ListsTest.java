package tend.signals.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsTest {
  @TempDir private Path classes;

  @Test
  void packedListsHaveTheLinesOfTheirFiles() throws IOException {
    Path lists = Path.of("src/main/resources/signals");
    Files.createDirectory(classes.resolve("signals"));
    List<Path> files;
    try (Stream<Path> all = Files.list(lists)) {
      files = all.filter(f -> f.toString().endsWith(".txt")).toList();
    }
    for (Path file : files) {
      Files.copy(file, classes.resolve("signals").resolve(file.getFileName()));
    }
    Lists.pack(classes);
    Map<String, List<String>> packed =
        Lists.unpacked(Files.readAllBytes(classes.resolve("compiled/lists.txt")));
    assertThat(packed).hasSize(files.size()).hasSizeGreaterThan(30);
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".txt", "");
      assertThat(packed.get(name)).isEqualTo(Files.readAllLines(file)).isEqualTo(Lists.named(name));
    }
  }
}
