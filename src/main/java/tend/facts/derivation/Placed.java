package tend.facts.derivation;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import tend.facts.Fan;
import tend.model.Chunks;

/**
 * Facts about people, each with the place at which it stands here: one that was made when its place
 * was another is made anew when first read. Threads may share it, since any of them makes the same.
 */
final class Placed extends AbstractList<Fan> implements RandomAccess {
  private final Chunks<Fan> facts;

  /** Those that were made anew; null until one is read. */
  private @Nullable Fan @Nullable [] anew;

  Placed(Chunks<Fan> facts) {
    this.facts = facts;
  }

  @Override
  public Fan get(int index) {
    return placed(facts.get(index), index);
  }

  private Fan placed(Fan fact, int index) {
    return fact.place() == index + 1 ? fact : anew(fact, index);
  }

  private Fan anew(Fan fact, int index) {
    @Nullable Fan[] all = anew;
    if (all == null) {
      all = new Fan[facts.size()];
      anew = all;
    }
    Fan known = all[index];
    if (known == null) {
      known = fact.at(index + 1);
      all[index] = known;
    }
    return known;
  }

  @Override
  public Iterator<Fan> iterator() {
    Iterator<Fan> each = facts.iterator();
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public Fan next() {
        return placed(each.next(), next++);
      }
    };
  }

  @Override
  public int size() {
    return facts.size();
  }

  @Override
  public Object[] toArray() {
    Object[] all = facts.toArray();
    for (int i = 0; i < all.length; i++) {
      all[i] = placed((Fan) all[i], i);
    }
    return all;
  }
}
