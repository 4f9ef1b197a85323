package tend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The rules of the repository once more, for tests that write them. */
public final class RulesCopy {
  private static final Path RULES = Path.of("rules");

  private RulesCopy() {}

  /** All of them. */
  public static Path in(Path folder) throws IOException {
    return copy(RULES, folder);
  }

  /** One playbook, beside the others of a rules folder. */
  public static void playbook(String id, Path rules) throws IOException {
    copy(RULES.resolve(id), rules.resolve(id));
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.sorted().toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
    return to;
  }
}
