package tend.model;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list that never changes and that the ones made from it share nearly all with: one with an
 * element more or less costs a copy of a few dozen, of a few hundred where it is very long. Threads
 * may share it.
 */
public final class Chunks<T> extends AbstractList<T> implements RandomAccess {
  private static final int LEAST = 64;
  private static final Chunks<?> NONE = new Chunks<>(new Object[0][]);
  private final Object[][] chunks;

  /** How many elements there are up to the end of each chunk. */
  private final int[] ends;

  private Chunks(Object[][] chunks) {
    this(chunks, new int[chunks.length]);
    int end = 0;
    for (int i = 0; i < chunks.length; i++) {
      end += chunks[i].length;
      ends[i] = end;
    }
  }

  private Chunks(Object[][] chunks, int[] ends) {
    this.chunks = chunks;
    this.ends = ends;
  }

  @SuppressWarnings("unchecked") // nothing is a T as well
  public static <T> Chunks<T> none() {
    return (Chunks<T>) NONE;
  }

  /** That list itself where it is one of these, else a copy of it. */
  @SuppressWarnings("unchecked") // what is only read may be of any subtype
  public static <T> Chunks<T> of(Collection<? extends T> list) {
    if (list instanceof Chunks<?> known) {
      return (Chunks<T>) known;
    }
    return list.isEmpty() ? none() : new Chunks<>(split(list.toArray(), length(list.size())));
  }

  /** All of those, one after another. */
  public static <T> Chunks<T> joined(List<Chunks<T>> lists) {
    int count = 0;
    for (Chunks<T> one : lists) {
      count += one.chunks.length;
    }
    Object[][] all = new Object[count][];
    int place = 0;
    for (Chunks<T> one : lists) {
      System.arraycopy(one.chunks, 0, all, place, one.chunks.length);
      place += one.chunks.length;
    }
    return new Chunks<>(all);
  }

  /** Of a chunk: of very long lists longer ones, so that there are not too many of them either. */
  private static int length(int size) {
    return Math.max(LEAST, Integer.highestOneBit((int) Math.sqrt(size)));
  }

  private static Object[][] split(Object[] all, int length) {
    Object[][] parts = new Object[(all.length + length - 1) / length][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Arrays.copyOfRange(all, i * length, Math.min(all.length, (i + 1) * length));
    }
    return parts;
  }

  /** With one more, which stands there then. */
  public Chunks<T> with(int place, T one) {
    if (chunks.length == 0) {
      return new Chunks<>(new Object[][] {{one}});
    }
    int chunk = place == size() ? chunks.length - 1 : chunkOf(place);
    Object[] before = chunks[chunk];
    int at = place - begin(chunk);
    Object[] after = Arrays.copyOf(before, before.length + 1);
    System.arraycopy(before, at, after, at + 1, before.length - at);
    after[at] = one;
    int length = length(size());
    return replaced(
        chunk, after.length > 2 * length ? split(after, length) : new Object[][] {after});
  }

  /** With another in the place of the one that stands there. */
  public Chunks<T> replaced(int place, T by) {
    int chunk = chunkOf(place);
    Object[] after = chunks[chunk].clone();
    after[place - begin(chunk)] = by;
    return replaced(chunk, new Object[][] {after});
  }

  /** Without the one that stands there. */
  public Chunks<T> without(int place) {
    int chunk = chunkOf(place);
    Object[] before = chunks[chunk];
    if (before.length == 1) {
      return replaced(chunk, new Object[0][]);
    }
    int at = place - begin(chunk);
    Object[] after = Arrays.copyOf(before, before.length - 1);
    System.arraycopy(before, at + 1, after, at, after.length - at);
    return replaced(chunk, new Object[][] {after});
  }

  /** As many of the first elements as are certain to be the very ones of that list. */
  public int sharedHead(Chunks<?> other) {
    int shared = 0;
    int least = Math.min(chunks.length, other.chunks.length);
    while (shared < least && chunks[shared] == other.chunks[shared]) {
      shared++;
    }
    return begin(shared);
  }

