package tend.signals.words;

import java.util.Arrays;

/** Counts different small numbers, one count after another. Used by one thread. */
public final class Distinct {
  private int[] seenIn = new int[64];
  private int round;
  private int count;

  /** Begins a count. */
  public void begin() {
    round++;
    count = 0;
  }

  /** Sees a number, from 0 on; whether it is new in this count. */
  public boolean see(int number) {
    if (number >= seenIn.length) {
      seenIn = Arrays.copyOf(seenIn, Math.max(number + 1, 2 * seenIn.length));
    }
    if (seenIn[number] == round) {
      return false;
    }
    seenIn[number] = round;
    count++;
    return true;
  }

  /** How many different ones were seen since the count began. */
  public int count() {
    return count;
  }
}
