package tend.web.releases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.playbook.edits.Reworded;

/**
 * What was done with a playbook, the newest first.
 *
 * @param uncounted of how many steps nobody knows yet how many accounts they changed
 * @param versions what can be compared
 * @param clock whose times they are
 */
public record HistoryPage(
    String id,
    String title,
    StagesPage stages,
    @Nullable String done,
    int uncounted,
    @Nullable String withdraw,
    List<Step> steps,
    List<Version> versions,
    String from,
    String to,
    List<Draft> drafts,
    String clock) {
  public HistoryPage {
    steps = List.copyOf(steps);
    versions = List.copyOf(versions);
    drafts = List.copyOf(drafts);
  }

  /**
   * One step.
   *
   * @param changed how many accounts got other items; null where nobody looked
   * @param more the differences beyond the first
   * @param back the way to bring it back; null where it is in force
   * @param compare the way to its text beside the one before; null where there was none
   */
  public record Step(
      String version,
      String reach,
      String tone,
      String said,
      String at,
      String why,
      @Nullable String changed,
      List<Reworded> differences,
      List<Reworded> more,
      boolean first,
      @Nullable String back,
      @Nullable String compare) {
    public Step {
      differences = List.copyOf(differences);
      more = List.copyOf(more);
    }
  }

  /** What can be compared. */
  public record Version(String value, String title) {}

  /** What was kept of somebody who was overtaken. */
  public record Draft(String said, String compare) {}
}
