package tend.playbook;

import java.io.IOException;
import java.nio.file.Path;
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

  /** Notes where the jar is packed from that there was nothing to say, if so. */
  public void pack(Path classes) throws IOException {
    if (issues.isEmpty()) {
      FoundSound.note(files, classes);
    }
  }
}
