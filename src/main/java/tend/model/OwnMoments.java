package tend.model;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * When some rows of an activity happened, as numbers of rows. A list that never changes and that
 * the next longer one shares its numbers with; whoever makes it longer goes on with the longer one,
 * the shorter ones may be read by all threads.
 */
public final class OwnMoments extends AbstractList<Instant> implements RandomAccess {
  private final Activity rows;
  private final int[] numbers;
  private final int size;

  private OwnMoments(Activity rows, int[] numbers, int size) {
    this.rows = rows;
    this.numbers = numbers;
    this.size = size;
  }

  /** Those of the account's own rows. */
  public static OwnMoments ofOwn(Activity rows) {
    int[] numbers = new int[16];
    int size = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (rows.own(row)) {
        numbers = size < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * size);
        numbers[size++] = row;
      }
    }
    return new OwnMoments(rows, Arrays.copyOf(numbers, size), size);
  }

  /** The list one longer; to be asked for once of each. */
  public OwnMoments with(Activity longer, int row) {
    int[] room = size < numbers.length ? numbers : Arrays.copyOf(numbers, size + size / 4 + 4);
    room[size] = row;
    return new OwnMoments(longer, room, size + 1);
  }

  @Override
  public Instant get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index + " of " + size);
    }
    return rows.at(numbers[index]);
  }

  @Override
  public int size() {
    return size;
  }
}
