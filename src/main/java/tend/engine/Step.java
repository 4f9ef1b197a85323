package tend.engine;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of one more fact: one pattern, or several that can only mean the same fact.
 * Immutable.
 */
final class Step {
  final Class<?> type;
  final @Nullable Join join;
  private final int[] places;
  private final Check[] own;
  private final Check[] rest;

  /**
   * One pattern.
   *
   * @param place of the fact in a match
   * @param own what is asked of the fact alone, which Drools asks once, however many matches there
   *     are so far
   * @param rest what is asked of it together with earlier facts
   * @param join a property that has to equal one of an earlier fact; null where none does
   */
  Step(Class<?> type, int place, Check[] own, Check[] rest, @Nullable Join join) {
    this(type, new int[] {place}, own, rest, join);
  }

  private Step(Class<?> type, int[] places, Check[] own, Check[] rest, @Nullable Join join) {
    this.type = type;
    this.places = places;
    this.own = own;
    this.rest = rest;
    this.join = join;
  }

  /**
   * An equal property.
   *
   * @param left the place of the earlier fact
   */
  record Join(
      String property,
      Function1<Object, ?> read,
      int left,
      String leftProperty,
      Function1<Object, ?> readLeft) {}

  /** Whether a later pattern means this very fact, if no two facts have the same such property. */
  boolean isSameAs(Step later) {
    Join to = later.join;
    return to != null
        && later.type == type
        && to.property().equals(to.leftProperty())
        && IntStream.of(places).anyMatch(place -> place == to.left());
  }

  /** Both as one; what was asked before is asked before still. */
  Step with(Step later) {
    return new Step(
        type,
        IntStream.concat(IntStream.of(places), IntStream.of(later.places)).toArray(),
        own,
        Stream.of(rest, later.own, later.rest).flatMap(Stream::of).toArray(Check[]::new),
        join);
  }

  boolean hasOwn() {
    return own.length > 0;
  }

  /** Puts the fact into the match and says whether it alone is what is asked. */
  boolean wants(Object fact, Object[] match) throws Exception {
    for (int place : places) {
      match[place] = fact;
    }
    return all(own, match);
  }

  /** Puts the fact into the match and says whether it goes with the earlier ones. */
  boolean joins(Object fact, Object[] match) throws Exception {
    for (int place : places) {
      match[place] = fact;
    }
    return all(rest, match);
  }

  /** Both in one. */
  boolean takes(Object fact, Object[] match) throws Exception {
    return wants(fact, match) && all(rest, match);
  }

  private static boolean all(Check[] checks, Object[] match) throws Exception {
    for (Check check : checks) {
      if (!check.holds(match)) {
        return false;
      }
    }
    return true;
  }
}
