package tend.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the rules that tests may write in. */
final class WorkingFolder {
  private WorkingFolder() {}

  /** Copies the rules of this repository into that folder. */
  static Path copied(Path to) throws IOException {
    Path from = Path.of("rules");
    List<Path> all;
    try (Stream<Path> walked = Files.walk(from)) {
      all = walked.toList();
    }
    for (Path one : all) {
      Path copy = to.resolve(from.relativize(one).toString());
      if (Files.isDirectory(one)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(one, copy);
      }
    }
    return to;
  }
}
