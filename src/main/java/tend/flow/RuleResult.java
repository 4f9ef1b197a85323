package tend.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one rule's items. Each listed one is exactly one of done, ticked, not for me, open
 * and gone.
 *
 * @param rule with its playbook
 * @param listed items that were first listed in the span; people named together are one item until
 *     something becomes of it, whoever joins or leaves them
 * @param done ticked by hand
 * @param ticked by an own reply
 * @param later how often one of them was postponed, whatever became of it; an item may be more than
 *     once
 * @param notForMe declined
 * @param putOff postponed, and neither done nor declined since
 * @param reasons why, most frequent first; a person's own words are "other"
 * @param words what they wrote, in the order of writing; empty unless asked for
 * @param open still on the list, or postponed
 * @param gone left the list by themselves: the moment passed, or another item took its place
 * @param medianHoursToDone from first listed to done or ticked, nearest rank; null where none is
 * @param noisy whether it asks for what people do not want; see {@link Noise}
 * @param next what to do about that; null where it is not noisy
 */
@JsonPropertyOrder({
  "rule",
  "listed",
  "done",
  "ticked",
  "later",
  "not_for_me",
  "put_off",
  "reasons",
  "words",
  "open",
  "gone",
  "median_hours_to_done",
  "noisy",
  "next"
})
public record RuleResult(
    String rule,
    int listed,
    int done,
    int ticked,
    int later,
    @JsonProperty("not_for_me") int notForMe,
    @JsonProperty("put_off") int putOff,
    List<Reason> reasons,
    List<String> words,
    int open,
    int gone,
    @JsonProperty("median_hours_to_done") @Nullable Double medianHoursToDone,
    boolean noisy,
    @Nullable String next) {
  /** Noisy ones first, then by name. */
  static final Comparator<RuleResult> ORDER =
      Comparator.comparing((RuleResult r) -> !r.noisy()).thenComparing(RuleResult::rule);

  /** How many items somebody reacted to: did, declined, or put off and left. */
  public int reacted() {
    return done + ticked + notForMe + putOff;
  }

  public RuleResult {
    reasons = List.copyOf(reasons);
    words = List.copyOf(words);
  }

  /** One of the answers that can be chosen, "none given" or "other", and how often. */
  public record Reason(String reason, int count) {}
}