  /** The same of the last elements, at most so many. */
  public int sharedTail(Chunks<?> other, int most) {
    int shared = 0;
    int last = chunks.length - 1;
    int otherLast = other.chunks.length - 1;
    while (last >= 0
        && otherLast >= 0
        && chunks[last] == other.chunks[otherLast]
        && shared + chunks[last].length <= most) {
      shared += chunks[last].length;
      last--;
      otherLast--;
    }
    return shared;
  }

  /**
   * With others between the first and the last elements.
   *
   * @param head how many first ones stay, as {@link #sharedHead} tells
   * @param tail how many last ones, as {@link #sharedTail} tells
   */
  public Chunks<T> with(int head, List<T> between, int tail) {
    int first = head == 0 ? 0 : chunkOf(head - 1) + 1;
    int last = tail == 0 ? chunks.length : chunkOf(size() - tail);
    Object[][] parts = split(between.toArray(), length(head + between.size() + tail));
    Object[][] all = new Object[first + parts.length + chunks.length - last][];
    System.arraycopy(chunks, 0, all, 0, first);
    System.arraycopy(parts, 0, all, first, parts.length);
    System.arraycopy(chunks, last, all, first + parts.length, chunks.length - last);
    return new Chunks<>(all);
  }

  /** A copy of some of them that may be written to, as long as it stays that long. */
  @SuppressWarnings("unchecked") // only a T was ever put there
  public List<T> copy(int from, int to) {
    Object[] all = new Object[to - from];
    for (int at = from; at < to; ) {
      int chunk = chunkOf(at);
      int end = Math.min(to, ends[chunk]);
      System.arraycopy(chunks[chunk], at - begin(chunk), all, at - from, end - at);
      at = end;
    }
    return (List<T>) Arrays.asList(all);
  }

  private Chunks<T> replaced(int chunk, Object[]... by) {
    Object[][] all = new Object[chunks.length - 1 + by.length][];
    System.arraycopy(chunks, 0, all, 0, chunk);
    System.arraycopy(by, 0, all, chunk, by.length);
    System.arraycopy(chunks, chunk + 1, all, chunk + by.length, chunks.length - chunk - 1);
    int[] ended = Arrays.copyOf(ends, all.length); // chunks that stay are not looked at for it
    int end = begin(chunk);
    for (int i = 0; i < by.length; i++) {
      end += by[i].length;
      ended[chunk + i] = end;
    }
    int longer = end - ends[chunk];
    for (int i = chunk + by.length; i < all.length; i++) {
      ended[i] = ends[i - by.length + 1] + longer;
    }
    return new Chunks<>(all, ended);
  }

  private int begin(int chunk) {
    return chunk == 0 ? 0 : ends[chunk - 1];
  }

  private int chunkOf(int place) {
    int found = Arrays.binarySearch(ends, place + 1);
    return found < 0 ? -1 - found : found;
  }

  @Override
  @SuppressWarnings("unchecked") // only a T was ever put there
  public T get(int index) {
    Objects.checkIndex(index, size());
    int chunk = chunkOf(index);
    return (T) chunks[chunk][index - begin(chunk)];
  }

  @Override
  public int size() {
    return chunks.length == 0 ? 0 : ends[chunks.length - 1];
  }

  /** What both share is not gone through. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Chunks<?> one)) {
      return super.equals(other);
    }
    int head = sharedHead(one);
    return size() == one.size()
        && (head == size() || subList(head, size()).equals(one.subList(head, size())));
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public Object[] toArray() {
    Object[] all = new Object[size()];
    for (int i = 0; i < chunks.length; i++) {
      System.arraycopy(chunks[i], 0, all, begin(i), chunks[i].length);
    }
    return all;
  }

  @Override
  public Iterator<T> iterator() {
    return new Iterator<>() {
      private int chunk;
      private int next;

      @Override
      public boolean hasNext() {
        return chunk < chunks.length;
      }

      @Override
      @SuppressWarnings("unchecked") // only a T was ever put there
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        T one = (T) chunks[chunk][next++];
        if (next == chunks[chunk].length) {
          chunk++;
          next = 0;
        }
        return one;
      }
    };
  }
}
