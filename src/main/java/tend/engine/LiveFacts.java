package tend.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;
import tend.model.Exchanged;

/**
 * The facts of one account as they come and go, for {@link LiveRules} that are asked after every
 * change. A fact that is the same instance as before is the same fact. For one thread at a time.
 */
public final class LiveFacts {
  private static final int FEW = 4;
  private static final int MANY = 64;
  private final Map<Class<?>, Some> byClass = new HashMap<>();
  private List<?> given;
  private Change last;
  private int all;
  private int changed;

  /** Those of one class. */
  static final class Some {
    private final List<Object> facts;

    /** What went and is still in the list: it is searched for when that is next asked for. */
    private Set<Object> gone = Set.of();

    private final Map<String, LiveIndex> indexes = new HashMap<>();

    private Some(List<Object> facts) {
      this.facts = facts;
    }

    /** All of them; not to be written to. */
    List<Object> all() {
      if (!gone.isEmpty()) {
        facts.removeIf(gone::contains);
        gone = Set.of();
      }
      return facts;
    }

    /** Those of them by one property, kept up from now on. */
    LiveIndex by(String property, Function1<Object, ?> read) {
      LiveIndex known = indexes.get(property);
      if (known == null) {
        known = new LiveIndex(read);
        all().forEach(known::add);
        indexes.put(property, known);
      }
      return known;
    }

    private void remove(List<Object> away) {
      indexes.values().forEach(index -> away.forEach(index::remove));
      if (facts.size() <= FEW && gone.isEmpty()) {
        away.forEach(fact -> facts.removeIf(one -> one == fact));
        return;
      }
      gone = gone.isEmpty() ? identities() : gone;
      gone.addAll(away);
      if (gone.size() > MANY + facts.size() / 2) { // else nobody might ever ask, and all would stay
        all();
      }
    }

    private void add(List<Object> more) {
      for (Object fact : more) {
        if (gone.isEmpty() || !gone.remove(fact)) {
          facts.add(fact);
        }
      }
      indexes.values().forEach(index -> more.forEach(index::add));
    }
  }

  /** What came and went since the change before. */
  static final class Change {
    private final int number;
    private final Map<Class<?>, List<Object>> gone;
    private final Map<Class<?>, List<Object>> come;
    private final Set<Class<?>> types = new HashSet<>();

    /** What came, once that is asked. */
    private @Nullable Set<Object> all;

    private final int size;

    /**
     * A change.
     *
     * @param number counts on from 0, with which there was nothing before
     */
    private Change(int number, Collection<?> gone, Collection<?> come) {
      this.number = number;
      this.gone = Facts.sorted(gone);
      this.come = Facts.sorted(come);
      types.addAll(this.gone.keySet());
      types.addAll(this.come.keySet());
      size = come.size();
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
      if (!come.containsKey(fact.getClass())) {
        return false;
      }
      Set<Object> known = all;
      if (known == null) {
        known = identities();
        come.values().forEach(known::addAll);
        all = known;
      }
      return known.contains(fact);
    }

    boolean touches(Set<Class<?>> looked) {
      for (Class<?> type : types) {
        if (looked.contains(type)) {
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
    Facts.sorted(facts).forEach((type, some) -> byClass.put(type, new Some(some)));
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
    change.gone().forEach((type, facts) -> some(type).remove(facts));
    change.come().forEach((type, facts) -> some(type).add(facts));
    last = change;
    changed = went.size() + came.size();
    all += came.size() - went.size();
  }

  /** Those of exactly that class, now and later. */
  Some some(Class<?> type) {
    return byClass.computeIfAbsent(type, t -> new Some(new ArrayList<>()));
  }

  Change last() {
    return last;
  }

  /** Whether so much came or went that asking anew costs less than finding out what that means. */
  boolean isNearlyAllNew() {
    return changed > MANY && last.size > all / 4;
  }

  /** All of those classes, sorted out for a whole evaluation. */
  Facts sorted(Set<Class<?>> types) {
    List<Object> all = new ArrayList<>();
    byClass.forEach(
        (type, some) -> {
          if (types.contains(type)) {
            all.addAll(some.all());
          }
        });
    return Facts.of(all);
  }

  private List<Object> all() {
    return sorted(byClass.keySet()).of(byClass.keySet());
  }

  private static <T> Set<T> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
