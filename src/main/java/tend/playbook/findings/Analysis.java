package tend.playbook.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tend.model.Issue;
import tend.playbook.Playbook;
import tend.playbook.RulesFolder;
import tend.policy.Gate;
import tend.policy.Policies;

/**
 * What can be said of rules before anything runs, within and across playbooks: which never fire,
 * which are one too many, which say opposites, what nobody uses and what nobody has read for long.
 * Each finding is proved from what sentences mean, never from their words; rules in DRL are left
 * out. Immutable.
 *
 * @param findings by place
 * @param leftOut the rules that a developer wrote in DRL, with their playbooks
 */
public record Analysis(List<Finding> findings, List<String> leftOut) {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::issue, Issue.BY_PLACE);

  public Analysis {
    findings = List.copyOf(findings);
    leftOut = List.copyOf(leftOut);
  }

  /** Looks at those playbooks together, as of that day. */
  public static Analysis of(Collection<Playbook> playbooks, Policies policies, LocalDate day) {
    Findings findings = new Findings();
    List<Placed> able = new ArrayList<>();
    Gate gate = Gate.of(policies, day);
    for (Playbook playbook : playbooks) {
      Upkeep.unused(playbook, findings);
      Upkeep.reviewed(playbook, day, findings);
      Placed.of(playbook).filter(p -> !Contradictions.tell(p, findings)).forEach(able::add);
    }
    able.forEach(p -> Idle.tell(p, findings));
    able.forEach(p -> Refusals.tell(p, gate, findings));
    Pairs pairs = new Pairs(able, findings);
    pairs.tell();
    new Opposites(able, pairs, findings).tell();
    return new Analysis(
        findings.all().stream().sorted(BY_PLACE).toList(),
        playbooks.stream().flatMap(Analysis::inDrl).sorted().toList());
  }

  /** The same with what the folder's own vocabulary carries along. */
  public Analysis with(RulesFolder folder, Collection<Playbook> playbooks) {
    Findings more = new Findings();
    Upkeep.sentences(folder, playbooks, more);
    return new Analysis(
        Stream.concat(findings.stream(), more.all().stream()).sorted(BY_PLACE).toList(), leftOut);
  }

  private static Stream<String> inDrl(Playbook playbook) {
    return playbook.rules().stream()
        .filter(r -> r.drl() != null)
        .map(r -> playbook.id() + "/" + r.name());
  }

  /** The same as problems of files. */
  public List<Issue> issues() {
    return findings.stream().map(Finding::issue).toList();
  }
}
