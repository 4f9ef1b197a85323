package tend.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Answer;
import tend.model.Assignment;
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
    return of(items, answers, Assigned.NOBODY, at);
  }

  /** The same, and what assistants see to beside it. */
  public static Remaining of(
      List<Item> items, List<Answer> answers, Assigned assigned, Instant at) {
    Map<Covered, Answer> hidden = new HashMap<>();
    for (Answer answer : answers) {
      if (answer.hides(at)) {
        answer.covers().forEach(covered -> hidden.merge(covered, answer, Remaining::stronger));
      }
    }
    if (hidden.isEmpty() && assigned.all().isEmpty()) {
      return new Remaining(items, List.of());
    }
    Map<Covered, Assignment> whose = assigned.byCovered();
    Set<Covered> touched = new HashSet<>(hidden.keySet());
    touched.addAll(whose.keySet());
    Ranked.Sought sought = new Ranked.Sought(touched);
    Said said = new Said(hidden, whose);
    Ranked left =
        Ranked.of(items).each(piece -> sought.mayBeIn(piece) ? said.left(piece, sought) : piece);
    said.later.sort(SOONEST);
    return new Remaining(left, said.later, said.handed);
  }

  /** What becomes of items of which something was answered or handed over. */
  private record Said(
      Map<Covered, Answer> hidden,
      Map<Covered, Assignment> whose,
      List<Postponed> later,
      List<Handed> handed) {
    Said(Map<Covered, Answer> hidden, Map<Covered, Assignment> whose) {
      this(hidden, whose, new ArrayList<>(), new ArrayList<>());
    }

    /** What is left of a piece: the very piece where nothing of it goes. */
    @SuppressWarnings("ReferenceEquality") // the very items
    List<Item> left(Ranked.Piece piece, Ranked.Sought sought) {
      List<Item> left = new ArrayList<>(piece.size());
      boolean isWhole = true;
      for (int place = 0; place < piece.size(); place++) {
        Item item = piece.get(place);
        Item rest = sought.mayBeIn(piece, place) ? left(item) : item;
        if (rest != null) {
          left.add(rest);
        }
        isWhole &= rest == item;
      }
      return isWhole ? piece : left;
    }

    private @Nullable Item left(Item item) {
      List<Covered> open = open(item, hidden);
      if (open.isEmpty()) {
        Instant until = until(item, hidden);
        if (until != null) {
          later.add(new Postponed(item, until));
        }
        return null;
      }
      Assigned.Split split = Assigned.split(item, open, whose);
      handed.addAll(split.handed());
      return split.rest().isEmpty() ? null : shrunk(item, split.rest());
    }
  }

  private static List<Covered> open(Item item, Map<Covered, Answer> hidden) {
    List<Covered> all = item.what().covers();
    int first = hidden.isEmpty() ? all.size() : 0;
    while (first < all.size() && !hidden.containsKey(all.get(first))) {
      first++;
    }
    if (first == all.size()) {
      return all;
    }
    List<Covered> open = new ArrayList<>(all.size());
    for (Covered one : all) {
      if (!hidden.containsKey(one)) {
        open.add(one);
      }
    }
    return open;
  }

  /** Done and declined outweigh postponed. */
  private static Answer stronger(Answer one, Answer other) {
    return one.state() == Answer.State.LATER ? other : one;
  }

  /** When the first of what it covers comes back; null when nothing does. */
  private static @Nullable Instant until(Item item, Map<Covered, Answer> hidden) {
    Instant soonest = null;
    for (Covered covered : item.what().covers()) {
      Answer answer = hidden.get(covered);
      Instant until = answer == null ? null : answer.until();
      if (until != null && (soonest == null || until.isBefore(soonest))) {
        soonest = until;
      }
    }
    return soonest;
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
