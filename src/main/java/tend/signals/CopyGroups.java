package tend.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts each of several texts to the first one of which it is a copy, and founds a group where there
 * is none. Used once, by one thread, for one text after another.
 */
final class CopyGroups {
  private final List<Wording> wordings;
  private final Frequencies runs;

  /** By run, where in the list of groups the newest stands that has it among its rarest. */
  private final int[] newest;

  private int[] group = new int[64];
  private int[] older = new int[64];
  private int listed;
  private final Map<Long, Integer> byBag = new HashMap<>();
  private final List<Wording> first = new ArrayList<>();

  /** By group, the last text that was held against it. */
  private int[] heldAgainst = new int[16];

  private int begin;

  CopyGroups(List<Wording> wordings) {
    this.wordings = wordings;
    this.runs = Frequencies.of(wordings, Wording::runs);
    this.newest = new int[runs.size()];
    Arrays.fill(newest, -1);
  }

  /** The group of that text, numbered as they were founded; negative where it can be no copy. */
  int place(int text) {
    Wording wording = wordings.get(text);
    if (wording.isEmpty()) {
      return -1;
    }
    int from = begin;
    begin += wording.runs().length;
    Integer same = wording.bag() == 0 ? null : byBag.get(wording.bag());
    if (same != null) {
      return same;
    }
    int[] telling = telling(wording, from);
    int like = like(text, wording, telling);
    return like >= 0 ? like : found(wording, telling);
  }

  /** Its rarest runs, enough of them that any copy of it has one among its own. */
  private int[] telling(Wording wording, int from) {
    int length = wording.runs().length;
    long[] ranked = new long[length];
    for (int i = 0; i < length; i++) {
      int run = runs.number(from + i);
      ranked[i] = (long) runs.count(run) << 32 | run;
    }
    Arrays.sort(ranked);
    int[] telling = new int[wording.telling()];
    for (int i = 0; i < telling.length; i++) {
      telling[i] = (int) ranked[i];
    }
    return telling;
  }

  /** The oldest group like it; negative for none. */
  private int like(int text, Wording wording, int[] telling) {
    int like = -1;
    for (int run : telling) {
      for (int at = newest[run]; at >= 0; at = older[at]) {
        int one = group[at];
        if ((like < 0 || one < like) && heldAgainst[one] != text + 1) {
          heldAgainst[one] = text + 1;
          like = first.get(one).isLike(wording) ? one : like;
        }
      }
    }
    return like;
  }

  private int found(Wording wording, int[] telling) {
    int number = first.size();
    first.add(wording);
    if (number == heldAgainst.length) {
      heldAgainst = Arrays.copyOf(heldAgainst, 2 * number);
    }
    for (int run : telling) {
      list(run, number);
    }
    if (wording.bag() != 0) {
      byBag.putIfAbsent(wording.bag(), number);
    }
    return number;
  }

  private void list(int run, int number) {
    if (listed == group.length) {
      group = Arrays.copyOf(group, 2 * listed);
      older = Arrays.copyOf(older, 2 * listed);
    }
    group[listed] = number;
    older[listed] = newest[run];
    newest[run] = listed++;
  }
}
