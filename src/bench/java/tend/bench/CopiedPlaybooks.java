package tend.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;

/** The playbook with the most rules under many names: rules in any number. */
final class CopiedPlaybooks {
  private CopiedPlaybooks() {}

  static List<PlaybookFiles> of(List<Playbook> playbooks, int count) {
    PlaybookFiles largest =
        playbooks.stream()
            .max(Comparator.comparingInt((Playbook p) -> p.ruleNames().size()))
            .orElseThrow()
            .files();
    List<PlaybookFiles> copies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = "copy-" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      SortedMap<String, String> files = new TreeMap<>(largest.files());
      files.computeIfPresent(
          "README.md", (name, text) -> text.replace("id: " + largest.id(), "id: " + id));
      copies.add(new PlaybookFiles(id, "rules/" + id, files));
    }
    return copies;
  }
}
