package tend.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.Judgement;

/**
 * What was said under one comment or mention, fed oldest first. Knows who waits in it: its opener
 * until answered, and anyone the account answered who wrote again. Viewers talking among themselves
 * wait for nobody. Not shared by threads.
 */
final class Conversation {
  /** Among fewer members one is found by looking at each. */
  private static final int FEW = 8;

  final Interaction opener;
  final Judgement opening;
  private final boolean ignored;

  /** Made when needed, as are the next four: most conversations are one comment. */
  private List<Interaction> members = List.of();

  private Map<String, String> authorOf = Map.of();
  private Set<String> answeredPeople = Set.of();
  private List<Interaction> unanswered = List.of();
  private List<Interaction> own = List.of();
  private @Nullable String lastOther;
  private @Nullable String lastAnswered;

  /** How far the account and those whom it answered here went; null before any answer. */
  Turns.@Nullable Talks talks;

  /**
   * @param ignored spam or an impostor opened it: it makes no item
   */
  Conversation(Interaction opener, Judgement opening, boolean ignored) {
    this.opener = opener;
    this.opening = opening;
    this.ignored = ignored;
    if (!opener.own()) {
      lastOther = opener.author();
      unanswered = List.of(opener);
    }
  }

  void add(Interaction next) {
    if (members.isEmpty()) {
      members = new ArrayList<>(4);
    }
    members.add(next);
    if (!authorOf.isEmpty()) {
      authorOf.put(next.id(), next.author());
    }
    if (next.own()) {
      answer(next);
    } else {
      lastOther = next.author();
      if (waitsFor(next)) {
        if (unanswered.size() < 2) {
          unanswered = new ArrayList<>(unanswered);
        }
        unanswered.add(next);
      }
    }
  }

  /**
   * An own reply answers the opener, the person it names as parent, and whoever spoke just before
   * it.
   */
  private void answer(Interaction reply) {
    own = own.isEmpty() ? List.of(reply) : Grown.of(own).with(reply);
    String parent = reply.parent();
    String named = parent == null || parent.equals(opener.id()) ? null : authorOf(parent);
    String answered = named != null ? named : lastOther;
    lastAnswered = answered == null ? opener.author() : answered;
    if (!lastAnswered.equals(opener.author())) {
      if (answeredPeople.isEmpty()) {
        answeredPeople = new HashSet<>(4);
      }
      answeredPeople.add(lastAnswered);
    }
    lastOther = null;
    unanswered = List.of();
  }

  /** Under an own comment whoever answers it directly is waited for, too. */
  private boolean waitsFor(Interaction other) {
    return other.author().equals(opener.author())
        || (!answeredPeople.isEmpty() && answeredPeople.contains(other.author()))
        || (opener.own() && opener.id().equals(other.parent()));
  }

  /** Who wrote that member of the thread. */
  @Nullable String authorOf(@Nullable String id) {
    if (id == null) {
      return null;
    }
    if (id.equals(opener.id())) {
      return opener.author();
    }
    return members.size() <= FEW ? sought(id) : authors().get(id);
  }

  private @Nullable String sought(String id) {
    for (int i = members.size() - 1; i >= 0; i--) {
      if (members.get(i).id().equals(id)) {
        return members.get(i).author();
      }
    }
    return null;
  }

  private Map<String, String> authors() {
    if (authorOf.isEmpty()) {
      authorOf = new HashMap<>();
      members.forEach(one -> authorOf.put(one.id(), one.author()));
    }
    return authorOf;
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
  @Nullable String lastAnswered() {
    return lastAnswered;
  }
}
