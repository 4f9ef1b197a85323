package tend.playbook.edits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tend.facts.FactSheet;
import tend.model.DayPlan.Stopped;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.recommending.Evaluation;

/**
 * What playbooks say on one sheet; those that stay the same from edit to edit are asked once.
 * Threads may share it.
 */
public final class Matches {
  private final FactSheet sheet;
  private final Map<List<String>, List<Match>> kept = new HashMap<>();

  public Matches(FactSheet sheet) {
    this.sheet = sheet;
  }

  /** The facts that they are asked of. */
  public FactSheet sheet() {
    return sheet;
  }

  /** What a playbook says that is asked again; one that was stopped is not remembered. */
  synchronized List<Match> lasting(Playbook playbook, List<Stopped> stopped) {
    List<String> key = List.of(playbook.id(), playbook.version(), playbook.drl());
    List<Match> before = kept.get(key);
    if (before != null) {
      return before;
    }
    List<Stopped> fresh = new ArrayList<>();
    List<Match> matches = passing(playbook, fresh);
    stopped.addAll(fresh);
    if (fresh.isEmpty()) {
      kept.put(key, matches);
    }
    return matches;
  }

  /**
   * What some rules of a playbook say; empty where one of them was stopped, so that the whole has
   * to be asked.
   */
  Optional<List<Match>> some(Playbook playbook, Set<String> rules) {
    if (rules.isEmpty()) {
      return Optional.of(List.of());
    }
    try {
      Playbook.Matches all = playbook.evaluate(sheet, rules);
      return all.stopped().isEmpty() ? Optional.of(all.matches()) : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** What a playbook says that is on trial only. */
  List<Match> passing(Playbook playbook, List<Stopped> stopped) {
    List<Match> matches = new ArrayList<>();
    Evaluation.run(sheet, List.of(playbook), matches, stopped);
    return matches;
  }
}
