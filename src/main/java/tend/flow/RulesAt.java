package tend.flow;

import java.util.List;
import java.util.Optional;
import tend.model.Account;
import tend.playbook.Playbook;
import tend.policy.Policies;

/** The rules as they were when something was listed. Threads may share it. */
public interface RulesAt {
  /**
   * What held for the account while that version of all rules was in force; empty where a part of
   * it is no longer kept or no longer understood.
   */
  Optional<Snapshot> version(String version, Account account);

  /** What held for one account. */
  record Snapshot(List<Playbook> playbooks, Policies policies) {
    public Snapshot {
      playbooks = List.copyOf(playbooks);
    }
  }
}
