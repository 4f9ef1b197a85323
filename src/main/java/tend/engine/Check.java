package tend.engine;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.drools.model.functions.Function1;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.PredicateN;
import org.jspecify.annotations.Nullable;

/** One comparison of a rule, as Drools compiled it, over the facts of a match. Immutable. */
sealed interface Check {
  /**
   * Whether it holds.
   *
   * @param match the facts found so far, in the order of the rule's patterns
   */
  boolean holds(Object[] match) throws Exception;

  /** Whether it looks at such places only. */
  boolean looksOnlyAt(IntPredicate places);

  /** The same that looks at the other place, where the same fact stands. */
  Check moved(int from, int to);

  /**
   * Of one fact.
   *
   * @param key what the fact's property has to be; null where it is asked something else
   * @param words say all that is asked, so that whoever uses the same words of the same class asks
   *     the same; null where they do not
   */
  static Check of(Predicate1<Object> compiled, int at, @Nullable Key key, @Nullable String words) {
    return new One(bare(compiled, compiled), at, key, words);
  }

  /** A property and the text, yes or no that it has to be. */
  record Key(String property, Function1<Object, ?> read, Object value) {}

  /** Of two facts. */
  static Check of(Predicate2<Object, Object> compiled, int one, int two) {
    return new Two(bare(compiled, compiled), one, two);
  }

  /** Of more facts. */
  static Check of(PredicateN compiled, int[] at) {
    return new More(compiled, at);
  }

  /** Drools wraps what it compiled; what is inside answers the same, sooner. */
  @SuppressWarnings("unchecked")
  private static <T> T bare(T wrapped, Object same) {
    return same instanceof IntrospectableLambda outside ? (T) outside.getLambda() : wrapped;
  }

  /** Of one fact. */
  record One(Predicate1<Object> compiled, int at, @Nullable Key key, @Nullable String words)
      implements Check {
    @Override
    public boolean holds(Object[] match) throws Exception {
      return compiled.test(match[at]);
    }

    /**
     * Those facts for which it holds.
     *
     * @param room as long as the facts; written over
     */
    Object[] sift(Object[] facts, Object[] room) throws Exception {
      int count = 0;
      for (Object fact : facts) {
        if (compiled.test(fact)) {
          room[count++] = fact;
        }
      }
      return count == facts.length ? facts : Arrays.copyOf(room, count);
    }

    @Override
    public boolean looksOnlyAt(IntPredicate places) {
      return places.test(at);
    }

    @Override
    public Check moved(int from, int to) {
      return at == from ? new One(compiled, to, key, words) : this;
    }
  }

  /** Of two facts. */
  record Two(Predicate2<Object, Object> compiled, int one, int two) implements Check {
    @Override
    public boolean holds(Object[] match) throws Exception {
      return compiled.test(match[one], match[two]);
    }

    @Override
    public boolean looksOnlyAt(IntPredicate places) {
      return places.test(one) && places.test(two);
    }

    @Override
    public Check moved(int from, int to) {
      return new Two(compiled, one == from ? to : one, two == from ? to : two);
    }
  }

  /** Of more facts. */
  final class More implements Check {
    private final PredicateN compiled;
    private final int[] at;

    private More(PredicateN compiled, int[] at) {
      this.compiled = compiled;
      this.at = at;
    }

    @Override
    public boolean holds(Object[] match) throws Exception {
      Object[] asked = new Object[at.length];
      for (int i = 0; i < at.length; i++) {
        asked[i] = match[at[i]];
      }
      return compiled.test(asked);
    }

    @Override
    public boolean looksOnlyAt(IntPredicate places) {
      return Arrays.stream(at).allMatch(places);
    }

    @Override
    public Check moved(int from, int to) {
      return new More(compiled, Arrays.stream(at).map(a -> a == from ? to : a).toArray());
    }
  }
}
