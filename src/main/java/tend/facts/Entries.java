package tend.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One fact for each of some conversations, in the order in which these began. Used by a thread. */
final class Entries {
  private final List<Entry> entries = new ArrayList<>();
  private int[] numbers = new int[8];
  private @Nullable List<Entry> asked;

  void add(int number, Entry entry) {
    int size = entries.size();
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    boolean last = size == 0 || numbers[size - 1] < number;
    int place = last ? size : -1 - Arrays.binarySearch(numbers, 0, size, number);
    System.arraycopy(numbers, place, numbers, place + 1, size - place);
    numbers[place] = number;
    entries.add(place, entry);
    asked = null;
  }

  void remove(int number) {
    int size = entries.size();
    int place = Arrays.binarySearch(numbers, 0, size, number);
    System.arraycopy(numbers, place + 1, numbers, place, size - place - 1);
    entries.remove(place);
    asked = null;
  }

  /** All of them; the same list until something changes. */
  List<Entry> list() {
    List<Entry> known = asked;
    if (known == null) {
      known = List.copyOf(entries);
      asked = known;
    }
    return known;
  }
}
