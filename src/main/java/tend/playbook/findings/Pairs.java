package tend.playbook.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import tend.playbook.SettingsFile.Changed;
import tend.playbook.analysis.Circumstances;

/**
 * Holds every two rules that speak of the same against each other: one that says what another says,
 * and one that never comes without a stronger one. Used once.
 */
final class Pairs {
  private final List<Placed> rules;
  private final Findings findings;
  private final Map<Set<Changed>, List<Whom>> whoms = new HashMap<>();

  /**
   * Looks at those rules.
   *
   * @param rules that can fire, in any order
   */
  Pairs(List<Placed> rules, Findings findings) {
    this.rules = rules.stream().sorted(Placed.STRONGEST).toList();
    this.findings = findings;
  }

  /** Tells of each rule the strongest that makes it one too many. */
  void tell() {
    Map<String, List<Placed>> bySubject = new TreeMap<>();
    for (Placed rule : rules) {
      bySubject.computeIfAbsent(rule.subject(), s -> new ArrayList<>()).add(rule);
    }
    bySubject.values().forEach(same -> same.forEach(rule -> tell(rule, same)));
  }

  private void tell(Placed rule, List<Placed> among) {
    for (Placed other : among) {
      if (other == rule) {
        continue;
      }
      boolean twin = isTwin(other, rule);
      boolean taken = Taking.takes(other, rule);
      boolean repeated = twin && !taken && other.doing().equals(rule.doing());
      if (!(twin || taken || repeated) || !isWithin(rule, other)) {
        continue;
      }
      if (twin && isWithin(other, rule)) {
        duplicate(rule, other);
        return;
      }
      if (taken || repeated) {
        subsumed(rule, other, taken);
        return;
      }
    }
  }

  /** Whether both do the same kind of thing in the same part of the list; the stronger first. */
  private static boolean isTwin(Placed first, Placed second) {
    return first.reach() == second.reach()
        && first.rule.group() == second.rule.group()
        && first.isBefore(second)
        && Objects.equals(first.rule.action(), second.rule.action());
  }

  /** Whether the other fires wherever the one does, for every account that may be. */
  private boolean isWithin(Placed one, Placed other) {
    for (Whom whom : whoms(one, other)) {
      Circumstances here = one.in(whom);
      if (here.impossible().isEmpty() && !here.isWithin(other.in(whom))) {
        return false;
      }
    }
    return true;
  }

  /** For whom the numbers of either differ. */
  List<Whom> whoms(Placed one, Placed other) {
    if (other.overrides().isEmpty() || other.overrides().equals(one.overrides())) {
      return one.whoms();
    }
    Set<Changed> overrides = new HashSet<>(one.overrides());
    overrides.addAll(other.overrides());
    return whoms.computeIfAbsent(overrides, Whom::all);
  }

  private void duplicate(Placed rule, Placed other) {
    findings.rule(
        "TD052",
        rule,
        other,
        "this rule fires exactly where " + other.shown() + " does, for the same " + thing(rule),
        "keep one of the two, or say in a sentence what tells them apart");
  }

  private void subsumed(Placed rule, Placed other, boolean taken) {
    findings.rule(
        "TD053",
        rule,
        other,
        "this rule changes nothing: wherever it fires, "
            + other.shown()
            + (taken
                ? " fires for the same " + thing(rule) + " and takes it, " + why(rule, other)
                : " fires as well and says the same"),
        taken
            ? "raise its @priority, narrow the other rule, or take this one out"
            : "take it out, or let it say something of its own");
  }

  private static String why(Placed rule, Placed other) {
    if (rule.reach() != other.reach()) {
      return "which it does on its own, and this one together with others";
    }
    if (rule.rule.priority() != other.rule.priority()) {
      return "being more pressing";
    }
    return rule.playbook == other.playbook
        ? "being as pressing and standing before it"
        : "being as pressing and in a playbook that comes first by name";
  }

  /** What a person calls that fact. */
  static String thing(Placed rule) {
    return switch (rule.subject()) {
      case "" -> "account";
      case "WaitingComment" -> "comment";
      case "WaitingShare" -> "share";
      case "Fan" -> "person";
      case "Peer" -> "peer";
      case "OwnPost" -> "post";
      case "OwnPlatform" -> "platform";
      case "Topic" -> "topic";
      case "Challenge" -> "hashtag";
      case "FanWork" -> "work";
      case "Experiment" -> "trial";
      case "StaleThreads" -> "threads";
      case "Likers" -> "people";
      default -> "texts";
    };
  }
}
