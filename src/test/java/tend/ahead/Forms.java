package tend.ahead;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lambdas, joined texts and records in the forms that there are; says what each comes to. */
final class Forms extends Above implements Supplier<List<String>>, Interfaced {
  private final String own;

  Forms() {
    this("own");
  }

  private Forms(String own) {
    this.own = own;
  }

  record Nothing() {}

  record Everything(
      boolean yes,
      byte little,
      short few,
      char letter,
      int some,
      long many,
      float part,
      double share,
      String text,
      @Nullable Object nothing,
      List<?> rest) {
    static Everything with(String text, double share) {
      return new Everything(
          true, (byte) -1, (short) 300, 'ü', 7, 1L << 40, 0.5f, share, text, null, List.of(text));
    }
  }

  private record Mine(String word) implements Comparable<Mine> {
    @Override
    public int compareTo(Mine other) {
      return word.compareTo(other.word);
    }
  }

  /** Its method is declared anew with a narrower type, so there are two of it. */
  interface Wide<T> {
    Object of(T one);
  }

  interface Narrow extends Wide<String> {
    @Override
    String of(String one);
  }

  interface Marked {}

  @Override
  public List<String> get() {
    List<String> said = new ArrayList<>();
    lambdas(said);
    methods(said);
    numbers(said);
    texts(said);
    records(said);
    return said;
  }

  private String joined(String one, int two) {
    return own + one + two;
  }

  private static long twice(long one) {
    return 2 * one;
  }

  private void lambdas(List<String> said) {
    long large = 1L << 33;
    double half = 0.5;
    Supplier<String> nothingCarried = () -> "constant";
    Supplier<String> carried = () -> own + large + half;
    Function<String, Supplier<String>> nested = a -> () -> a + own;
    Narrow narrow = one -> one + "!";
    Wide<String> wide = narrow;
    Runnable unused = (Runnable & Marked) () -> said.add("marked " + large);
    Supplier<String> kept = (Supplier<String> & Serializable) () -> "kept " + own;
    unused.run();
    said.add(nothingCarried.get());
    said.add(carried.get());
    said.add(nested.apply("nested ").get());
    said.add((String) wide.of("bridged"));
    said.add(kept.get());
    said.add(String.valueOf(unused instanceof Marked));
    said.add(fromInterface("by default").get());
    said.add(Interfaced.alone().apply(3));
  }

  private void methods(List<String> said) {
    BiFunction<String, Integer, String> bound = this::joined;
    Function<String, Forms> made = Forms::new;
    Supplier<String> above = super::hidden;
    IntFunction<String[]> array = String[]::new;
    Function<Mine, String> word = Mine::word;
    Supplier<Integer> length = own::length;
    Comparator<Mine> order = Mine::compareTo;
    Function<Object, String> any = String::valueOf;
    said.add(bound.apply("bound", 4));
    said.add(made.apply("made").own);
    said.add(above.get());
    said.add(String.valueOf(array.apply(3).length));
    said.add(Stream.of("b", "a").map(Mine::new).sorted(order).map(word).toList().toString());
    said.add(String.valueOf(length.get()));
    said.add(any.apply('x'));
    said.add(
        Stream.of("b", "aa", "b")
            .collect(
                TreeMap<String, Integer>::new,
                (m, s) -> m.merge(s, 1, Integer::sum),
                TreeMap::putAll)
            .toString());
  }

  private static void numbers(List<String> said) {
    ToLongFunction<Integer> widened = Integer::intValue;
    ToDoubleFunction<Long> further = Long::longValue;
    ToIntFunction<String> unboxed = Integer::valueOf;
    IntFunction<Object> boxed = Integer::valueOf;
    Function<Integer, Long> inBetween = Forms::twice;
    IntUnaryOperator plain = one -> one + 1;
    LongSupplier letter = () -> 'a';
    Predicate<Boolean> yes = Boolean::booleanValue;
    said.add(String.valueOf(widened.applyAsLong(5)));
    said.add(String.valueOf(further.applyAsDouble(6L)));
    said.add(String.valueOf(unboxed.applyAsInt("7")));
    said.add(String.valueOf(boxed.apply(8)));
    said.add(String.valueOf(inBetween.apply(9)));
    said.add(String.valueOf(plain.applyAsInt(9)));
    said.add(String.valueOf(letter.getAsLong()));
    said.add(String.valueOf(yes.test(true)));
    said.add(IntStream.range(0, 3).mapToObj(Integer::toString).toList().toString());
    said.add(String.valueOf(Stream.of(1, 2).mapToInt(one -> one).sum()));
  }

  private void texts(List<String> said) {
    @Nullable String none = null;
    Object thing = List.of(1);
    said.add("a" + none + thing + 'c' + 1 + 2L + 1.5f + 2.5 + true + (byte) -3 + (short) -4);
    said.add(own + "\1" + own + "\2");
    said.add(none + own);
  }

  private static boolean same(Object one, @Nullable Object other) {
    return one.equals(other);
  }

  private static void records(List<String> said) {
    Everything one = Everything.with("one", Double.NaN);
    said.add(one.toString());
    said.add(new Nothing() + " " + new Nothing().hashCode() + same(new Nothing(), new Nothing()));
    said.add(String.valueOf(one.hashCode()));
    said.add(String.valueOf(same(one, Everything.with("one", Double.NaN))));
    said.add(String.valueOf(same(one, Everything.with("two", Double.NaN))));
    said.add(String.valueOf(same(one, Everything.with("one", 0.0))));
    said.add(String.valueOf(same(Everything.with("", -0.0), Everything.with("", 0.0))));
    said.add(String.valueOf(same(one, null)));
    said.add(String.valueOf(same(one, "one")));
    said.add(String.valueOf(same(one, one)));
  }
}

/** Has what a lambda below reaches by {@code super}. */
class Above {
  String hidden() {
    return "above";
  }
}

/** Has lambdas of its own. */
interface Interfaced {
  default Supplier<String> fromInterface(String word) {
    return () -> said(word) + "…";
  }

  private String said(String word) {
    return "said " + word;
  }

  static IntFunction<String> alone() {
    return number -> "alone " + number;
  }
}
