package tend.playbook.trying;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.Rule;
import tend.playbook.ScenarioFile;
import tend.playbook.findings.Finding;

/**
 * Looks for an account on which both rules of a finding fire for the same, so that a person can see
 * it. The first that shows it is kept. Used by one thread.
 */
public final class Examples {
  private final Map<Finding, Example> found = new LinkedHashMap<>();
  private final Map<String, Playbook> playbooks = new TreeMap<>();
  private final List<Finding> wanted;

  /** Wants an example of each finding that is about two rules of those playbooks. */
  public Examples(Collection<Playbook> playbooks, Collection<Finding> findings) {
    playbooks.forEach(p -> this.playbooks.put(p.id(), p));
    this.wanted = findings.stream().filter(Finding::isOfTwo).toList();
  }

  /**
   * Where both fire.
   *
   * @param where "account", "healthy account" or "scenario"
   * @param name of the account or scenario
   * @param subject the key of the comment, person or the like; empty for the account itself
   */
  public record Example(String where, String name, String subject) {}

  /** Whether a finding is left without one. */
  public boolean wantsMore() {
    return found.size() < wanted.size();
  }

  /** Looks at one account that is stored. */
  public void look(FactSheet sheet) {
    look("account", sheet.account().name(), sheet);
  }

  private void look(String where, String name, FactSheet sheet) {
    if (!wantsMore()) {
      return;
    }
    Map<String, Set<String>> fired = new HashMap<>();
    Known known = new Known(sheet);
    for (Finding one : wanted) {
      if (!found.containsKey(one)) {
        Set<String> both = new TreeSet<>(fired(one.rule(), sheet, known, fired));
        both.retainAll(fired(one.other(), sheet, known, fired));
        both.stream().findFirst().ifPresent(s -> found.put(one, new Example(where, name, s)));
      }
    }
  }

  /** Looks at the healthy accounts, then at those of the playbooks' own scenarios. */
  public void lookAtWritten(Baseline healthy) {
    healthy.sheets().forEach((name, sheet) -> look("healthy account", name, sheet));
    for (Playbook playbook : playbooks.values()) {
      for (ScenarioFile.Scenario one : playbook.scenarios().scenarios()) {
        look("scenario", playbook.id() + ": " + one.name(), one.given().sheet());
      }
    }
  }

  private Set<String> fired(
      @Nullable String name, FactSheet sheet, Known known, Map<String, Set<String>> fired) {
    String rule = Objects.requireNonNull(name);
    return fired.computeIfAbsent(rule, r -> fires(r, sheet, known));
  }

  private Set<String> fires(String name, FactSheet sheet, Known known) {
    int slash = name.indexOf('/');
    Playbook playbook = playbooks.get(name.substring(0, slash));
    if (playbook == null || !playbook.appliesTo(sheet.account())) {
      return Set.of();
    }
    Set<String> subjects = new TreeSet<>();
    for (Rule rule : playbook.rules()) {
      if (rule.name().equals(name.substring(slash + 1))) {
        Tried.all(rule, known, playbook.settings(sheet.account())).stream()
            .filter(Tried::fires)
            .forEach(t -> subjects.add(rule.target().isEmpty() ? "" : key(t)));
      }
    }
    return subjects;
  }

  private static String key(Tried tried) {
    return Match.subjectId(tried.subject());
  }

  /** Where both rules of that finding fire; empty where no account looked at shows it. */
  public Optional<Example> of(Finding finding) {
    return Optional.ofNullable(found.get(finding));
  }
}
