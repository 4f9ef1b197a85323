package tend.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a playbook, which is never changed afterwards.
 *
 * @param number counts the steps of the playbook from 1
 * @param version the number of the version it speaks of
 * @param share percent of the accounts at the stage {@link Stage#SHARE}; 100 elsewhere
 * @param who did it; empty where nobody is known
 * @param why in their words; empty where none were given
 * @param looked how many accounts were looked at to tell what changes; null when nobody looked
 * @param changed how many of them got other items by it
 */
public record Release(
    String playbook,
    int number,
    Kind kind,
    int version,
    Stage stage,
    int share,
    Instant at,
    String who,
    String why,
    @Nullable Integer looked,
    @Nullable Integer changed) {

  /** What was done. */
  public enum Kind {
    /** A file was saved and released itself. */
    SAVED("saved"),
    /** A person released it. */
    PUBLISHED("published"),
    /** An earlier version came back. */
    ROLLED_BACK("rolled back");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** "rolled back". */
    public String word() {
      return word;
    }

    /** The kind of that word. */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
    }
  }

  /** Whether it makes its version the one for every account. */
  public boolean isForEveryone() {
    return stage == Stage.EVERYONE;
  }
}
