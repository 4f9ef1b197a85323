package tend.flow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item made again, held against its bytes as they were listed.
 *
 * @param outcome same, different, forgotten or unknown
 * @param rule with its playbook
 * @param at the moment that was evaluated; null where it is not known
 * @param rulesVersion names the rules in force then
 * @param playbookVersion of the rule's playbook then
 * @param rows how many rows of activity it was made from
 * @param reasons in words why the bytes differ, or cannot be told; empty where they are the same
 * @param differences what differs, by the place in the JSON; empty where somebody was forgotten
 */
@JsonPropertyOrder({
  "id",
  "outcome",
  "rule",
  "at",
  "rules_version",
  "playbook_version",
  "rows",
  "reasons",
  "differences"
})
public record Replayed(
    String id,
    Outcome outcome,
    String rule,
    @Nullable Instant at,
    @JsonProperty("rules_version") @Nullable String rulesVersion,
    @JsonProperty("playbook_version") @Nullable String playbookVersion,
    @Nullable Integer rows,
    List<String> reasons,
    List<Difference> differences) {
  public Replayed {
    reasons = List.copyOf(reasons);
    differences = List.copyOf(differences);
  }

  /** How the bytes compare. */
  public enum Outcome {
    @JsonProperty("same")
    SAME,
    @JsonProperty("different")
    DIFFERENT,
    @JsonProperty("forgotten")
    FORGOTTEN,
    @JsonProperty("unknown")
    UNKNOWN
  }

  /** One place, as JSON; null where there is nothing. */
  public record Difference(String place, @Nullable String listed, @Nullable String again) {}

  /** Whether not a byte differs. */
  @JsonIgnore
  public boolean isSame() {
    return outcome == Outcome.SAME;
  }
}
