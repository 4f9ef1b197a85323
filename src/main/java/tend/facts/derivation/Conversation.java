package tend.facts.derivation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.WaitingComment;
import tend.model.Interaction;
import tend.signals.Judgement;
import tend.signals.Reading;

/**
 * What was said under one comment or mention, fed oldest first. Knows who waits in it: its opener
 * until answered, and anyone the account answered who wrote again. Viewers talking among themselves
 * wait for nobody. Not shared by threads.
 */
@SuppressWarnings("ReferenceEquality") // each person is one object
final class Conversation {
  final Interaction opener;
  final Judgement opening;

  /** The number of the row that opened it, and who did. */
  final int row;

  final Person openedBy;
  private final boolean ignored;

  /** Made when needed, as are the next two: most conversations are one comment. */
  private Set<Person> answeredPeople = Set.of();

  private List<Interaction> unanswered = List.of();
  private List<Interaction> own = List.of();
  private @Nullable Person lastOther;
  private @Nullable Person lastAnswered;
  private @Nullable Person newestWaiter;

  private @Nullable String id;

  /** Which of all it is, in the order in which they began. */
  int number;

  /** The fact about who waits here; null where nobody does, or for too long. */
  @Nullable WaitingComment waits;

  /** The one that was taken away last, which may be made again. */
  @Nullable WaitingComment waited;

  /** How far the account and those whom it answered here went; null before any answer. */
  Turns.@Nullable Talks talks;

  /**
   * @param ignored spam or an impostor opened it: it makes no item
   */
  Conversation(Interaction opener, int row, Person by, Judgement opening, boolean ignored) {
    this.opener = opener;
    this.row = row;
    this.openedBy = by;
    this.opening = opening;
    this.ignored = ignored;
    if (!opener.own()) {
      lastOther = by;
      newestWaiter = by;
      unanswered = List.of(opener);
    }
  }

  /**
   * Somebody else's words.
   *
   * @param to the number of the row that they answer
   */
  void heard(Interaction next, Person by, int to) {
    lastOther = by;
    if (waitsFor(by, to)) {
      newestWaiter = by;
      if (unanswered.size() < 2) {
        unanswered = new ArrayList<>(unanswered);
      }
      unanswered.add(next);
    }
  }

  /**
   * An own reply answers the opener, the person it names as parent, and whoever spoke just before
   * it.
   *
   * @param named who said what it names as its parent, where that is not what opened this
   */
  void answered(Interaction reply, @Nullable Person named) {
    own = own.isEmpty() ? List.of(reply) : Grown.of(own).with(reply);
    Person answered = named != null ? named : lastOther;
    lastAnswered = answered == null ? openedBy : answered;
    if (lastAnswered != openedBy) {
      if (answeredPeople.isEmpty()) {
        answeredPeople = new HashSet<>(4);
      }
      answeredPeople.add(lastAnswered);
    }
    lastOther = null;
    unanswered = List.of();
  }

  /** Under an own comment whoever answers it directly is waited for, too. */
  private boolean waitsFor(Person other, int to) {
    return other == openedBy
        || (!answeredPeople.isEmpty() && answeredPeople.contains(other))
        || (opener.own() && to == row);
  }

  /** Whether it is the very row that began it, or one of the same id. */
  boolean isOpenedBy(Interaction one) {
    return one == opener || (one.at().equals(opener.at()) && one.id().equals(id()));
  }

  boolean ignored() {
    return ignored;
  }

  boolean waiting() {
    return !unanswered.isEmpty();
  }

  /** The words that nobody answered yet, oldest first. */
  List<Interaction> unanswered() {
    return unanswered;
  }

  /** Whether the newest words that wait came since then; spam and impostors never wait. */
  boolean waitsSince(Instant moment) {
    return waiting() && !ignored && !newestWaiting().at().isBefore(moment);
  }

  /** What kind of words those of a member are. */
  @SuppressWarnings("ReferenceEquality") // what is not the very row that opened it is read anew
  Judgement judged(Interaction member) {
    return member == opener ? opening : Reading.in(member).judgement();
  }

  /** The id of what opened it, always the same string. */
  String id() {
    String known = id;
    if (known == null) {
      known = opener.id();
      id = known;
    }
    return known;
  }

  /** The id of the newest words that wait. */
  String newestWaitingId() {
    Interaction newest = newestWaiting();
    return newest == opener ? id() : newest.id();
  }

  /** Whose words wait that are the newest, or were the last that did. */
  Person newestWaiter() {
    return newestWaiter == null ? openedBy : newestWaiter;
  }

  Interaction newestWaiting() {
    return unanswered.get(unanswered.size() - 1);
  }

  boolean cameBack() {
    return answered() && waiting();
  }

  /** Whether the account ever replied here. */
  boolean answered() {
    return !own.isEmpty();
  }

  /** When the account first replied here. */
  @Nullable Instant firstAnswer() {
    return own.isEmpty() ? null : own.get(0).at();
  }

  /** All own replies, oldest first: the evidence that items about this thread are done. */
  List<Interaction> own() {
    return own;
  }

  /** Whom the newest own reply answers, beside the opener. */
  @Nullable Person lastAnswered() {
    return lastAnswered;
  }
}
