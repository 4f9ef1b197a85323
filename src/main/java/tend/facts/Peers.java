package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
  private final Map<String, Integer> came = new HashMap<>();
  private final Map<String, Integer> went = new HashMap<>();
  private final SortedSet<String> ownTopics = new TreeSet<>();
  private final Collaborations collaborations;
  private final Instant at;

  Peers(Instant at, List<Interaction> past) {
    this.collaborations = new Collaborations(past);
    this.at = at;
    this.since = at.minus(LATELY);
  }

  /**
   * @param answered whose words an own reply answers, as far as the import says
   */
  void take(Interaction one, @Nullable String answered) {
    collaborations.take(one, answered);
    if (one.kind() == Kind.PEER) {
      peers.put(one.author(), one);
    } else if (!one.at().isBefore(since)) {
      if (!one.own()) {
        count(came, one.author(), one.kind());
      } else if (one.kind() == Kind.POST) {
        ownTopics.addAll(topics(one.topics()));
      } else if (answered != null) {
        went.merge(answered, 1, Integer::sum);
      } else if (one.kind() == Kind.OUTREACH && one.parent() != null) {
        went.merge(one.parent(), 1, Integer::sum);
      }
    }
  }

  private static void count(Map<String, Integer> counts, String author, Kind kind) {
    if (kind != Kind.FOLLOWER && kind != Kind.REACTION) {
      counts.merge(author, 1, Integer::sum);
    }
  }

  /** Whether that person is a peer; null where no peers were imported. */
  @Nullable Boolean isOne(String person) {
    return peers.isEmpty() ? null : peers.containsKey(person);
  }

  List<Peer> facts(@Nullable Integer followers, Imported imported) {
    List<Peer> facts = new ArrayList<>();
    boolean known = imported.any(WORDS, EnumSet.noneOf(Kind.class));
    peers.forEach((key, row) -> facts.add(peer(key, row, followers, known)));
    return facts;
  }

  private Peer peer(String key, Interaction row, @Nullable Integer followers, boolean ownWords) {
    Collaboration made = collaborations.with(key, at);
    SortedSet<String> shared = topics(row.topics());
    boolean told = ownWords || made.spokenOf();
    boolean known = row.topics() != null && !ownTopics.isEmpty();
    shared.retainAll(ownTopics);
    Long audience = row.audience();
    return new Peer(
        key,
        row.shownName(),
        row.url(),
        known ? shared.size() : null,
        new ArrayList<>(shared),
        audience == null || followers == null ? null : (double) audience / followers,
        came.getOrDefault(key, 0),
        went.getOrDefault(key, 0),
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
