package tend.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Answer;
import tend.model.Assignment;
import tend.model.Covered;
import tend.model.Exchanged;
import tend.model.Item;

/**
 * What of all that items cover is answered or handed over at a moment. Put together once for as
 * long as nothing more is said and no answer begins or ceases to count. Immutable; threads may
 * share it.
 */
public final class Answered {
  private static final int LITTLE = 100; // answers; of more it is put together anew

  private final List<Answer> answers;
  private final List<Assignment> assignments;
  private final Instant from;
  private final Instant until;
  private final Assigned assigned;
  private final Map<Covered, Answer> hidden;
  private final Map<Covered, Assignment> whose;
  private final Ranked.Sought sought;
  private final Object mark = new Object();
  private final @Nullable Object before;
  private final Ranked.Sought changed;

  private Answered(
      List<Answer> answers, List<Assignment> assignments, Instant at, @Nullable Answered earlier) {
    this.answers = answers;
    this.assignments = assignments;
    this.from = latest(turns(answers, assignments), at).orElse(at);
    this.until = next(turns(answers, assignments), at).orElse(Instant.MAX);
    this.assigned = Assigned.at(assignments, at);
    this.whose = assigned.byCovered();
    this.hidden = new HashMap<>();
    for (Answer answer : answers) {
      if (answer.hides(at)) {
        answer.covers().forEach(covered -> hidden.merge(covered, answer, Answered::stronger));
      }
    }
    Set<Covered> touched = new HashSet<>(hidden.keySet());
    touched.addAll(whose.keySet());
    this.sought = new Ranked.Sought(touched);
    this.before = earlier == null ? null : earlier.mark;
    if (earlier != null) {
      touched.addAll(earlier.hidden.keySet());
      touched.addAll(earlier.whose.keySet());
      touched.removeIf(one -> isSame(one, earlier));
    }
    this.changed = new Ranked.Sought(touched);
  }

  /**
   * After a little was said or taken back, while nothing began or ceased to count: thousands of
   * answers are looked through for what that is about, and not put together again.
   *
   * @param said what was, in no order
   */
  private Answered(
      Answered earlier,
      List<Answer> said,
      List<Answer> answers,
      List<Assignment> assignments,
      Instant at) {
    this.answers = answers;
    this.assignments = assignments;
    this.from = latest(earlier.turnsWith(said), at).orElse(at);
    this.until = next(earlier.turnsWith(said), at).orElse(Instant.MAX);
    this.assigned = earlier.assigned;
    this.whose = earlier.whose;
    this.hidden = new HashMap<>(earlier.hidden);
    Set<Covered> about = new HashSet<>();
    said.forEach(answer -> about.addAll(answer.covers()));
    about.forEach(hidden::remove);
    for (Answer answer : answers) {
      for (Covered covered : answer.covers()) {
        if (about.contains(covered) && answer.hides(at)) {
          hidden.merge(covered, answer, Answered::stronger);
        }
      }
    }
    about.removeIf(one -> isSame(one, earlier));
    this.changed = new Ranked.Sought(about);
    this.sought =
        earlier.sought.with(
            about.stream().filter(one -> covers(one) && !earlier.covers(one)).toList(),
            about.stream().filter(one -> !covers(one) && earlier.covers(one)).toList());
    this.before = earlier.mark;
  }

  private boolean isSame(Covered covered, Answered other) {
    return Objects.equals(hidden.get(covered), other.hidden.get(covered))
        && Objects.equals(whose.get(covered), other.whose.get(covered));
  }

  /** What those say at that moment. */
  public static Answered of(List<Answer> answers, List<Assignment> assignments, Instant at) {
    return of(answers, assignments, at, null);
  }

  /**
   * The same where something else was said before: what is left of pieces of which nothing changed
   * stays known. The answers are in the order of the others, which are oldest first.
   */
  public static Answered of(
      List<Answer> answers, List<Assignment> assignments, Instant at, @Nullable Answered before) {
    List<Answer> now = List.copyOf(answers);
    List<Assignment> handed = List.copyOf(assignments);
    if (before != null && before.isAt(at) && before.assignments.equals(handed)) {
      List<Answer> said = said(before.answers, now);
      if (said.size() <= LITTLE) {
        return new Answered(before, said, now, handed, at);
      }
    }
    return new Answered(now, handed, at, before);
  }

