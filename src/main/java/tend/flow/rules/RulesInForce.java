package tend.flow.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Issue;
import tend.model.Release;
import tend.model.Stage;
import tend.model.Standing;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.policy.Policies;

/**
 * One picture of what is in force: which version of which playbook each account has, which ones are
 * in shadow, and what is wrong with the files as written. Immutable; threads may share it.
 */
public final class RulesInForce {
  private final List<Placed> placed;
  private final List<Status> status;
  private final List<Issue> problems;
  private final List<Broken> broken;
  private final PoliciesInForce policies;
  private final SortedMap<String, String> parts;
  private final String version;

  RulesInForce(
      List<Placed> placed,
      List<Status> status,
      List<Issue> problems,
      List<Broken> broken,
      PoliciesInForce policies,
      SortedMap<String, String> parts) {
    this.placed = List.copyOf(placed);
    this.status = List.copyOf(status);
    this.problems = problems.stream().sorted(Issue.BY_PLACE).toList();
    this.broken = List.copyOf(broken);
    this.policies = policies;
    this.parts = parts;
    this.version = new PlaybookFiles("all", "rules", contents(parts)).version();
  }

  /**
   * One playbook's versions.
   *
   * @param everyone what accounts have that the one on its way does not reach; null when none is
   * @param coming the version on its way; null when none is
   * @param step how far that one reaches
   */
  record Placed(@Nullable Playbook everyone, @Nullable Playbook coming, @Nullable Release step) {
    Optional<Playbook> of(String account) {
      Release at = step;
      boolean reached = at != null && at.stage() == Stage.SHARE && Standing.reaches(at, account);
      return Optional.ofNullable(reached ? coming : everyone);
    }

    Optional<InShadow> inShadow() {
      Playbook playbook = coming;
      Release at = step;
      return playbook != null && at != null && at.stage() == Stage.SHADOW
          ? Optional.of(new InShadow(playbook, at.version()))
          : Optional.empty();
    }
  }

  /** A version that is evaluated and counted, and shown to no creator. */
  public record InShadow(Playbook playbook, int version) {}

  /**
   * How one playbook stands.
   *
   * @param state "in force", "last good version in force", "in shadow only", "for a share only",
   *     "retired" or "not in force"
   * @param version the content in force; null when none is
   * @param number its number
   * @param working how the files as written differ from it: "draft", "rolled back", "gone",
   *     "broken", or null where they do not
   * @param coming what is on its way, such as "version 4 in shadow since 2026-03-02"; null when
   *     nothing is
   */
  public record Status(
      String playbook,
      String state,
      @Nullable String version,
      @Nullable Integer number,
      @Nullable String working,
      @Nullable String coming) {}

  /** A picture of playbooks that are in force nowhere, to try them. */
  public static RulesInForce asIf(List<Playbook> playbooks, Policies policies) {
    TreeMap<String, String> parts = new TreeMap<>();
    playbooks.forEach(p -> parts.put(p.id(), "0 " + p.version()));
    return new RulesInForce(
        playbooks.stream().map(p -> new Placed(p, null, null)).toList(),
        List.of(),
        List.of(),
        List.of(),
        new PoliciesInForce(policies, List.of(), List.of(), Map.of()),
        parts);
  }

  /** Every playbook that is in force for every account it applies to, by id. */
  public List<Playbook> playbooks() {
    return placed.stream().flatMap(p -> Stream.ofNullable(p.everyone())).toList();
  }

  /** The playbooks that hold for that account, by id. */
  public List<Playbook> playbooks(Account account) {
    return placed.stream().flatMap(p -> p.of(account.name()).stream()).toList();
  }

  /** Those in shadow. */
  public List<InShadow> inShadow() {
    return placed.stream().flatMap(p -> p.inShadow().stream()).toList();
  }

  /** What the account would have if that playbook, which is in shadow, were in force. */
  public List<Playbook> with(Playbook shadow, Account account) {
    return instead(account, shadow.id(), shadow);
  }

  /** What the account has, by id, with that version of one playbook in place of its own. */
  public List<Playbook> instead(Account account, String id, @Nullable Playbook version) {
    List<Playbook> all = new ArrayList<>(playbooks(account));
    all.removeIf(p -> p.id().equals(id));
    Stream.ofNullable(version).forEach(all::add);
    all.sort(Comparator.comparing(Playbook::id));
    return all;
  }

  /** What platforms allow, which gates what the playbooks recommend. */
  public Policies policies() {
    return policies.policies();
  }

  /** Every policy pack of the folder and how it stands. */
  public List<PoliciesInForce.Status> packs() {
    return policies.status();
  }

  /** Every playbook and how it stands. */
  public List<Status> status() {
    return status;
  }

  /** Those whose files as written are not in force; whoever reads what rules say is told. */
  public List<Broken> broken() {
    return broken;
  }

  /** Problems of the working copy, sorted by place. */
  public List<Issue> problems() {
    return problems;
  }

  /** Whether something is in force that differs from a broken working copy. */
  public boolean degraded() {
    return problems.stream().anyMatch(i -> i.level() == Issue.Level.ERROR);
  }

  /** Names what is in force; the same rules give the same twelve digits. */
  public String version() {
    return version;
  }

  /** The same with one more thing that is wrong with the files as written. */
  RulesInForce withProblem(Issue problem) {
    List<Issue> all = new ArrayList<>(problems);
    if (!all.contains(problem)) {
      all.add(problem);
    }
    return new RulesInForce(placed, status, all, broken, policies, parts);
  }

  /** What the version stands for: on each part its number and its content. */
  SortedMap<String, String> parts() {
    return parts;
  }

  private static SortedMap<String, String> contents(Map<String, String> parts) {
    TreeMap<String, String> contents = new TreeMap<>();
    parts.forEach((part, said) -> contents.put(part, said.substring(said.indexOf(' ') + 1)));
    return contents;
  }
}
