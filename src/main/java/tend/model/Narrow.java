package tend.model;

import java.util.Arrays;

/**
 * Numbers from -1 up, one for each row, in two bytes as long as all fit and else in four. What was
 * set never changes; there may be room behind the last.
 */
final class Narrow {
  private static final int NONE = Columns.NONE;
  private final char[] narrow;

  /** Empty as long as all are narrow. */
  private final int[] wide;

  private Narrow(char[] narrow, int[] wide) {
    this.narrow = narrow;
    this.wide = wide;
  }

  /** Room for so many. */
  static Narrow of(int room) {
    return new Narrow(new char[room], new int[0]);
  }

  int get(int row) {
    return wide.length == 0 ? narrow[row] + NONE : wide[row];
  }

  /** Sets one behind all others; gives this or what is to be used in its place. */
  Narrow with(int row, int number) {
    if (wide.length == 0 && number - NONE <= Character.MAX_VALUE) {
      narrow[row] = (char) (number - NONE);
      return this;
    }
    Narrow able = wide.length == 0 ? widened() : this;
    able.wide[row] = number;
    return able;
  }

  private Narrow widened() {
    int[] all = new int[narrow.length];
    Arrays.setAll(all, this::get);
    return new Narrow(new char[0], all);
  }

  /** The same with room for so many. */
  Narrow sized(int room) {
    return wide.length == 0
        ? new Narrow(Arrays.copyOf(narrow, room), wide)
        : new Narrow(narrow, Arrays.copyOf(wide, room));
  }
}