  private static List<Answer> said(List<Answer> before, List<Answer> now) {
    Exchanged<Answer> exchanged = Exchanged.between(before, now);
    return Stream.concat(exchanged.gone().stream(), exchanged.come().stream()).toList();
  }

  /** Whether nothing began or ceased to count until then. */
  private boolean isAt(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  /**
   * Whether this is what those say at that moment: the very lists, which are told anew whenever
   * anything is said.
   */
  @SuppressWarnings("ReferenceEquality")
  public boolean isOf(List<Answer> answers, List<Assignment> assignments, Instant at) {
    return this.answers == answers && this.assignments == assignments && isAt(at);
  }

  /** The answers that say it, oldest first. */
  public List<Answer> answers() {
    return answers;
  }

  /** When any of it begins or ceases to count. */
  private static Stream<Instant> turns(List<Answer> answers, List<Assignment> assignments) {
    return Stream.concat(
        answers.stream()
            .flatMap(a -> Stream.concat(Stream.of(a.at()), Stream.ofNullable(a.until()))),
        assignments.stream().map(Assignment::at));
  }

  /** Those next to the moments for which it holds, and those of what was said since. */
  private Stream<Instant> turnsWith(List<Answer> said) {
    return Stream.concat(Stream.of(from, until), turns(said, List.of()));
  }

  private static Optional<Instant> latest(Stream<Instant> turns, Instant at) {
    return turns.filter(turn -> !turn.isAfter(at)).max(Instant::compareTo);
  }

  private static Optional<Instant> next(Stream<Instant> turns, Instant at) {
    return turns.filter(turn -> turn.isAfter(at)).min(Instant::compareTo);
  }

  /** Done and declined outweigh postponed. */
  private static Answer stronger(Answer one, Answer other) {
    return one.state() == Answer.State.LATER ? other : one;
  }

  /** What is left of a piece: found out once, and again where something changes there. */
  @SuppressWarnings("ReferenceEquality")
  Left left(Ranked.Piece piece) {
    Ranked.LeftBy known = piece.left;
    if (known != null && known.mark() == mark) {
      return known.left();
    }
    boolean isStill = known != null && known.mark() == before && !changed.mayBeIn(piece);
    Left left = known != null && isStill ? known.left() : Left.of(piece, this);
    piece.left = new Ranked.LeftBy(mark, left);
    return left;
  }

  /** Whether anything of what those items cover is answered or handed over. */
  public boolean touches(Ranked.Piece piece) {
    return !left(piece).isWhole(piece);
  }

  /** Whether all of every list is left. */
  public boolean isNothing() {
    return hidden.isEmpty() && whose.isEmpty();
  }

  /** What assistants see to. */
  public Assigned assigned() {
    return assigned;
  }

  /** Who saw to an item that is done; empty where the creator did. */
  public Optional<String> assistant(Item item) {
    List<Assignment> theirs =
        item.what().covers().stream()
            .flatMap(covered -> Stream.ofNullable(whose.get(covered)))
            .toList();
    return theirs.isEmpty() || theirs.size() < item.what().covers().size()
        ? Optional.empty()
        : Optional.of(theirs.get(0).assistant());
  }

  /** Everything that is answered or handed over. */
  Ranked.Sought sought() {
    return sought;
  }

  /** Whether an answer hides that. */
  public boolean hides(Covered covered) {
    return hidden.containsKey(covered);
  }

  /** Whether somebody has seen to that, or does. */
  public boolean covers(Covered covered) {
    return hidden.containsKey(covered) || whose.containsKey(covered);
  }

  /** Whether the last word on that is said: it is done or declined. */
  public boolean settles(Covered covered) {
    Answer answer = hidden.get(covered);
    return answer != null && answer.state() != Answer.State.LATER;
  }

  /** When that comes back; null where it does not. */
  @Nullable Instant until(Covered covered) {
    Answer answer = hidden.get(covered);
    return answer == null ? null : answer.until();
  }

  /** What each was handed over by, the newest. */
  Map<Covered, Assignment> whose() {
    return whose;
  }
}
