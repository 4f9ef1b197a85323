package tend.flow.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.flow.Accounts;
import tend.flow.UnknownName;
import tend.model.Issue;
import tend.playbook.Playbook;
import tend.playbook.trying.TestRun;
import tend.policy.Policies;

/**
 * The playbooks in force beside those that would be. Immutable; reading them publishes nothing.
 *
 * @param before in force, or an earlier version where one was asked for
 * @param after as the files have them, with the numbers that were asked for
 * @param compared the playbooks that were asked about and are there, by id
 * @param policies in force; they gate both sides
 * @param set the numbers that were asked for, by setting
 * @param problems errors of the files that were asked about; with any, {@code after} lacks them
 * @param notes what else to know, in plain sentences
 */
public record Sides(
    List<Playbook> before,
    List<Playbook> after,
    List<Compared> compared,
    Policies policies,
    SortedMap<String, String> set,
    List<Issue> problems,
    List<String> notes) {
  public Sides {
    before = List.copyOf(before);
    after = List.copyOf(after);
    compared = List.copyOf(compared);
    set = Collections.unmodifiableSortedMap(new TreeMap<>(set));
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /**
   * What is asked.
   *
   * @param playbook one only; null for all
   * @param against the number or the first digits of an earlier version; null for what is in force
   * @param set numbers by the names of settings, as written
   */
  public record Asked(
      @Nullable String playbook, @Nullable String against, Map<String, String> set) {
    public Asked {
      set = new TreeMap<>(set);
    }
  }

  /**
   * A playbook on both sides.
   *
   * @param before its version; null where it is not in force
   * @param after its version; null where its files are broken
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Compared(String playbook, @Nullable String before, @Nullable String after) {
    /** Whether there is anything to compare. */
    public boolean differs() {
      return after != null && !after.equals(before);
    }
  }

  /** The playbooks whose files differ from what is in force and fail their scenarios, by id. */
  public List<String> failing() {
    Set<String> edited =
        compared.stream()
            .filter(Compared::differs)
            .map(Compared::playbook)
            .collect(Collectors.toSet());
    return after.stream()
        .filter(p -> edited.contains(p.id()) && !p.isTested())
        .filter(p -> !TestRun.of(p).passed())
        .map(Playbook::id)
        .toList();
  }

  /** The ids of the playbooks that were asked about. */
  public Set<String> about() {
    return compared.stream().map(Compared::playbook).collect(Collectors.toSet());
  }

  /**
   * The full name of a rule, "playbook/rule", as it would be.
   *
   * @throws UnknownName naming the nearest rule, or the playbooks that have one of that name
   */
  public String rule(String asked) {
    return rule(after, asked);
  }

  /** Whether there is such a rule, or several. */
  public boolean hasRule(String asked) {
    return !named(names(after), asked).isEmpty();
  }

  /** The same as it is in force. */
  public String ruleInForce(String asked) {
    return rule(before, asked);
  }

  private static String rule(List<Playbook> side, String asked) {
    List<String> names = names(side);
    List<String> found = named(names, asked);
    if (found.isEmpty()) {
      throw new UnknownName("there is no rule " + asked, Accounts.near(asked, names));
    }
    if (found.size() > 1) {
      throw new UnknownName(
          asked + " is the name of several rules", "write one of " + String.join(", ", found));
    }
    return found.get(0);
  }

  private static List<String> names(List<Playbook> side) {
    return side.stream().flatMap(p -> p.ruleNames().stream().map(r -> p.id() + "/" + r)).toList();
  }

  private static List<String> named(List<String> names, String asked) {
    return names.stream().filter(n -> n.equals(asked) || n.endsWith("/" + asked)).toList();
  }
}
