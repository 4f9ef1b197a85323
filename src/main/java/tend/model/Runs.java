package tend.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts much that an item covers into runs by what stands there instead of by place: where somebody
 * joins or leaves hundreds of others, all runs but the one around them are what they were.
 */
public final class Runs {
  private static final int MANY = 128;
  private static final int MOST = 256;

  /** Of so many one is the last of a run, by chance. */
  private static final int LENGTH = 64;

  private static final int MIX = 0x9e3779b9;

  private Runs() {}

  /** Whether so much is covered that it is worth being cut. */
  public static boolean isMany(List<Covered> covers) {
    return covers.size() > MANY;
  }

  /** All of them in their order, the same runs for the same covers on every machine. */
  public static List<List<Covered>> of(List<Covered> covers) {
    List<List<Covered>> runs = new ArrayList<>();
    List<Covered> run = new ArrayList<>();
    for (Covered one : covers) {
      run.add(one);
      if (isLast(one) || run.size() == MOST) {
        runs.add(List.copyOf(run));
        run.clear();
      }
    }
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
    }
    return runs;
  }

  /** By the hashes of its texts, which Java lays down; that of a record it does not. */
  private static boolean isLast(Covered one) {
    int hash = MIX * (31 * one.subject().hashCode() + one.occurrence().hashCode());
    return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(LENGTH)) == 0;
  }
}
