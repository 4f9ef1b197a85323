package tend.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.Fan;

/**
 * The facts of one account by their class, sorted out once for all playbooks that are asked about
 * them. No instance may be given twice. Immutable, but for indexes made when first asked for;
 * threads may share it.
 */
public final class Facts {
  private static final Object[] NONE = {};
  private final Map<Class<?>, Object[]> byClass;

  /** Whether they are those of a sheet, on which everybody stands once. */
  private final boolean areOfOneSheet;

  private static final int FEW = 16;
  private static final int OFTEN = 4;
  private final Map<Property, Integer> asked = new ConcurrentHashMap<>();
  private final Map<Property, KeyIndex> indexes = new ConcurrentHashMap<>();

  private record Property(Class<?> type, String name) {}

  private Facts(Map<Class<?>, Object[]> byClass, boolean areOfOneSheet) {
    this.byClass = byClass;
    this.areOfOneSheet = areOfOneSheet;
  }

  /** Sorts out those facts; within a class they keep their order. */
  public static Facts of(Collection<?> facts) {
    Map<Class<?>, Object[]> byClass = new LinkedHashMap<>();
    sorted(facts).forEach((type, some) -> byClass.put(type, some.toArray()));
    return new Facts(byClass, false);
  }

  /** The facts of that sheet, as if they were given in one list. */
  public static Facts of(FactSheet sheet) {
    Map<Class<?>, Object[]> byClass = new LinkedHashMap<>();
    addAlike(sheet.waiting(), byClass);
    addAlike(sheet.shares(), byClass);
    if (sheet.stale() != null) {
      addAlike(List.of(sheet.stale()), byClass);
    }
    addAlike(List.of(sheet.answering()), byClass);
    sorted(sheet.habits())
        .forEach((type, some) -> byClass.merge(type, some.toArray(), Facts::both));
    addAlike(sheet.fans(), byClass);
    return new Facts(byClass, true);
  }

  /** Facts of one class, which nothing extends. */
  private static void addAlike(List<?> facts, Map<Class<?>, Object[]> byClass) {
    if (!facts.isEmpty()) {
      byClass.merge(facts.get(0).getClass(), facts.toArray(), Facts::both);
    }
  }

  private static Object[] both(Object[] some, Object[] more) {
    Object[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** Those facts by their class, in their order. */
  static Map<Class<?>, List<Object>> sorted(Collection<?> facts) {
    Map<Class<?>, List<Object>> lists = new LinkedHashMap<>();
    Class<?> last = null;
    List<Object> list = List.of();
    for (Object fact : facts) {
      if (fact.getClass() != last) { // facts of a class mostly come together
        last = fact.getClass();
        list = lists.computeIfAbsent(last, type -> new ArrayList<>());
      }
      list.add(fact);
    }
    return lists;
  }

  /** The classes there are facts of. */
  Set<Class<?>> types() {
    return byClass.keySet();
  }

  /** Those of exactly that class, in the order given; not to be written to. */
  Object[] of(Class<?> type) {
    return byClass.getOrDefault(type, NONE);
  }

  /** Those of these classes. */
  List<Object> of(Set<Class<?>> types) {
    List<Object> some = new ArrayList<>();
    byClass.forEach(
        (type, facts) -> {
          if (types.contains(type)) {
            some.addAll(List.of(facts));
          }
        });
    return some;
  }

  /** Whether no two of that class have the same value of that property. */
  boolean differ(Class<?> type, String property, Function1<Object, ?> read) {
    return (areOfOneSheet && type == Fan.class && property.equals("id"))
        || Distinct.are(of(type), read);
  }

  /**
   * Those of that class by one property.
   *
   * @param read the property of a fact, whichever of the rules that compare it brings that
   */
  KeyIndex by(Class<?> type, String property, Function1<Object, ?> read) {
    return indexes.computeIfAbsent(
        new Property(type, property), asked -> new KeyIndex(of(type), read));
  }

  /**
   * The same for what rules ask of facts one by one; null where so few ask, or of so few facts,
   * that looking at each is quicker.
   */
  @Nullable KeyIndex asked(Class<?> type, Check.Key key) {
    if (of(type).length < FEW) {
      return null;
    }
    int times = asked.merge(new Property(type, key.property()), 1, Integer::sum);
    return times < OFTEN ? null : by(type, key.property(), key.read());
  }
}
