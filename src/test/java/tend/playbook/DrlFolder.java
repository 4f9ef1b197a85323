package tend.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** The .drl files of one folder of the tests, each as the one rule file of a playbook. */
final class DrlFolder {
  private static final Checker CHECKER =
      new Checker(Vocabulary.read(RulesFolder.read(Path.of("rules")).vocabulary()));

  private DrlFolder() {}

  /** All its files, in order. */
  static List<Path> files(String folder) {
    try (var list = Files.list(Path.of("src/test/resources", folder))) {
      return list.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks a playbook of that one file, a setting and a scenario where nothing is there. */
  static Checked check(String name, String drl) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(
        "README.md",
        """
        ---
        id: mine
        title: Mine
        owner: me
        reviewed: 2026-03-01
        sources: [ { id: book, title: A book } ]
        ---
        """);
    files.put(name, drl);
    files.put(
        "settings.yaml",
        "settings:\n  wait: { value: 24, unit: hours, range: [0, 72], why: \"w\" }\n");
    files.put(
        "scenarios.yaml",
        """
        now: 2026-03-02T09:00:00Z
        scenarios:
          - { name: quiet, given: [], expect: [] }
        """);
    return CHECKER.check(new PlaybookFiles("mine", "rules/mine", files));
  }
}
