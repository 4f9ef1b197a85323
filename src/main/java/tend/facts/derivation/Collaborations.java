package tend.facts.derivation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Noted;
import tend.signals.Does;
import tend.signals.Reading;

/**
 * The collaborations that own words ever proposed, or the owner speaks of in the columns
 * "collaboration" and "collaboration_at" of a peer, by person. Used once, by one thread.
 */
final class Collaborations {
  private final Map<String, Collaboration> byPerson = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();

  /**
   * @param past all rows; who is a peer may be told later than what was made with them
   */
  Collaborations(List<Interaction> past) {
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
      begun(peer.author()).say(new Collaboration.Said(stage, from));
    } catch (DateTimeParseException e) {
      // without a moment it cannot be told what came later
    }
  }

  private Collaboration begun(String person) {
    return byPerson.computeIfAbsent(
        person, key -> new Collaboration(key, names.getOrDefault(key, Set.of(key))));
  }

  private static Set<String> onlyItself(String key) {
    return new HashSet<>(Set.of(key));
  }

  /**
   * @param answered whose words an own row answers, as far as the import says
   */
  void take(Interaction one, @Nullable String answered) {
    if (!one.own()) {
      if (byPerson.isEmpty()) {
        return;
      }
      Collaboration with = byPerson.get(one.author());
      if (with != null && one.kind() != Kind.PEER) {
        with.theirs(one);
      }
    } else if (one.kind() == Kind.POST) {
      byPerson.values().forEach(with -> with.ownPost(one));
    } else {
      ownWords(one, answered != null ? answered : addressee(one));
    }
  }

  private void ownWords(Interaction one, @Nullable String to) {
    if (to == null) {
      return;
    }
    Collaboration with = byPerson.get(to);
    if (with == null && Reading.in(one).does(Does.PROPOSE)) {
      with = begun(to);
    }
    if (with != null) {
      with.own(one);
    }
  }

  /** Visits and messages name the person they go to. */
  private static @Nullable String addressee(Interaction own) {
    return own.kind() == Kind.OUTREACH || own.kind() == Kind.MESSAGE ? own.parent() : null;
  }

  /** What came of it with that person until then; a blank one where nothing was proposed. */
  Collaboration with(String person, Instant at) {
    Collaboration with = byPerson.get(person);
    return with == null ? new Collaboration(person, Set.of()) : new Collaboration(with).upTo(at);
  }
}
