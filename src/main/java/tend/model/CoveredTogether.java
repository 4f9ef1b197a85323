package tend.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * What several taken as one cover, which knows what is recommended where only some of them are
 * left: a recommendation that names them would go on naming who is done. Like any other list for
 * whoever looks, and unchangeable; threads may share it where they may share the function.
 */
public final class CoveredTogether extends AbstractList<Covered> implements RandomAccess {
  private final List<Covered> all;
  private final Function<List<Covered>, Recommendation> left;

  /**
   * @param left what is recommended for some of them, in the same order, at least one
   */
  public CoveredTogether(List<Covered> all, Function<List<Covered>, Recommendation> left) {
    this.all = List.copyOf(all);
    this.left = left;
  }

  Recommendation left(List<Covered> some) {
    return left.apply(some);
  }

  @Override
  public Covered get(int index) {
    return all.get(index);
  }

  @Override
  public int size() {
    return all.size();
  }
}
