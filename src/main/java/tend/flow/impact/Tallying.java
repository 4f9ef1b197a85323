package tend.flow.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.model.Account;
import tend.model.DayPlan.Stopped;
import tend.playbook.edits.Difference.Kind;
import tend.playbook.edits.Edited;
import tend.playbook.trying.Funnel;

/** Sums up what was seen on all accounts, in their order. Used once, by one thread. */
final class Tallying {
  /** The state of a rule that was not edited itself. */
  static final String SAME = "same";

  private final Impact.Question question;
  private final List<Seen> seen;
  private final Function<Account, FactSheet> sheets;

  /** Whether any account has an edit; else reach is told for all rules there are. */
  private final boolean edited;

  Tallying(Impact.Question question, List<Seen> seen, Function<Account, FactSheet> sheets) {
    this.question = question;
    this.seen = seen;
    this.sheets = sheets;
    this.edited = seen.stream().anyMatch(s -> !s.edited().isEmpty());
  }

  Impacted impacted() {
    List<Seen> reached = seen.stream().filter(s -> counts(s) && s.reach().spokenTo()).toList();
    return new Impacted(
        seen.size(),
        reached.size(),
        (int) reached.stream().filter(s -> s.reach().full()).count(),
        (int) seen.stream().filter(Seen::changed).count(),
        (int) seen.stream().filter(s -> s.only(Kind.ADDED, Kind.REMOVED)).count(),
        (int) seen.stream().filter(s -> s.only(Kind.REMOVED, Kind.ADDED)).count(),
        sum(Kind.ADDED),
        sum(Kind.REMOVED),
        sum(Kind.MOVED),
        sum(Kind.ALTERED),
        missing(reached),
        rules(),
        new Examples(question, seen, sheets).chosen(),
        stopped());
  }

  private boolean counts(Seen one) {
    return !edited || !one.edited().isEmpty();
  }

  private int sum(Kind kind) {
    return seen.stream()
        .flatMap(s -> s.counts().values().stream())
        .mapToInt(c -> c.getOrDefault(kind, 0))
        .sum();
  }

  private static List<Impacted.Missing> missing(List<Seen> reached) {
    Map<String, Integer> accounts = new TreeMap<>();
    reached.forEach(
        s -> s.reach().missing().forEach(words -> accounts.merge(words, 1, Integer::sum)));
    List<Impacted.Missing> missing = new ArrayList<>();
    accounts.forEach((words, count) -> missing.add(new Impacted.Missing(words, count)));
    missing.sort(Comparator.comparingInt(m -> -m.accounts()));
    return missing;
  }

  private List<Impacted.OfRule> rules() {
    Map<String, Edited.State> states = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    for (Seen one : seen) {
      states.putAll(one.edited());
      names.addAll(one.counts().keySet());
    }
    names.addAll(states.keySet());
    if (question.rule() != null) {
      names.add(question.rule());
    }
    return names.stream().map(name -> rule(name, states.get(name))).toList();
  }

  private Impacted.OfRule rule(String name, Edited.@Nullable State state) {
    List<Map<Kind, Integer>> counts =
        seen.stream().map(s -> s.counts().getOrDefault(name, Map.of())).toList();
    return new Impacted.OfRule(
        name,
        state == null ? SAME : state.name().toLowerCase(Locale.ROOT),
        (int) counts.stream().filter(c -> !c.isEmpty()).count(),
        sum(counts, Kind.ADDED),
        sum(counts, Kind.REMOVED),
        sum(counts, Kind.MOVED),
        sum(counts, Kind.ALTERED),
        name.equals(question.rule()) ? funnel() : null);
  }

  private static int sum(List<Map<Kind, Integer>> counts, Kind kind) {
    return counts.stream().mapToInt(c -> c.getOrDefault(kind, 0)).sum();
  }

  private List<Funnel.Step> funnel() {
    Funnel all = Funnel.NOTHING;
    for (Seen one : seen) {
      all = all.plus(one.funnel());
    }
    return all.steps();
  }

  private List<Stopped> stopped() {
    return seen.stream().flatMap(s -> s.stopped().stream()).distinct().toList();
  }
}
