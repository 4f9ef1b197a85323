package tend.playbook.recommending;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tend.facts.About;
import tend.playbook.Playbook;
import tend.playbook.recommending.Recommending.Once;

/**
 * What {@link Recommending} makes of candidates that come and go: only what is about the same
 * interaction, about the same person or in the same session as one that changed is made anew. For
 * one thread at a time.
 */
final class LiveRecommending {
  private final Proposing proposing;
  private final Map<String, Waits> waits = new HashMap<>();
  private final Map<String, Rivals> byAuthor = new HashMap<>();
  private final Map<Once, Turn> turns = new HashMap<>();
  private final Map<String, Crew<?>> sessions = new HashMap<>();
  private final Map<String, Crew<?>> gatherings = new HashMap<>();
  private final LikersTurns likers = new LikersTurns(this::answers, this::turn);
  private Set<String> changedWaits = new LinkedHashSet<>();
  private Set<Once> changedTurns = new LinkedHashSet<>();
  private Set<Crew<?>> changedCrews = new LinkedHashSet<>();
  private Delta delta = new Delta();

  LiveRecommending(Proposing proposing) {
    this.proposing = proposing;
  }

  /** Takes in one more. */
  void come(Candidate one) {
    About about = one.about();
    if (about == null) {
      Once once = Once.of(one);
      turns.computeIfAbsent(once, Turn::new).rivals.add(one);
      changedTurns.add(once);
    } else {
      waits.computeIfAbsent(one.subject(), s -> new Waits()).rivals.add(one);
      byAuthor.computeIfAbsent(about.author(), a -> new Rivals()).add(one);
      changed(one.subject(), about.author());
    }
  }

  /** Lets one go. */
  void gone(Candidate one) {
    About about = one.about();
    if (about == null) {
      Once once = Once.of(one);
      turns.computeIfAbsent(once, Turn::new).rivals.remove(one.match());
      changedTurns.add(once);
    } else {
      waits.computeIfAbsent(one.subject(), s -> new Waits()).rivals.remove(one.match());
      byAuthor.computeIfAbsent(about.author(), a -> new Rivals()).remove(one.match());
      changed(one.subject(), about.author());
    }
  }

  private void changed(String subject, String author) {
    changedWaits.add(subject);
    changedTurns.add(Once.person(author));
  }

  /** Lets all of that playbook go. */
  void drop(Playbook playbook) {
    waits.forEach(
        (subject, one) -> {
          if (one.rivals.removeAll(playbook)) {
            changedWaits.add(subject);
          }
        });
    byAuthor.forEach(
        (author, rivals) -> {
          if (rivals.removeAll(playbook)) {
            changedTurns.add(Once.person(author));
          }
        });
    turns.forEach(
        (once, turn) -> {
          if (turn.rivals.removeAll(playbook)) {
            changedTurns.add(once);
          }
        });
  }

  /** What changed since this was last asked. */
  Delta settle() {
    changedWaits.forEach(this::settle);
    changedTurns.forEach(this::settle);
    if (likers.areChanged(changedTurns)) {
      likers.claim(changedTurns).forEach(this::settle);
      likers.recommend(proposing, delta);
    }
    changedCrews.forEach(crew -> crew.settle(delta));
    // clearing would cost what the most costs that they ever held
    changedWaits = new LinkedHashSet<>();
    changedTurns = new LinkedHashSet<>();
    changedCrews = new LinkedHashSet<>();
    Delta told = delta;
    delta = new Delta();
    return told;
  }

  private void settle(String subject) {
    Waits one = waits.get(subject);
    if (one == null) {
      return;
    }
    Candidate before = one.seated();
    one.settle(proposing, delta);
    move(before, one.seated(), sessions, this::sittings);
    if (one.rivals.isEmpty()) {
      waits.remove(subject);
    }
  }

  private void settle(Once once) {
    Turn turn = turns.get(once);
    if (turn == null) {
      return;
    }
    Candidate before = turn.isGathered() ? turn.has() : null;
    likers.forget(turn);
    turn.give(once.isPerson() && answers(once.id()) != null, likers.claim(once));
    turn.recommend(proposing, delta);
    likers.note(turn);
    move(before, turn.isGathered() ? turn.has() : null, gatherings, this::gathering);
    if (turn.rivals.isEmpty()) {
      turns.remove(once);
    }
  }

  private Crew<?> sittings(String rule) {
    return new Sittings(proposing);
  }

  private Crew<?> gathering(String rule) {
    return new Gathering(proposing);
  }

  @SuppressWarnings("ReferenceEquality") // the very one
  private void move(
      @Nullable Candidate from,
      @Nullable Candidate to,
      Map<String, Crew<?>> crews,
      Function<String, Crew<?>> fresh) {
    if (from == to) {
      return;
    }
    if (from != null) {
      Crew<?> crew = crews.computeIfAbsent(from.rule(), fresh);
      crew.leave(from);
      changedCrews.add(crew);
    }
    if (to != null) {
      Crew<?> crew = crews.computeIfAbsent(to.rule(), fresh);
      crew.join(to);
      changedCrews.add(crew);
    }
  }

  /** Who answers that person anyway; null for nobody. */
  private @Nullable Candidate answers(String person) {
    Rivals all = byAuthor.get(person);
    return all == null ? null : all.first();
  }

  private @Nullable Turn turn(String person) {
    return turns.get(Once.person(person));
  }
}
