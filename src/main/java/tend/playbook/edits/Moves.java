package tend.playbook.edits;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which entries of a list must move for it to come into another order: the fewest that do, so that
 * one entry that jumps ahead does not count for all that it passes. What may stay is a longest
 * rising run of the new places; among equally long ones the run that keeps most of the entries that
 * did not change themselves.
 */
final class Moves {
  private static final long ONE = 1L << 32;
  private final int[] best;
  private final long[] worth;

  /** For each entry the one before it in its run; -1 for none. */
  private final int[] before;

  private Moves(int[] places) {
    int most = 0;
    for (int place : places) {
      most = Math.max(most, place);
    }
    this.best = new int[most + 1];
    java.util.Arrays.fill(best, -1);
    this.worth = new long[places.length];
    this.before = new int[places.length];
  }

  /**
   * The positions of those that move, in order.
   *
   * @param places the new place of each entry, from 1, each once
   * @param changed whether the entry itself gave a reason to move
   */
  static List<Integer> fewest(int[] places, boolean[] changed) {
    Moves moves = new Moves(places);
    int last = -1;
    for (int i = 0; i < places.length; i++) {
      moves.place(i, places[i], changed[i]);
      last = last < 0 || moves.worth[i] > moves.worth[last] ? i : last;
    }
    BitSet stay = new BitSet();
    for (int i = last; i >= 0; i = moves.before[i]) {
      stay.set(i);
    }
    List<Integer> out = new ArrayList<>();
    for (int i = stay.nextClearBit(0); i < places.length; i = stay.nextClearBit(i + 1)) {
      out.add(i);
    }
    return out;
  }

  /** Puts it behind the best run that ends on a lower place. */
  private void place(int entry, int place, boolean changed) {
    int previous = -1;
    for (int i = place - 1; i > 0; i -= i & -i) {
      previous = better(previous, best[i]);
    }
    before[entry] = previous;
    worth[entry] = (previous < 0 ? 0 : worth[previous]) + ONE + (changed ? 0 : 1);
    for (int i = place; i < best.length; i += i & -i) {
      best[i] = better(best[i], entry);
    }
  }

  private int better(int one, int other) {
    return other >= 0 && (one < 0 || worth[other] > worth[one]) ? other : one;
  }
}
