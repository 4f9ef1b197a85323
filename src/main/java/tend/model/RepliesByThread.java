package tend.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the account itself said in each thread, oldest first, by the id of what opened the thread.
 * Kept as numbers of rows. Never changes; threads may share it.
 */
public final class RepliesByThread {
  private final Activity rows;
  private final int[] openers;

  /** Where the replies of each end. */
  private final int[] ends;

  private final int[] replies;
  private @Nullable Numbers byId;

  private RepliesByThread(Activity rows, int[] openers, int[] ends, int[] replies) {
    this.rows = rows;
    this.openers = openers;
    this.ends = ends;
    this.replies = replies;
  }

  /** Gathers them, each thread once. Used by one thread. */
  public static final class Gathering {
    private final Activity rows;
    private int[] openers = new int[64];
    private int[] ends = new int[64];
    private int[] replies = new int[64];
    private int threads;
    private int size;

    /**
     * @param rows what all numbers are of
     */
    public Gathering(Activity rows) {
      this.rows = rows;
    }

    /** The thread that a row opened, with rows of these. */
    public void add(int opener, List<Interaction> own) {
      if (threads == openers.length) {
        openers = Arrays.copyOf(openers, 2 * threads);
        ends = Arrays.copyOf(ends, 2 * threads);
      }
      for (Interaction one : own) {
        if (size == replies.length) {
          replies = Arrays.copyOf(replies, 2 * size);
        }
        replies[size++] = rows.row(one);
      }
      openers[threads] = opener;
      ends[threads++] = size;
    }

    /** All of them. */
    public RepliesByThread all() {
      return new RepliesByThread(
          rows,
          Arrays.copyOf(openers, threads),
          Arrays.copyOf(ends, threads),
          Arrays.copyOf(replies, size));
    }
  }

  /** In that thread; none where the account never replied there. */
  public List<Interaction> in(String thread) {
    int number = byId().find(thread);
    return number < 0 ? List.of() : of(number);
  }

  private List<Interaction> of(int thread) {
    List<Interaction> all = new ArrayList<>();
    for (int i = thread == 0 ? 0 : ends[thread - 1]; i < ends[thread]; i++) {
      all.add(rows.get(replies[i]));
    }
    return all;
  }

  /** Every thread with its replies. */
  public void each(BiConsumer<String, List<Interaction>> to) {
    for (int i = 0; i < openers.length; i++) {
      to.accept(rows.get(openers[i]).id(), of(i));
    }
  }

  /** The threads with a reply at that moment or later. */
  public Set<String> threadsSince(Instant moment) {
    Set<String> threads = new HashSet<>();
    for (int i = 0; i < openers.length; i++) {
      if (!rows.at(replies[ends[i] - 1]).isBefore(moment)) {
        threads.add(rows.get(openers[i]).id());
      }
    }
    return threads;
  }

  /** When all of them were said, in no order. */
  public List<Instant> moments() {
    List<Instant> all = new ArrayList<>(replies.length);
    for (int reply : replies) {
      all.add(rows.at(reply));
    }
    return all;
  }

  private synchronized Numbers byId() {
    Numbers known = byId;
    if (known == null) {
      known =
          new Numbers() {
            @Override
            boolean is(int number, String name) {
              return rows.columns().isId(openers[number], name);
            }

            @Override
            int hash(int number) {
              return rows.columns().idHash(openers[number]);
            }
          };
      for (int i = 0; i < openers.length; i++) {
        known.add(i);
      }
      byId = known;
    }
    return known;
  }

  private Map<String, List<Interaction>> asMap() {
    Map<String, List<Interaction>> all = new HashMap<>();
    each(all::put);
    return all;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof RepliesByThread replied
            && replied.openers.length == openers.length
            && replied.replies.length == replies.length
            && replied.asMap().equals(asMap()));
  }

  @Override
  public int hashCode() {
    return 31 * openers.length + replies.length;
  }

  @Override
  public String toString() {
    return asMap().toString();
  }
}
