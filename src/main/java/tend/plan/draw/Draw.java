package tend.plan.draw;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Draws keys by a seed, without putting any back: the same seed and keys give the same winners on
 * every machine, in whatever order the keys come. Whoever has both can draw again:
 *
 * <pre>{@code
 * import hashlib
 *
 * def draw(seed, keys, count):
 *     left = sorted(set(keys), key=lambda k: k.encode("utf-8"))
 *     drawn, i = [], 0
 *     while left and len(drawn) < count:
 *         text = "tend-draw-1\n%s\n%d" % (seed, i)
 *         number = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest(), "big")
 *         i += 1
 *         if number < 2**256 - 2**256 % len(left):   # else some places would come more often
 *             drawn.append(left.pop(number % len(left)))
 *     return drawn                                   # the winners, then the reserves
 * }</pre>
 *
 * <p>Another way of drawing gets another name, so that an old file can still be checked.
 */
public final class Draw {
  /** The name of this way of drawing. */
  public static final String ALGORITHM = "tend-draw-1";

  private static final BigInteger NUMBERS = BigInteger.TWO.pow(256);

  /** By the bytes of UTF-8, which is the same in every language. */
  static final Comparator<String> BY_BYTES =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  private Draw() {}

  /** So many of the keys, or all where there are fewer, in the order in which they were drawn. */
  public static List<String> of(String seed, Collection<String> keys, int count) {
    TreeSet<String> sorted = new TreeSet<>(BY_BYTES);
    sorted.addAll(keys);
    List<String> left = new ArrayList<>(sorted);
    List<String> drawn = new ArrayList<>();
    for (long i = 0; !left.isEmpty() && drawn.size() < count; i++) {
      place(number(seed, i), left.size()).ifPresent(at -> drawn.add(left.remove(at)));
    }
    return List.copyOf(drawn);
  }

  private static BigInteger number(String seed, long i) {
    return new BigInteger(Sha256.hex(ALGORITHM + "\n" + seed + "\n" + i), 16);
  }

  /** Which of so many places a number means; empty for those that would favour the first ones. */
  static OptionalInt place(BigInteger number, int places) {
    BigInteger many = BigInteger.valueOf(places);
    return number.compareTo(NUMBERS.subtract(NUMBERS.mod(many))) < 0
        ? OptionalInt.of(number.mod(many).intValue())
        : OptionalInt.empty();
  }
}
