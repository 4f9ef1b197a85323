package tend.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The rules of the repository once more, for tests that write them. */
final class RulesCopy {
  private RulesCopy() {}

  static Path in(Path folder) throws IOException {
    Path rules = Path.of("rules");
    try (Stream<Path> all = Files.walk(rules)) {
      for (Path one : all.sorted().toList()) {
        Files.copy(one, folder.resolve(rules.relativize(one).toString()));
      }
    }
    return folder;
  }
}
