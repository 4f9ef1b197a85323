package tend.web.releases;

import java.util.List;
import tend.playbook.edits.Reworded;

/**
 * Two versions of a playbook side by side: what they say differently, and their texts.
 *
 * @param from what the one is called
 * @param to what the other is called
 */
public record ComparePage(
    String id, String title, String from, String to, List<Reworded> differences, List<File> files) {
  public ComparePage {
    differences = List.copyOf(differences);
    files = List.copyOf(files);
  }

  /** One file whose text differs. */
  public record File(String name, List<Line> lines) {
    public File {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line.
   *
   * @param tone "ins", "del", "gap" or empty
   * @param read how it is read aloud before the text; empty for a line that stayed
   */
  public record Line(String mark, String tone, String read, String number, String text) {}
}
