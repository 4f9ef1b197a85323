package tend.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.functions.Function1;

/**
 * The facts of one account as they come and go, for {@link LiveRules} that are asked after every
 * change. A fact that is the same instance as before is the same fact. For one thread at a time.
 */
public final class LiveFacts {
  private final Map<Class<?>, List<Object>> byClass;

  /** What went and is still in the lists: it is searched for when they are next asked for. */
  private final Map<Class<?>, Set<Object>> gone = new HashMap<>();

  private final Map<Property, LiveIndex> indexes = new HashMap<>();
  private final Map<Class<?>, List<LiveIndex>> indexesOf = new HashMap<>();
  private List<?> given;
  private Change last;

  private record Property(Class<?> type, String name) {}

  /**
   * What came and went since the change before.
   *
   * @param number counts on from 0, with which there was nothing before
   */
  record Change(int number, List<Object> gone, List<Object> come, Set<Class<?>> types) {
    static Change of(int number, Collection<?> gone, Collection<?> come) {
      Set<Class<?>> types = identities();
      gone.forEach(fact -> types.add(fact.getClass()));
      come.forEach(fact -> types.add(fact.getClass()));
      return new Change(number, List.copyOf(gone), List.copyOf(come), types);
    }
  }

  /**
   * Begins with those facts, no instance twice.
   *
   * @param facts not to be changed afterwards
   */
  public LiveFacts(List<?> facts) {
    given = facts;
    byClass = Facts.sorted(facts);
    last = Change.of(0, List.of(), List.of());
  }

  /**
   * Takes up a change.
   *
   * @param went instances that were among the facts
   * @param came instances that were not, or that moved: those went as well
   */
  public void change(Collection<?> went, Collection<?> came) {
    given = List.of();
    take(went, came);
  }

  /**
   * The same where it is not known what changed: instances are compared, quickly where most stand
   * in the order they stood in.
   *
   * @param facts not to be changed afterwards
   */
  public void changeTo(List<?> facts) {
    List<?> before = given.isEmpty() ? all() : given;
    List<Object> went = new ArrayList<>();
    List<Object> came = new ArrayList<>();
    Difference.between(before, facts, went, came);
    take(went, came);
    given = facts;
  }

  private void take(Collection<?> went, Collection<?> came) {
    for (Object fact : went) {
      gone.computeIfAbsent(fact.getClass(), type -> identities()).add(fact);
      indexesOf(fact).forEach(index -> index.remove(fact));
    }
    for (Object fact : came) {
      Set<Object> away = gone.get(fact.getClass());
      if (away == null || !away.remove(fact)) {
        byClass.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
      }
      indexesOf(fact).forEach(index -> index.add(fact));
    }
    last = Change.of(last.number() + 1, went, came);
  }

  Change last() {
    return last;
  }

  /** Those of exactly that class; not to be written to. */
  List<Object> of(Class<?> type) {
    List<Object> facts = byClass.getOrDefault(type, List.of());
    Set<Object> away = gone.remove(type);
    if (away != null && !away.isEmpty()) {
      facts.removeIf(away::contains);
    }
    return facts;
  }

  /** All of those classes, sorted out for a whole evaluation. */
  Facts sorted(Set<Class<?>> types) {
    List<Object> some = new ArrayList<>();
    for (Class<?> type : byClass.keySet()) {
      if (types.contains(type)) {
        some.addAll(of(type));
      }
    }
    return Facts.of(some);
  }

  private List<Object> all() {
    return sorted(byClass.keySet()).of(byClass.keySet());
  }

  /** Those of that class by one property, kept up from now on. */
  LiveIndex by(Class<?> type, String property, Function1<Object, ?> read) {
    return indexes.computeIfAbsent(
        new Property(type, property),
        asked -> {
          LiveIndex index = new LiveIndex(read);
          of(type).forEach(index::add);
          indexesOf.computeIfAbsent(type, t -> new ArrayList<>()).add(index);
          return index;
        });
  }

  private List<LiveIndex> indexesOf(Object fact) {
    return indexesOf.getOrDefault(fact.getClass(), List.of());
  }

  private static <T> Set<T> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
