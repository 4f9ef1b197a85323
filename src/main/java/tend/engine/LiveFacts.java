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
import tend.model.Exchanged;

/**
 * The facts of one account as they come and go, for {@link LiveRules} that are asked after every
 * change. A fact that is the same instance as before is the same fact. For one thread at a time.
 */
public final class LiveFacts {
  private static final int MANY = 64;
  private final Map<Class<?>, List<Object>> byClass;

  /** What went and is still in the lists: it is searched for when they are next asked for. */
  private final Map<Class<?>, Set<Object>> gone = new HashMap<>();

  private final Map<Property, LiveIndex> indexes = new HashMap<>();
  private final Map<Class<?>, List<LiveIndex>> indexesOf = new HashMap<>();
  private List<?> given;
  private Change last;
  private int all;
  private int changed;

  private record Property(Class<?> type, String name) {}

  /** What came and went since the change before. */
  static final class Change {
    private final int number;
    private final Map<Class<?>, List<Object>> gone;
    private final Map<Class<?>, List<Object>> come;
    private final Set<Object> all = identities();

    /**
     * A change.
     *
     * @param number counts on from 0, with which there was nothing before
     */
    private Change(int number, Collection<?> gone, Collection<?> come) {
      this.number = number;
      this.gone = Facts.sorted(gone);
      this.come = Facts.sorted(come);
      all.addAll(come);
    }

    int number() {
      return number;
    }

    /** What went of each class. */
    Map<Class<?>, List<Object>> gone() {
      return gone;
    }

    /** What came of each class. */
    Map<Class<?>, List<Object>> come() {
      return come;
    }

    /** Whether that instance is among those that came. */
    boolean brought(Object fact) {
      return all.contains(fact);
    }

    boolean touches(Set<Class<?>> types) {
      return touches(gone, types) || touches(come, types);
    }

    private static boolean touches(Map<Class<?>, ?> facts, Set<Class<?>> types) {
      for (Class<?> type : facts.keySet()) {
        if (types.contains(type)) {
          return true;
        }
      }
      return false;
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
    last = new Change(0, List.of(), List.of());
    all = facts.size();
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
    Exchanged<Object> exchanged = Exchanged.between(before, facts);
    take(exchanged.gone(), exchanged.come());
    given = facts;
  }

  private void take(Collection<?> went, Collection<?> came) {
    Change change = new Change(last.number() + 1, went, came);
    change.gone().forEach(this::remove);
    change.come().forEach(this::add);
    last = change;
    changed = went.size() + came.size();
    all += came.size() - went.size();
  }

  private void remove(Class<?> type, List<Object> facts) {
    Set<Object> away = gone.computeIfAbsent(type, t -> identities());
    away.addAll(facts);
    for (LiveIndex index : indexesOf.getOrDefault(type, List.of())) {
      facts.forEach(index::remove);
    }
    List<Object> there = byClass.getOrDefault(type, List.of());
    if (away.size() > MANY + there.size() / 2) { // else nobody might ever ask, and all would stay
      of(type);
    }
  }

  private void add(Class<?> type, List<Object> facts) {
    Set<Object> away = gone.getOrDefault(type, Set.of());
    List<Object> there = byClass.computeIfAbsent(type, t -> new ArrayList<>());
    for (Object fact : facts) {
      if (away.isEmpty() || !away.remove(fact)) {
        there.add(fact);
      }
    }
    for (LiveIndex index : indexesOf.getOrDefault(type, List.of())) {
      facts.forEach(index::add);
    }
  }

  Change last() {
    return last;
  }

  /** Whether so much came or went that asking anew costs less than finding out what that means. */
  boolean isNearlyAllNew() {
    return changed > MANY && last.all.size() > all / 4;
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

  private static <T> Set<T> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
