package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.facts.Imported;
import tend.facts.Peer;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * Counts who came and who was visited, and holds it against the peers that were imported. Used
 * once, by one thread.
 */
final class Peers {
  private static final Duration LATELY = Duration.ofDays(90);
  private static final Set<Kind> WORDS =
      EnumSet.of(Kind.REPLY, Kind.COMMENT, Kind.OUTREACH, Kind.MESSAGE);
  private final Instant since;
  private final Map<String, Interaction> peers = new TreeMap<>();
  private final SortedSet<String> ownTopics = new TreeSet<>();
  private final Set<String> ownNamed = new HashSet<>();
  private final People people;
  private final Collaborations collaborations;
  private final Instant at;
  private List<Peer> facts = List.of();
  private @Nullable Integer followed;
  private boolean changed = true;

  Peers(Instant at, List<Interaction> past, People people) {
    this.people = people;
    this.collaborations = new Collaborations(past, people);
    this.at = at;
    this.since = at.minus(LATELY);
  }

  /**
   * @param answered whose words an own reply answers, as far as the import says
   */
  void take(Interaction one, Person by, @Nullable Person answered) {
    collaborations.take(one, by, answered);
    changed |= one.own() || by.peer;
    if (one.kind() == Kind.PEER) {
      peers.put(one.author(), one);
      by.peer = true;
    } else if (!one.at().isBefore(since)) {
      if (!one.own()) {
        came(one, by);
      } else if (one.kind() == Kind.POST) {
        ownTopics(one.topics());
      } else if (answered != null) {
        answered.visitedLately++;
      } else if (one.kind() == Kind.OUTREACH && one.parent() != null) {
        people.of(one.parent()).visitedLately++;
      }
    }
  }

  /** Most posts name what another named. */
  private void ownTopics(@Nullable String joined) {
    if (joined != null && ownNamed.add(joined)) {
      ownTopics.addAll(topics(joined));
    }
  }

  private static void came(Interaction one, Person by) {
    if (one.kind() != Kind.FOLLOWER && one.kind() != Kind.REACTION) {
      by.cameLately++;
    }
  }

  /** Whether that person is a peer; null where no peers were imported. */
  @Nullable Boolean isOne(Person person) {
    return peers.isEmpty() ? null : person.peer;
  }

  /** All of them, made anew where the account or one of them did anything or more follow. */
  List<Peer> facts(@Nullable Integer followers, Imported imported) {
    if (changed || !Objects.equals(followers, followed)) {
      changed = false;
      followed = followers;
      List<Peer> made = new ArrayList<>();
      boolean known = imported.any(WORDS, EnumSet.noneOf(Kind.class));
      peers.forEach((key, row) -> made.add(peer(people.of(key), row, followers, known)));
      facts = made;
    }
    return facts;
  }

  private Peer peer(Person person, Interaction row, @Nullable Integer followers, boolean ownWords) {
    Collaboration made = Collaborations.with(person, at);
    SortedSet<String> shared = topics(row.topics());
    boolean told = ownWords || made.spokenOf();
    boolean known = row.topics() != null && !ownTopics.isEmpty();
    shared.retainAll(ownTopics);
    Long audience = row.audience();
    return new Peer(
        person.key(),
        row.shownName(),
        row.url(),
        known ? shared.size() : null,
        new ArrayList<>(shared),
        audience == null || followers == null ? null : (double) audience / followers,
        person.cameLately,
        person.visitedLately,
        told ? made.stage().word() : null,
        told ? made.days(at) : null,
        told ? made.asks() : null);
  }

  private static SortedSet<String> topics(@Nullable String joined) {
    SortedSet<String> topics = new TreeSet<>();
    if (joined != null) {
      for (String topic : joined.split(";", -1)) {
        if (!topic.isBlank()) {
          topics.add(topic.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return topics;
  }
}
