package tend.facts.derivation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Noted;
import tend.signals.Reading;
import tend.signals.intent.Does;

/**
 * The collaborations that own words ever proposed, or the owner speaks of in the columns
 * "collaboration" and "collaboration_at" of a peer, by person. Used once, by one thread.
 */
final class Collaborations {
  private final People people;
  private final List<Collaboration> all = new ArrayList<>();
  private final Map<String, Set<String>> names = new HashMap<>();

  /**
   * @param past all rows; who is a peer may be told later than what was made with them
   */
  Collaborations(List<Interaction> past, People people) {
    this.people = people;
    for (Interaction one : past) {
      if (one.kind() == Kind.PEER) {
        Set<String> called = names.computeIfAbsent(one.author(), Collaborations::onlyItself);
        called.add(one.shownName());
        called.add(one.more().getOrDefault("handle", one.author()));
      }
    }
    past.stream().filter(one -> one.kind() == Kind.PEER).forEach(this::spokenOf);
  }

  private void spokenOf(Interaction peer) {
    Collaboration.Stage stage =
        Collaboration.Stage.of(peer.more().getOrDefault(Noted.COLLABORATION, ""));
    if (stage == null) {
      return;
    }
    try {
      Instant from = Instant.parse(peer.more().getOrDefault(Noted.COLLABORATION_AT, ""));
      begun(people.of(peer.author())).say(new Collaboration.Said(stage, from));
    } catch (DateTimeParseException e) {
      // without a moment it cannot be told what came later
    }
  }

  private Collaboration begun(Person person) {
    Collaboration known = person.collaboration;
    if (known == null) {
      String key = person.key();
      known = new Collaboration(key, names.getOrDefault(key, Set.of(key)));
      person.collaboration = known;
      all.add(known);
    }
    return known;
  }

  private static Set<String> onlyItself(String key) {
    return new HashSet<>(Set.of(key));
  }

  /**
   * @param by who did it
   * @param answered whose words an own row answers, as far as the import says
   */
  void take(Interaction one, Person by, @Nullable Person answered) {
    if (!one.own()) {
      Collaboration with = by.collaboration;
      if (with != null && one.kind() != Kind.PEER) {
        with.theirs(one);
      }
    } else if (one.kind() == Kind.POST) {
      all.forEach(with -> with.ownPost(one));
    } else {
      ownWords(one, answered != null ? answered : addressee(one));
    }
  }

  private void ownWords(Interaction one, @Nullable Person to) {
    if (to == null) {
      return;
    }
    Collaboration with = to.collaboration;
    if (with == null && Reading.in(one).does(Does.PROPOSE)) {
      with = begun(to);
    }
    if (with != null) {
      with.own(one);
    }
  }

  /** Visits and messages name the person they go to. */
  private @Nullable Person addressee(Interaction own) {
    boolean names = own.kind() == Kind.OUTREACH || own.kind() == Kind.MESSAGE;
    String key = names ? own.parent() : null;
    return key == null ? null : people.of(key);
  }

  /** What came of it with that person until then; a blank one where nothing was proposed. */
  static Collaboration with(Person person, Instant at) {
    Collaboration with = person.collaboration;
    return with == null
        ? new Collaboration(person.key(), Set.of())
        : new Collaboration(with).upTo(at);
  }
}
