package tend.flow.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.DayPlan.Stopped;
import tend.playbook.trying.Funnel;
import tend.playbook.trying.Told;

/**
 * What an edit would do, reach first: how many accounts were looked at, to how many of them the
 * changed rules speak, and how many of those have all the data that these rules ask for.
 *
 * @param changed accounts whose list would not be the same
 * @param gaining accounts whose list would only grow
 * @param losing accounts whose list would only shrink
 * @param reranked actions that would move, the fewest that must
 * @param altered actions that would stay where they are and say or ask something else
 * @param missing what the data lacks, most accounts first
 * @param rules those that were edited, and all others with changes, by name
 */
public record Impacted(
    int accounts,
    @JsonProperty("spoken_to") int spokenTo,
    @JsonProperty("full_data") int fullData,
    int changed,
    int gaining,
    int losing,
    int added,
    int removed,
    int reranked,
    int altered,
    List<Missing> missing,
    List<OfRule> rules,
    List<Example> examples,
    List<Stopped> stopped) {
  public Impacted {
    missing = List.copyOf(missing);
    rules = List.copyOf(rules);
    examples = List.copyOf(examples);
    stopped = List.copyOf(stopped);
  }

  /** Rows that never came, and on how many accounts. */
  public record Missing(String words, int accounts) {}

  /**
   * What happens to the actions of one rule.
   *
   * @param state "new", "gone", "changed" or "same"
   * @param accounts on whose lists anything of it changes
   * @param funnel accounts left after each sentence; null where that was not asked
   */
  public record OfRule(
      String rule,
      String state,
      int accounts,
      int added,
      int removed,
      int reranked,
      int altered,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Funnel.Step> funnel) {}

  /**
   * One action on one list.
   *
   * @param change "added", "removed", "moved" or "altered"
   * @param subject the key that explain takes; null where the rule speaks of the account
   * @param from its place, from 1; 0 where it was not on the list
   * @param to its place, from 1; 0 where it would not be on the list
   * @param words what it says
   * @param because the sentence that decides it, or what else does; null where nothing needs to be
   *     said
   * @param why the command that tells more
   * @param sentences the rule as it would be, on this subject; as it is where it would be gone
   */
  public record Example(
      String account,
      String rule,
      @Nullable String subject,
      String item,
      String change,
      int from,
      int to,
      String words,
      @Nullable String because,
      String why,
      Instant at,
      List<Told> sentences) {
    public Example {
      sentences = List.copyOf(sentences);
    }
  }

  /** The share of the accounts looked at whose list would not be the same, in percent. */
  @JsonProperty("changed_percent")
  public double changedPercent() {
    return accounts == 0 ? 0 : 100.0 * changed / accounts;
  }

  /** The result in words, reach first, and never a comfort that the data does not bear. */
  @JsonProperty("words")
  public List<String> words() {
    return new ImpactWords(this).lines();
  }
}
