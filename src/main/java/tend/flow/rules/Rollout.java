package tend.flow.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Issue;
import tend.model.Standing;

/**
 * Where the words of a playbook are on their way from a draft to everyone, and what keeps them from
 * going on. Immutable.
 *
 * @param writable whether there is a folder to write in; those in the jar can be released only
 * @param team whether a save waits until somebody releases it
 * @param standing what the steps so far amount to; null before the first
 * @param working how its files differ from what is in force, as {@link RulesInForce.Status} says it
 * @param check how its files fare; null where the folder has none
 * @param shadow what the version in shadow would have listed, by rule
 * @param drafts what was kept of people who were overtaken
 */
public record Rollout(
    String playbook,
    String title,
    boolean writable,
    boolean team,
    Place place,
    @Nullable Standing standing,
    @Nullable String working,
    @Nullable Check check,
    List<Shadowed> shadow,
    List<Kept> drafts) {
  public Rollout {
    shadow = List.copyOf(shadow);
    drafts = List.copyOf(drafts);
  }

  /** How far the newest words have come. */
  public enum Place {
    DRAFT,
    SHADOW,
    SHARE,
    EVERYONE,
    RETIRED
  }

  /**
   * How files fare with check and test.
   *
   * @param content names what they say
   * @param errors what the checker refuses
   * @param failed the scenarios that fail and the healthy accounts on which a rule speaks
   */
  public record Check(String content, List<Issue> errors, List<Issue> failed) {
    public Check {
      errors = List.copyOf(errors);
      failed = List.copyOf(failed);
    }

    /** Whether they may be released. */
    public boolean passes() {
      return errors.isEmpty() && failed.isEmpty();
    }
  }

  /** How often one rule in shadow would have spoken: distinct items, on so many accounts. */
  public record Shadowed(String rule, int items, int accounts) {}

  /** Words of a person that wait. */
  public record Kept(String who, @Nullable Integer beganFrom, Instant at) {}

  /** Whether nothing keeps the files from being released. */
  public boolean passes() {
    Check checked = check;
    return checked != null && checked.passes();
  }

  /** The number of the newest step; 0 before the first. */
  public int step() {
    Standing now = standing;
    return now == null ? 0 : now.last().number();
  }
}
