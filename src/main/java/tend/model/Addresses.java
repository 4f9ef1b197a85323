package tend.model;

import java.util.Arrays;

/** What posts and parents are called that are no row before, numbered. Used by one thread. */
final class Addresses extends Numbers {
  String[] names = new String[16];

  /** The row of that name. */
  int[] rows = new int[16];

  private int count;
  private boolean grown;

  int add(String name, int row) {
    if (count == names.length) {
      size(2 * count);
    }
    names[count] = name;
    rows[count] = row;
    add(count);
    return count++;
  }

  /** A row has that name. */
  void isRow(String name, int row) {
    int known = find(name);
    if (known >= 0) {
      rows[known] = row;
    }
  }

  private void size(int room) {
    names = Arrays.copyOf(names, room);
    rows = Arrays.copyOf(rows, room);
    grown = true;
  }

  void trim() {
    size(count);
  }

  /** Whether the arrays are others since this was last asked. */
  boolean isGrown() {
    boolean was = grown;
    grown = false;
    return was;
  }

  @Override
  boolean is(int number, String name) {
    return names[number].equals(name);
  }

  @Override
  int hash(int number) {
    return names[number].hashCode();
  }
}
