package tend.engine;

import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.PredicateN;

/** One comparison of a rule, as Drools compiled it, over the facts of a match. */
interface Check {
  /**
   * Whether it holds.
   *
   * @param match the facts found so far, in the order of the rule's patterns
   */
  boolean holds(Object[] match) throws Exception;

  /** Of one fact. */
  static Check of(Predicate1<Object> compiled, int fact) {
    Predicate1<Object> bare = bare(compiled, compiled);
    return match -> bare.test(match[fact]);
  }

  /** Of two facts. */
  static Check of(Predicate2<Object, Object> compiled, int one, int two) {
    Predicate2<Object, Object> bare = bare(compiled, compiled);
    return match -> bare.test(match[one], match[two]);
  }

  /** Of more facts. */
  static Check of(PredicateN compiled, int[] facts) {
    return match -> {
      Object[] asked = new Object[facts.length];
      for (int i = 0; i < facts.length; i++) {
        asked[i] = match[facts[i]];
      }
      return compiled.test(asked);
    };
  }

  /** Drools wraps what it compiled; what is inside answers the same, sooner. */
  @SuppressWarnings("unchecked")
  private static <T> T bare(T wrapped, Object same) {
    return same instanceof IntrospectableLambda outside ? (T) outside.getLambda() : wrapped;
  }
}
