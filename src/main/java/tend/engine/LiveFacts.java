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
  private static final int FEW = 4;
  private static final int MANY = 64;
  private final Map<Class<?>, Some> byClass = new HashMap<>();
  private final List<Some> touched = new ArrayList<>();
  private List<?> given;
  private int number;
  private int all;
  private int gone;
  private int come;

  /** Those of one class. */
  static final class Some {
    private final List<Object> facts;

    /** What went and is still in the list: it is searched for when that is next asked for. */
    private Set<Object> gone = Set.of();

    private final Map<String, LiveIndex> indexes = new HashMap<>();
    private final List<Object> went = new ArrayList<>(2);
    private final List<Object> came = new ArrayList<>(2);

    /** The same that came, once that is asked. */
    private Set<Object> brought = Set.of();

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

    /** What went with the last change. */
    List<Object> went() {
      return went;
    }

    /** What came with the last change. */
    List<Object> came() {
      return came;
    }

    boolean isTouched() {
      return !went.isEmpty() || !came.isEmpty();
    }

    /** Whether that instance of its class is among those that came. */
    boolean brought(Object fact) {
      if (brought.isEmpty() && !came.isEmpty()) {
        brought = identities();
        brought.addAll(came);
      }
      return brought.contains(fact);
    }

    private void take() {
      remove(went);
      add(came);
    }

    private void forget() {
      went.clear();
      came.clear();
      brought = Set.of();
    }

    private void remove(List<Object> away) {
      for (LiveIndex index : indexes.values()) {
        away.forEach(index::remove);
      }
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
      for (LiveIndex index : indexes.values()) {
        more.forEach(index::add);
      }
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
    number++;
    touched.forEach(Some::forget);
    touched.clear();
    went.forEach(fact -> touched(fact).went.add(fact));
    came.forEach(fact -> touched(fact).came.add(fact));
    touched.forEach(Some::take);
    gone = went.size();
    come = came.size();
    all += come - gone;
  }

  private Some touched(Object fact) {
    Some some = some(fact.getClass());
    if (!some.isTouched()) {
      touched.add(some);
    }
    return some;
  }

  /** Those of exactly that class, now and later. */
  Some some(Class<?> type) {
    return byClass.computeIfAbsent(type, t -> new Some(new ArrayList<>()));
  }

  /** How many changes there were. */
  int changes() {
    return number;
  }

  /** Whether so much came or went that asking anew costs less than finding out what that means. */
  boolean isNearlyAllNew() {
    return gone + come > MANY && come > all / 4;
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
