package tend.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tend.model.Item;
import tend.model.Priority;
import tend.model.Recommendation;

/**
 * The order in which a list's items are fitted into a day: urgent ones first, then those worth most
 * a minute, and of two alike the one further up. Of items that take as long, that is the order of
 * the list, so only the first of each length is ever held against the others. Used once, by one
 * thread.
 */
final class Lanes {
  private final List<Item> bestFirst;
  private final List<Lane> lanes = new ArrayList<>(); // as many as lengths

  /** Items that take as long and are all urgent or none of them. */
  private final class Lane {
    final boolean urgent;
    final int minutes;
    int place;

    Lane(boolean urgent, int minutes, int place) {
      this.urgent = urgent;
      this.minutes = minutes;
      this.place = place;
    }

    boolean holds(Recommendation what) {
      return what.minutes() == minutes && isUrgent(what) == urgent;
    }

    /** Goes on to its next item; false where there is none. */
    boolean goOn() {
      place++;
      while (place < bestFirst.size() && !holds(bestFirst.get(place).what())) {
        place++;
      }
      return place < bestFirst.size();
    }

    /** Whether its next item comes before that of another. */
    boolean isBefore(Lane other) {
      long here = worth();
      long there = other.worth();
      return here == there ? place < other.place : here > there;
    }

    /** A minute of it, exact to a millionth, and more than any other where it is urgent. */
    private long worth() {
      return urgent ? Long.MAX_VALUE : 1_000_000L * bestFirst.get(place).score() / minutes;
    }
  }

  Lanes(List<Item> bestFirst) {
    this.bestFirst = bestFirst;
    BitSet urgent = new BitSet();
    BitSet ordinary = new BitSet();
    for (int place = 0; place < bestFirst.size(); place++) {
      Recommendation what = bestFirst.get(place).what();
      BitSet lengths = isUrgent(what) ? urgent : ordinary;
      if (!lengths.get(what.minutes())) {
        lengths.set(what.minutes());
        lanes.add(new Lane(isUrgent(what), what.minutes(), place));
      }
    }
  }

  private static boolean isUrgent(Recommendation what) {
    return what.priority() == Priority.URGENT;
  }

  /**
   * The place in the list of the next one that takes no longer than that; -1 where there is none.
   *
   * @param most never more than the last time
   */
  int next(int most) {
    lanes.removeIf(lane -> lane.minutes > most);
    Lane first = null;
    for (Lane lane : lanes) {
      first = first == null || lane.isBefore(first) ? lane : first;
    }
    if (first == null) {
      return -1;
    }
    int place = first.place;
    if (!first.goOn()) {
      lanes.remove(first);
    }
    return place;
  }
}
