package tend.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
    List<Ranked.Piece> pieces = new ArrayList<>();
    List<Postponed> later = new ArrayList<>();
    List<Handed> handed = new ArrayList<>();
    for (Ranked.Piece piece : Ranked.of(items).pieces()) {
      Left left = answered.left(piece);
      pieces.addAll(left.pieces());
      later.addAll(left.later());
      handed.addAll(left.handed());
    }
    later.sort(SOONEST);
    return new Remaining(Ranked.joined(pieces), later, handed);
  }

  /** The same item for those only of what it covers. */
  static Item shrunk(Item item, List<Covered> open) {
    if (open.size() == item.what().covers().size()) {
      return item;
    }
    Recommendation less = item.what().covering(open);
    return new Item(Identity.ofLeft(less), less, item.score(), item.scoreParts(), item.due());
  }
}
