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
        && isAt(to.left());
  }

  /** Both as one; what was asked before is asked before still. */
  Step with(Step later) {
    int place = places[0];
    return new Step(
        type,
        IntStream.concat(IntStream.of(places), IntStream.of(later.places)).toArray(),
        own,
        Stream.of(rest, moved(later.own, later, place), moved(later.rest, later, place))
            .flatMap(Stream::of)
            .toArray(Check[]::new),
        join);
  }

  private Check[] moved(Check[] checks, Step from, int to) {
    Check[] moved = checks;
    for (int place : places) {
      moved = moved(moved, place, to);
    }
    return moved(moved, from.places[0], to);
  }

  private static Check[] moved(Check[] checks, int from, int to) {
    return Stream.of(checks).map(check -> check.moved(from, to)).toArray(Check[]::new);
  }

  /** What is asked first, where that is one value of one property. */
  Check.@Nullable Key key() {
    Check[] first = own.length > 0 ? own : rest;
    return first.length > 0 && first[0] instanceof Check.One one ? one.key() : null;
  }

  /** The places of its fact in a match; what it asks is asked at the first of them. */
  int[] places() {
    return places.clone();
  }

  /** The place of its fact in a match, the first where it has several. */
  int place() {
    return places[0];
  }

  /** Whether it asks its fact together with no other but the one at that place. */
  boolean isAlone(int settings) {
    return join == null && lookOnly(own, settings) && lookOnly(rest, settings);
  }

  private boolean lookOnly(Check[] checks, int settings) {
    for (Check check : checks) {
      if (!check.looksOnlyAt(at -> at == settings || isAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** What is asked of the fact, where it is asked together with settings only. */
  Check[] all() {
    return Stream.of(own, rest).flatMap(Stream::of).toArray(Check[]::new);
  }

  boolean hasOwn() {
    return own.length > 0;
  }

  /** Whether that place of a match is for its fact. */
  boolean isAt(int place) {
    return IntStream.of(places).anyMatch(one -> one == place);
  }

  /** Puts the fact into the match and says whether it alone is what is asked. */
  boolean wants(Object fact, Object[] match) throws Exception {
    match[places[0]] = fact;
    return all(own, match);
  }

  /** Puts the fact into the match and says whether it goes with the earlier ones. */
  boolean joins(Object fact, Object[] match) throws Exception {
    match[places[0]] = fact;
    if (!all(rest, match)) {
      return false;
    }
    for (int i = 1; i < places.length; i++) {
      match[places[i]] = fact;
    }
    return true;
  }

  /** Both in one. */
  boolean takes(Object fact, Object[] match) throws Exception {
    return wants(fact, match) && joins(fact, match);
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
