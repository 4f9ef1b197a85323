package tend.engine.drl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.facts.FactTypes;

/**
 * The names that can be spoken of at one place of a rule. Groups that bind nothing for what follows
 * read on in a copy. Used by one thread.
 */
final class Scope {
  private final Map<String, Bound> bound;
  private final Set<String> used;
  private boolean many;

  /**
   * What a name stands for.
   *
   * @param fact the fact's type; null for a value
   * @param sort of a value; null for a fact
   * @param nullable whether the value can be unknown
   * @param from the type of the fact that the value belongs to; null for a computed one
   */
  record Bound(
      @Nullable Class<?> fact, @Nullable Sort sort, boolean nullable, @Nullable Class<?> from) {
    static Bound fact(@Nullable Class<?> type) {
      return new Bound(type, null, false, type);
    }

    static Bound property(Class<?> owner, Class<?> type) {
      return new Bound(null, Sort.of(type), !type.isPrimitive(), owner);
    }

    static Bound computed(boolean nullable) {
      return new Bound(null, Sort.NUMBER, nullable, null);
    }

    boolean ofMany() {
      return FactTypes.isMany(from);
    }
  }

  Scope() {
    this(new TreeMap<>(), new TreeSet<>(), false);
  }

  private Scope(Map<String, Bound> bound, Set<String> used, boolean many) {
    this.bound = bound;
    this.used = used;
    this.many = many;
  }

  /** For a group whose names end with it. */
  Scope inner() {
    return new Scope(new TreeMap<>(bound), used, many);
  }

  /** For what only asks whether there is something: it begins a search of its own. */
  Scope asking() {
    return new Scope(new TreeMap<>(bound), used, false);
  }

  /** For one branch of an or: the same name may stand in the other. */
  Scope branch() {
    return new Scope(new TreeMap<>(bound), new TreeSet<>(used), many);
  }

  /** After an or: only what every branch bound alike is known. */
  void merge(Collection<Scope> branches) {
    Map<String, Bound> common = new TreeMap<>(new ArrayList<>(branches).get(0).bound);
    for (Scope branch : branches) {
      common.entrySet().removeIf(e -> !e.getValue().equals(branch.bound.get(e.getKey())));
      used.addAll(branch.used);
      many |= branch.many;
    }
    bound.putAll(common);
  }

  void bind(String name, Bound value) {
    bound.put(name, value);
    used.add(name);
  }

  /** Whether the name was given before, even where it cannot be spoken of any more. */
  boolean isUsed(String name) {
    return used.contains(name);
  }

  @Nullable Bound get(String name) {
    return bound.get(name);
  }

  Collection<String> names() {
    return bound.keySet();
  }

  /** Whether a pattern of that type would be tried with every fact found so far. */
  boolean crosses(@Nullable Class<?> type) {
    return many && FactTypes.isMany(type);
  }

  void matched(@Nullable Class<?> type) {
    many |= FactTypes.isMany(type);
  }
}
