package tend.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Covered;
import tend.model.DayPlan.Handed;
import tend.model.DayPlan.Postponed;
import tend.model.Item;

/**
 * What is left of a piece of a list once answers are looked at.
 *
 * @param pieces still to do: the very piece where nothing of it was answered or handed over
 * @param later those hidden only for a while
 * @param handed what assistants see to
 */
record Left(List<Ranked.Piece> pieces, List<Postponed> later, List<Handed> handed) {
  static Left of(Ranked.Piece piece, Answered answered) {
    return answered.sought().mayBeIn(piece) ? new Making(answered).of(piece) : whole(piece);
  }

  private static Left whole(Ranked.Piece piece) {
    return new Left(List.of(piece), List.of(), List.of());
  }

  boolean isWhole(Ranked.Piece piece) {
    return pieces.size() == 1 && isVery(pieces.get(0), piece);
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isVery(Object one, Object other) {
    return one == other;
  }

  /** Item by item. */
  private record Making(Answered answered, List<Postponed> later, List<Handed> handed) {
    Making(Answered answered) {
      this(answered, new ArrayList<>(), new ArrayList<>());
    }

    Left of(Ranked.Piece piece) {
      List<Item> left = new ArrayList<>(piece.size());
      boolean isWhole = true;
      for (int place = 0; place < piece.size(); place++) {
        Item item = piece.get(place);
        Item rest = answered.sought().mayBeIn(piece, place) ? left(item) : item;
        if (rest != null) {
          left.add(rest);
        }
        isWhole &= rest != null && isVery(rest, item);
      }
      return isWhole ? whole(piece) : new Left(Ranked.of(left).pieces(), later, handed);
    }

    private @Nullable Item left(Item item) {
      List<Covered> open = open(item);
      if (open.isEmpty()) {
        Instant until = until(item);
        if (until != null) {
          later.add(new Postponed(item, until));
        }
        return null;
      }
      Assigned.Split split = Assigned.split(item, open, answered.whose());
      handed.addAll(split.handed());
      return split.rest().isEmpty() ? null : Remaining.shrunk(item, split.rest());
    }

    private List<Covered> open(Item item) {
      List<Covered> all = item.what().covers();
      List<Covered> open = all.stream().filter(one -> !answered.hides(one)).toList();
      return open.size() == all.size() ? all : open;
    }

    /** When the first of what it covers comes back; null when nothing does. */
    private @Nullable Instant until(Item item) {
      return item.what().covers().stream()
          .flatMap(covered -> Stream.ofNullable(answered.until(covered)))
          .min(Comparator.naturalOrder())
          .orElse(null);
    }
  }
}
