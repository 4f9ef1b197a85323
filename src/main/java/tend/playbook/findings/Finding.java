package tend.playbook.findings;

import org.jspecify.annotations.Nullable;
import tend.model.Issue;

/**
 * What analysis says of a rule or a file of a playbook before anything runs.
 *
 * @param rule with its playbook: "respond-to-comments/answer-the-rest"; null where it is about no
 *     rule
 * @param other the rule it was held against, written likewise; null where it is about one alone
 */
public record Finding(Issue issue, @Nullable String rule, @Nullable String other) {
  /** Whether it concerns that playbook, wherever it is told. */
  public boolean concerns(String playbook) {
    String path = issue.path();
    return path.contains("/" + playbook + "/")
        || (other != null && other.startsWith(playbook + "/"))
        || (rule != null && rule.startsWith(playbook + "/"));
  }

  /** Whether both rules can be seen to fire for the same on an account. */
  public boolean isOfTwo() {
    return rule != null && other != null;
  }
}
