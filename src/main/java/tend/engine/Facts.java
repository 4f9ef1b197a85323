package tend.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;
import tend.facts.Challenge;
import tend.facts.FactSheet;
import tend.facts.Fan;
import tend.facts.FanWork;
import tend.facts.Peer;
import tend.facts.Topic;
import tend.facts.WaitingComment;

/**
 * The facts of one account by their class, sorted out once for all playbooks that are asked about
 * them. No instance may be given twice. Immutable, but for indexes made when first asked for;
 * threads may share it.
 */
public final class Facts {
  static final Object[] NONE = {};
  private final Map<Class<?>, Object[]> byClass;

  /** Those of which a sheet has no two with the same id. */
  private static final Set<Class<?>> ONCE =
      Set.of(
          Challenge.class, Fan.class, FanWork.class, Peer.class, Topic.class, WaitingComment.class);

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
    return new Facts(byClass(List.of(facts)), false);
  }

  /** The facts of that sheet. */
  public static Facts of(FactSheet sheet) {
    return new Facts(byClass(sheet.parts()), true);
  }

  /** Facts of a class mostly stand together. */
  private static Map<Class<?>, Object[]> byClass(Collection<? extends Collection<?>> parts) {
    Map<Class<?>, Object[]> byClass = new LinkedHashMap<>();
    for (Collection<?> part : parts) {
      Object[] facts = part.toArray();
      int to;
      for (int from = 0; from < facts.length; from = to) {
        Class<?> type = facts[from].getClass();
        to = from + 1;
        while (to < facts.length && facts[to].getClass() == type) {
          to++;
        }
        boolean alike = to - from == facts.length;
        byClass.merge(type, alike ? facts : Arrays.copyOfRange(facts, from, to), Facts::both);
      }
    }
    return byClass;
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

  /** Goes through all, class by class; the arrays are not to be written to. */
  void forEach(BiConsumer<Class<?>, Object[]> each) {
    byClass.forEach(each);
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

  /** Whether a sheet has no two facts of that class with the same value of that property. */
  static boolean isOnce(Class<?> type, String property) {
    return ONCE.contains(type) && property.equals("id");
  }

  /** Whether they are those of a sheet. */
  boolean areOfOneSheet() {
    return areOfOneSheet;
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
