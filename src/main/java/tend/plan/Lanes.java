package tend.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tend.model.Item;
import tend.model.Recommendation;

/**
 * The order in which a list's items are fitted into a day: urgent ones first, then those worth most
 * a minute, and of two alike the one further up. Of items that take as long, that is the order of
 * the list, so only the first of each length is ever held against the others. Used once, by one
 * thread.
 */
final class Lanes {
  private final Ranked bestFirst;
  private final long[] briefs;
  private final List<Lane> lanes = new ArrayList<>(); // as many as lengths

  /** Items that take as long and are all urgent or none of them. */
  private final class Lane {
    final boolean urgent;
    final int minutes;
    private final long brief;
    private int piece;
    private int within = -1;
    private int score;

    Lane(boolean urgent, int minutes, int piece) {
      this.urgent = urgent;
      this.minutes = minutes;
      this.brief = Ranked.Lengths.brief(minutes, urgent);
      this.piece = piece;
      goOn();
    }

    /** Goes on to its next item; false where there is none. */
    boolean goOn() {
      for (within++; piece < bestFirst.pieces().size(); piece++, within = 0) {
        if ((briefs[piece] & brief) != 0 && isFoundIn(bestFirst.pieces().get(piece))) {
          return true;
        }
      }
      return false;
    }

    private boolean isFoundIn(Ranked.Piece here) {
      boolean isHere = here.lengths().of(urgent).get(minutes);
      while (isHere && within < here.size()) {
        Item item = here.get(within);
        Recommendation what = item.what();
        if (what.minutes() == minutes && Ranked.isUrgent(what) == urgent) {
          score = item.score();
          return true;
        }
        within++;
      }
      return false;
    }

    int place() {
      return bestFirst.start(piece) + within;
    }

    /** Whether its next item comes before that of another. */
    boolean isBefore(Lane other) {
      long here = worth();
      long there = other.worth();
      return here == there ? place() < other.place() : here > there;
    }

    /** A minute of it, exact to a millionth, and more than any other where it is urgent. */
    private long worth() {
      return urgent ? Long.MAX_VALUE : 1_000_000L * score / minutes;
    }
  }

  Lanes(Ranked bestFirst) {
    this.bestFirst = bestFirst;
    this.briefs = bestFirst.briefs();
    BitSet urgent = new BitSet();
    BitSet ordinary = new BitSet();
    long known = 0;
    for (int piece = 0; piece < briefs.length; piece++) {
      long here = briefs[piece];
      if ((here & ~known) != 0 || Ranked.Lengths.isLong(here)) {
        add(true, piece, urgent);
        add(false, piece, ordinary);
        known |= here;
      }
    }
  }

  private void add(boolean isUrgent, int piece, BitSet known) {
    BitSet here = bestFirst.pieces().get(piece).lengths().of(isUrgent);
    for (int minutes = here.nextSetBit(0); minutes >= 0; minutes = here.nextSetBit(minutes + 1)) {
      if (!known.get(minutes)) {
        known.set(minutes);
        lanes.add(new Lane(isUrgent, minutes, piece));
      }
    }
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
    int place = first.place();
    if (!first.goOn()) {
      lanes.remove(first);
    }
    return place;
  }
}
