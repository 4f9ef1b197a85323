package tend.playbook;

import java.util.Map;
import java.util.TreeMap;

/** The files of a playbook written in a test, with one scenario in which nothing happens. */
public final class Written {
  private Written() {}

  /**
   * Files that are sound where settings and rules are; the source is called "book".
   *
   * @param more lines for the front matter
   */
  public static PlaybookFiles files(
      String id, String reviewed, String more, String settings, String rules) {
    Map<String, String> files =
        Map.of(
            "README.md",
            "---\nid: "
                + id
                + "\ntitle: T\nowner: me\nreviewed: "
                + reviewed
                + "\n"
                + more
                + "sources: [ { id: book, title: A } ]\n---\n",
            "settings.yaml",
            settings,
            "rules.dslr",
            rules,
            "scenarios.yaml",
            "now: 2026-03-02T09:00:00Z\nscenarios:\n  - { name: a, given: [], expect: [] }\n");
    return new PlaybookFiles(id, "rules/" + id, new TreeMap<>(files));
  }
}
