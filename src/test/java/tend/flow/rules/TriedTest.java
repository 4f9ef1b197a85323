package tend.flow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.model.Issue;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.ShippedPlaybooks;
import tend.playbook.trying.Baseline;

/** A playbook that waits is tried once, and anew when anything it was tried on changed. */
class TriedTest {
  private static final Playbook PLAYBOOK = ShippedPlaybooks.named("respond-to-comments");

  /** An account that waits for an answer, so that there is a problem to tell. */
  private static Baseline waiting(String hours) {
    String account =
        """
        now: 2026-03-02T09:00:00Z
        scenarios:
          - { name: waits, given: [ { comment: q, by: a, age: HOURSh, text: "How? Why?" } ], expect: [] }
        """;
    SortedMap<String, String> files = new TreeMap<>();
    files.put("waits.yaml", account.replace("HOURS", hours));
    return Baseline.read(new PlaybookFiles("baseline", "rules/baseline", files));
  }

  @Test
  void theSameOnTheSameAccountsIsTriedOnce() {
    List<Issue> first = Tried.problems(PLAYBOOK, waiting("30"));
    assertThat(first).hasSize(1);
    assertThat(Tried.problems(PLAYBOOK, waiting("30"))).isSameAs(first);
  }

  @Test
  void onAnotherHealthyAccountItIsTriedAnew() {
    assertThat(Tried.problems(PLAYBOOK, waiting("31")))
        .isNotSameAs(Tried.problems(PLAYBOOK, waiting("30")));
  }
}
