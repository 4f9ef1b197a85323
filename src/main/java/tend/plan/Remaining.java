package tend.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.DayPlan.Handed;
import tend.model.DayPlan.Postponed;
import tend.model.Item;
import tend.model.Recommendation;

/**
 * What is left of a list once a person's answers are looked at. An item is hidden when all it
 * covers is answered; a session of which some is answered or handed over shrinks.
 *
 * @param items still to do, in the order given
 * @param later those hidden only for a while, soonest first
 * @param handed what assistants see to, in the order given
 */
public record Remaining(List<Item> items, List<Postponed> later, List<Handed> handed) {
  private static final Comparator<Postponed> SOONEST =
      Comparator.comparing(Postponed::until).thenComparing(p -> p.item().id());

  public Remaining {
    items = Ranked.of(items);
    later = List.copyOf(later);
    handed = List.copyOf(handed);
  }

  /** Nothing is handed over. */
  public Remaining(List<Item> items, List<Postponed> later) {
    this(items, later, List.of());
  }

  /** What is still to do, whoever sees to it. */
  public List<Item> everything() {
    return handed.isEmpty()
        ? items
        : Stream.concat(items.stream(), handed.stream().map(Handed::item)).toList();
  }

  /**
   * Several accounts' as one, best first.
   *
   * @param parts the items of each best first
   */
  public static Remaining together(List<Remaining> parts) {
    if (parts.size() == 1 && parts.get(0).handed().isEmpty()) {
      return parts.get(0);
    }
    List<Item> items = new ArrayList<>();
    List<Postponed> later = new ArrayList<>();
    List<Handed> handed = new ArrayList<>();
    parts.forEach(
        part -> {
          items.addAll(part.items());
          later.addAll(part.later());
          handed.addAll(part.handed());
        });
    items.sort(Scoring.ORDER);
    later.sort(SOONEST);
    handed.sort(Comparator.comparing(Handed::item, Scoring.ORDER));
    return new Remaining(items, later, handed);
  }

  /** Takes the answers off the list. */
  public static Remaining of(List<Item> items, List<Answer> answers, Instant at) {
    return of(items, Answered.of(answers, List.of(), at));
  }

  /** The same, and what assistants see to beside it. */
  public static Remaining of(List<Item> items, Answered answered) {
    if (answered.isNothing()) {
      return new Remaining(items, List.of());
    }
    Said said = new Said(answered);
    Ranked left =
        Ranked.of(items)
            .each(piece -> answered.sought().mayBeIn(piece) ? said.left(piece) : piece);
    said.later.sort(SOONEST);
    return new Remaining(left, said.later, said.handed);
  }

  /** What becomes of items of which something was answered or handed over. */
  private record Said(Answered answered, List<Postponed> later, List<Handed> handed) {
    Said(Answered answered) {
      this(answered, new ArrayList<>(), new ArrayList<>());
    }

    /** What is left of a piece: the very piece where nothing of it goes. */
    @SuppressWarnings("ReferenceEquality") // the very items
    List<Item> left(Ranked.Piece piece) {
      List<Item> left = new ArrayList<>(piece.size());
      boolean isWhole = true;
      for (int place = 0; place < piece.size(); place++) {
        Item item = piece.get(place);
        Item rest = answered.sought().mayBeIn(piece, place) ? left(item) : item;
        if (rest != null) {
          left.add(rest);
        }
        isWhole &= rest == item;
      }
      return isWhole ? piece : left;
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
      return split.rest().isEmpty() ? null : shrunk(item, split.rest());
    }

    private List<Covered> open(Item item) {
      List<Covered> all = item.what().covers();
      int first = answered.hidesAny() ? 0 : all.size();
      while (first < all.size() && !answered.hides(all.get(first))) {
        first++;
      }
      if (first == all.size()) {
        return all;
      }
      List<Covered> open = new ArrayList<>(all.size());
      for (Covered one : all) {
        if (!answered.hides(one)) {
          open.add(one);
        }
      }
      return open;
    }

    /** When the first of what it covers comes back; null when nothing does. */
    private @Nullable Instant until(Item item) {
      return item.what().covers().stream()
          .flatMap(covered -> Stream.ofNullable(answered.until(covered)))
          .min(Comparator.naturalOrder())
          .orElse(null);
    }
  }

  /** The same item for those only of what it covers, in as many of its minutes. */
  static Item shrunk(Item item, List<Covered> open) {
    Recommendation r = item.what();
    if (open.size() == r.covers().size()) {
      return item;
    }
    int minutes =
        Math.max(1, (r.minutes() * open.size() + r.covers().size() - 1) / r.covers().size());
    Recommendation less = r.covering(open, minutes);
    return new Item(item.id(), less, item.score(), item.scoreParts(), item.due());
  }
}
