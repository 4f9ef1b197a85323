package tend.facts.derivation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tend.model.Chunks;

/** At most one fact for each of some numbers, in the order of the numbers. Used by one thread. */
final class Numbered<T> {
  private final Placing<T> facts = new Placing<>();
  private int[] numbers = new int[8];

  /** The one that was taken away last, which may be made again. */
  private @Nullable T gone;

  /** Adds one, or the one that was there last where it is the same, and tells which. */
  T add(int number, T made) {
    int size = facts.size();
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    boolean last = size == 0 || numbers[size - 1] < number;
    int place = last ? size : -1 - Arrays.binarySearch(numbers, 0, size, number);
    System.arraycopy(numbers, place, numbers, place + 1, size - place);
    numbers[place] = number;
    T known = gone;
    T fact = known != null && known.equals(made) ? known : made;
    facts.add(place, fact);
    return fact;
  }

  /** Takes away the one of that number, and tells which it was; null where there is none. */
  @Nullable T remove(int number) {
    int size = facts.size();
    int place = Arrays.binarySearch(numbers, 0, size, number);
    if (place < 0) {
      return null;
    }
    T fact = facts.now().get(place);
    System.arraycopy(numbers, place + 1, numbers, place, size - place - 1);
    facts.remove(place);
    gone = fact;
    return fact;
  }

  /** The one of that number; null where there is none. */
  @Nullable T get(int number) {
    int place = Arrays.binarySearch(numbers, 0, facts.size(), number);
    return place < 0 ? null : facts.now().get(place);
  }

  /** All of them; the same list until something changes. */
  Chunks<T> list() {
    return facts.list();
  }
}
