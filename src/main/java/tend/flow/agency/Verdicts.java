package tend.flow.agency;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.RuleResult;

/**
 * What became of what rules listed, and which are worth keeping.
 *
 * @param from first listed then or later; null for ever
 * @param at as of when
 * @param rules by name
 */
public record Verdicts(@Nullable Instant from, Instant at, List<Judged> rules) {
  public Verdicts {
    rules = List.copyOf(rules);
  }

  /** One rule. */
  public record Judged(@JsonUnwrapped RuleResult result, Verdict verdict) {
    /** The playbook it stands in. */
    public String playbook() {
      return result.rule().substring(0, result.rule().indexOf('/'));
    }

    /** Its name within the playbook. */
    public String name() {
      return result.rule().substring(result.rule().indexOf('/') + 1);
    }
  }
}
