package tend.playbook;

import java.util.List;
import java.util.Optional;
import tend.model.Issue;

/**
 * What the checker says of one playbook.
 *
 * @param playbook empty when there is an error
 * @param issues sorted by place
 */
public record Checked(PlaybookFiles files, Optional<Playbook> playbook, List<Issue> issues) {
  public Checked {
    issues = List.copyOf(issues);
  }
}
