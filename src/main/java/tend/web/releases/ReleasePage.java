package tend.web.releases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.playbook.edits.Reworded;

/**
 * On which a playbook is released.
 *
 * @param done what came of the step just taken; null where none was
 * @param refused why nothing was; null where it was or nobody asked
 * @param look what the chosen step would change; null where that cannot be told
 * @param unseen why that cannot be told
 * @param form what was typed, and what the person saw
 * @param open whether any step can be taken
 * @param waits why none can be taken yet; null where one can
 */
public record ReleasePage(
    String id,
    String title,
    StagesPage stages,
    List<Chip> chips,
    @Nullable String done,
    @Nullable Refused refused,
    List<Choice> choices,
    @Nullable Look look,
    String unseen,
    List<Problem> problems,
    List<String> shadow,
    Form form,
    Team team,
    boolean open,
    @Nullable String waits) {
  public ReleasePage {
    chips = List.copyOf(chips);
    choices = List.copyOf(choices);
    problems = List.copyOf(problems);
    shadow = List.copyOf(shadow);
  }

  /** How the playbook stands, with a tone and an icon. */
  public record Chip(String words, String tone, String icon) {}

  /**
   * A step that can be chosen.
   *
   * @param closed why it cannot be; null where it can
   */
  public record Choice(
      String value, String title, String about, boolean chosen, @Nullable String closed) {}

  /**
   * What a step would change.
   *
   * @param note what else there is to know; null for nothing
   * @param gate why a reason must be given; null where none must
   * @param differences null where nothing was in force before
   */
  public record Look(
      String said, @Nullable String note, @Nullable String gate, List<Reworded> differences) {
    public Look {
      differences = List.copyOf(differences);
    }
  }

  /** One thing that is wrong, in one line; null where no editor shows its line. */
  public record Problem(String place, String message, @Nullable String url) {}

  /**
   * Why nothing was done.
   *
   * @param lines what there is to look at
   * @param basedOn the version that the files must be put together with; null where that is not it
   */
  public record Refused(String said, List<String> lines, @Nullable Integer basedOn) {
    public Refused {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What was typed.
   *
   * @param step the number of the newest step that was seen
   * @param content the files that were seen
   */
  public record Form(
      String share, String why, String who, String confirm, String step, String content) {}

  /** Whether a save waits, and what switching that does. */
  public record Team(boolean on, String said, String turn) {}
}
