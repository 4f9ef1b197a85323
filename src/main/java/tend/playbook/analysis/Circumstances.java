package tend.playbook.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What sentences leave open together: which facts there have to be, and for each property what it
 * may be. What is not named is free. Immutable.
 */
public record Circumstances(Set<String> facts, SortedMap<Aspect, Leeway> leeways) {
  /** Nothing is asked. */
  public static final Circumstances ANY = new Circumstances(Set.of(), new TreeMap<>());

  public Circumstances {
    facts = Collections.unmodifiableSet(new TreeSet<>(facts));
    leeways = Collections.unmodifiableSortedMap(new TreeMap<>(leeways));
  }

  /** There is such a fact. */
  public static Circumstances there(String fact) {
    return new Circumstances(Set.of(fact), new TreeMap<>());
  }

  /** The property is so, wherever there is such a fact. */
  public static Circumstances of(Aspect aspect, Leeway leeway) {
    return new Circumstances(Set.of(), new TreeMap<>(Map.of(aspect, leeway)));
  }

  /** Both at once. */
  public Circumstances and(Circumstances other) {
    if (other.facts.isEmpty() && other.leeways.isEmpty()) {
      return this;
    }
    Set<String> there = new TreeSet<>(facts);
    there.addAll(other.facts);
    SortedMap<Aspect, Leeway> both = new TreeMap<>(leeways);
    other.leeways.forEach((aspect, leeway) -> both.merge(aspect, leeway, Leeway::and));
    return new Circumstances(there, both);
  }

  /** What is left open for that property. */
  public Leeway of(Aspect aspect) {
    return leeways.getOrDefault(aspect, Leeway.OPEN);
  }

  /** The first property for which nothing is left open: they can never be. */
  public Optional<Aspect> impossible() {
    return leeways.entrySet().stream()
        .filter(e -> e.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether the others hold wherever these do. */
  public boolean isWithin(Circumstances other) {
    for (Map.Entry<Aspect, Leeway> asked : other.leeways.entrySet()) {
      if (!of(asked.getKey()).isWithin(asked.getValue())) {
        return false;
      }
    }
    return facts.containsAll(other.facts);
  }
}
