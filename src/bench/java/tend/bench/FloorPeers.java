package tend.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;
import tend.signals.intent.Does;

/** Peers of the niche: who came, who was visited, and what is made together. */
final class FloorPeers {
  private static final String NICHE = "collaborate-in-your-niche/";
  private final FloorBook book;
  private final FloorCrowd crowd;
  private final List<FloorSoul> peers = new ArrayList<>();
  private final List<FloorTogether> together = new ArrayList<>();
  private final List<Interaction> called = new ArrayList<>();
  private final Set<String> ownTopics = new HashSet<>();
  private @Nullable String lastTopics;
  private boolean known;

  FloorPeers(FloorBook book, FloorCrowd crowd) {
    this.book = book;
    this.crowd = crowd;
  }

  /** Before anything else is read: what peers are called, and what the owner says of them. */
  void told(Interaction peer) {
    called.add(peer);
    if (!peer.more().isEmpty()) {
      int step = FloorTogether.told(peer);
      Instant from = step < 0 ? null : FloorTogether.toldFrom(peer);
      if (from != null) {
        begun(book.soul(peer.author())).say(step, from.toEpochMilli());
      }
    }
  }

  private FloorTogether begun(FloorSoul who) {
    FloorTogether with = who.together;
    if (with == null) {
      with = new FloorTogether(who.key);
      who.together = with;
      together.add(with);
      for (Interaction peer : called) {
        if (peer.author().equals(who.key)) {
          with.names.add(peer.shownName());
          with.names.add(peer.more().getOrDefault("handle", who.key));
        }
      }
    }
    return with;
  }

  void peer(Interaction row, FloorSoul who) {
    if (who.peer == null) {
      peers.add(who);
    }
    who.peer = row;
  }

  /** Anything else by somebody else. */
  void came(Interaction row, Kind kind, long when, FloorSoul who) {
    if (who.together != null) {
      who.together.theirs(row, when);
    }
    if (when >= book.time.season && kind != Kind.FOLLOWER && kind != Kind.REACTION) {
      who.came++;
    }
  }

  /**
   * An own row that is no peer.
   *
   * @param answered whose words it answers
   */
  void own(Interaction row, Kind kind, long when, Reading said, @Nullable FloorSoul answered) {
    boolean lately = when >= book.time.season;
    if (kind == Kind.POST) {
      together.forEach(with -> with.ownPost(row, when));
      if (lately) {
        ownTopics(row.topics());
      }
      return;
    }
    String parent = row.parent();
    boolean names = parent != null && (kind == Kind.OUTREACH || kind == Kind.MESSAGE);
    FloorSoul to = answered != null ? answered : names && parent != null ? book.soul(parent) : null;
    if (to == null) {
      return;
    }
    if (lately && (answered != null || kind == Kind.OUTREACH)) {
      to.went++;
    }
    together(row, when, said, to);
  }

  private void together(Interaction row, long when, Reading said, FloorSoul to) {
    FloorTogether with = to.together;
    if (with == null && said.does(Does.PROPOSE)) {
      with = begun(to);
    }
    if (with != null) {
      with.own(row, when, said);
    }
  }

  private void ownTopics(@Nullable String topics) {
    if (topics != null && !topics.equals(lastTopics)) {
      lastTopics = topics;
      ownTopics.addAll(topics(topics));
    }
  }

  private static Set<String> topics(String joined) {
    Set<String> topics = new HashSet<>();
    for (String topic : joined.split(";", -1)) {
      if (!topic.isBlank()) {
        topics.add(topic.strip().toLowerCase(Locale.ROOT));
      }
    }
    return topics;
  }

  List<FloorSoul> all() {
    known = book.own(Kind.REPLY, Kind.COMMENT, Kind.OUTREACH, Kind.MESSAGE);
    together.forEach(with -> with.upTo(book.time.now));
    return peers;
  }

  /** The rule of normal priority that takes this peer. */
  @Nullable String normal(FloorSoul who) {
    if (who.came >= 2 && who.went < 1) {
      return NICHE + "visit-peers-who-came";
    }
    FloorTogether with = who.together;
    boolean out = isTold(with) && with != null && with.stage == FloorTogether.LIVE;
    return out && with != null && days(with) <= 14 ? NICHE + "thank-after-it-went-live" : null;
  }

  /** The one of low priority. */
  @Nullable String low(FloorSoul who) {
    boolean fits = fits(who);
    if (fits && who.went < 1) {
      return NICHE + "meet-peers-with-your-topics";
    }
    FloorTogether with = who.together;
    if (!isTold(with)) {
      return null;
    }
    if (with == null || with.stage == FloorTogether.NONE) {
      return fits && who.came >= 2 && who.went >= 2 ? NICHE + "ask-a-peer-you-talk-with" : null;
    }
    if (with.stage == FloorTogether.ASKED) {
      boolean silent = days(with) >= 10 && days(with) <= 45;
      return silent && with.asks < 2 ? NICHE + "follow-up-once" : null;
    }
    boolean again = with.stage == FloorTogether.DECLINED && days(with) >= 180 && who.came >= 2;
    return again ? NICHE + "ask-a-peer-again" : null;
  }

  private boolean isTold(@Nullable FloorTogether with) {
    return known || (with != null && with.spokenOf);
  }

  private double days(FloorTogether with) {
    return book.time.days(with.since);
  }

  private boolean fits(FloorSoul who) {
    Interaction row = who.peer;
    Long audience = row == null ? null : row.audience();
    String topics = row == null ? null : row.topics();
    if (audience == null
        || topics == null
        || ownTopics.isEmpty()
        || crowd.followers() == 0
        || (double) audience / crowd.followers() > 5) {
      return false;
    }
    int shared = 0;
    for (String topic : topics(topics)) {
      shared += ownTopics.contains(topic) ? 1 : 0;
    }
    return shared >= 2;
  }
}
