package tend.playbook.findings;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tend.facts.Self;
import tend.playbook.SettingsFile;
import tend.playbook.SettingsFile.Changed;
import tend.playbook.analysis.Aspect;
import tend.playbook.analysis.Choice;
import tend.playbook.analysis.Circumstances;
import tend.playbook.analysis.Leeway;

/**
 * For whom numbers hold: for the accounts that these overrides speak of, and no others do.
 *
 * @param names the platform, brand and account by level; none for everybody else
 * @param elsewhere platforms that other overrides speak of, on which it is not
 */
record Whom(SortedMap<String, String> names, SortedSet<String> elsewhere) {
  /** Where no override counts. */
  static final Whom ANYBODY = new Whom(new TreeMap<>(), new TreeSet<>());

  /** The platform of the account. */
  static final Aspect PLATFORM = new Aspect(Self.class.getSimpleName(), "platform");

  /** More combinations are not looked at: nobody writes as many. */
  private static final int MOST = 400;

  Whom {
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    elsewhere = Collections.unmodifiableSortedSet(new TreeSet<>(elsewhere));
  }

  /** Every combination of those overrides, first that of none. */
  static List<Whom> all(Collection<Changed> overrides) {
    if (overrides.isEmpty()) {
      return List.of(ANYBODY);
    }
    List<SortedMap<String, String>> combined = new ArrayList<>(List.of(new TreeMap<>()));
    for (String level : SettingsFile.LEVELS) {
      List<SortedMap<String, String>> more = new ArrayList<>();
      for (String name : names(overrides, level)) {
        combined.forEach(
            some -> {
              SortedMap<String, String> one = new TreeMap<>(some);
              one.put(level, name);
              more.add(one);
            });
      }
      combined.addAll(more);
    }
    SortedSet<String> platforms = names(overrides, "platform");
    return combined.stream()
        .limit(MOST)
        .map(names -> new Whom(names, but(platforms, names)))
        .toList();
  }

  private static SortedSet<String> names(Collection<Changed> overrides, String level) {
    SortedSet<String> names = new TreeSet<>();
    overrides.stream().filter(o -> o.level().equals(level)).forEach(o -> names.add(o.name()));
    return names;
  }

  private static SortedSet<String> but(
      SortedSet<String> platforms, SortedMap<String, String> names) {
    return names.containsKey("platform") ? new TreeSet<>() : platforms;
  }

  /** The name on that level, as settings are resolved by; empty where none counts. */
  String name(String level) {
    return names.getOrDefault(level, "");
  }

  /** What is known of the account by that. */
  Circumstances circumstances() {
    Optional<String> platform = Optional.ofNullable(names.get("platform"));
    if (platform.isEmpty() && elsewhere.isEmpty()) {
      return Circumstances.ANY;
    }
    return Circumstances.of(
        PLATFORM, Leeway.of(platform.map(Choice::of).orElseGet(() -> Choice.but(elsewhere))));
  }

  /** Whether the other is of those that this one speaks of. */
  boolean isPartOf(Whom other) {
    return other.names.entrySet().containsAll(names.entrySet());
  }

  /** "platform youtube and account studio". */
  String words() {
    return names.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(joining(" and "));
  }
}
