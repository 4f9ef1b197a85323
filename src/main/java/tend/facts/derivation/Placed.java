package tend.facts.derivation;

import java.util.AbstractList;
import java.util.RandomAccess;
import tend.facts.Fan;

/**
 * Facts about people, each with the place at which it stands here: one that was made when its place
 * was another is made anew when first read. Threads may share it, since any of them makes the same.
 */
final class Placed extends AbstractList<Fan> implements RandomAccess {
  private final Fan[] facts;

  /**
   * @param facts handed over for good
   */
  Placed(Fan[] facts) {
    this.facts = facts;
  }

  @Override
  public Fan get(int index) {
    Fan fact = facts[index];
    if (fact.place() != index + 1) {
      fact = fact.at(index + 1);
      facts[index] = fact;
    }
    return fact;
  }

  @Override
  public int size() {
    return facts.length;
  }

  @Override
  public Object[] toArray() {
    Object[] all = new Object[facts.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = get(i);
    }
    return all;
  }
}
