package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.Calling;
import tend.facts.Challenge;
import tend.facts.Entry;
import tend.facts.FactSheet;
import tend.facts.TakingPart;
import tend.model.Chunks;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;
import tend.signals.intent.Does;

/** Finds the hashtags that own posts call with and who took them up. Used once, by one thread. */
final class Challenges implements Aspect, Tally {
  private static final Duration WINDOW = Duration.ofDays(60);
  private final Map<String, Called> called = new LinkedHashMap<>();
  private final Numbered<Entry> entries = new Numbered<>();
  private final Set<String> unanswered = new HashSet<>();
  private final Set<String> calledUpon = new HashSet<>();
  private Chunks<Object> challenges = Chunks.none();
  private boolean changed = true;

  /** Whether facts were made, and others call since then. */
  private boolean asked;

  private boolean again;
  private final Instant since;
  private final Instant fresh;
  private @Nullable Instant firstPost;
  private @Nullable Instant lastInvitation;

  Challenges(Instant at) {
    this.since = at.minus(WINDOW);
    this.fresh = at.minus(FactSheet.STALE_AFTER);
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    return own ? kind == Kind.POST : TakingPart.isPossibleBy(kind);
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (one.own()) {
      if (one.kind() == Kind.POST) {
        ownPost(one, soFar);
      }
    } else if (!called.isEmpty() && TakingPart.isPossibleBy(one.kind()) && isRecent(one)) {
      for (String key : TakingPart.hashtags(one, soFar.reading(one))) {
        Called tag = called.get(key);
        if (tag != null && !soFar.ignored(one)) {
          tag.entries.add(one);
          calledUpon.add(one.id());
          changed = true;
        }
      }
    }
  }

  private void ownPost(Interaction post, SoFar soFar) {
    changed = true;
    firstPost = firstPost == null ? post.at() : firstPost;
    Reading said = soFar.reading(post);
    List<String> keys = said.hashtagKeys();
    boolean invites = !keys.isEmpty() && said.does(Does.INVITE);
    lastInvitation = invites ? post.at() : lastInvitation;
    if (!isRecent(post)) {
      return;
    }
    again |= asked && called.isEmpty() && !keys.isEmpty();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      if (seen.add(keys.get(i))) {
        Called tag = called.computeIfAbsent(keys.get(i), Called::new);
        boolean before = tag.isCall();
        tag.post(post, said.hashtags().get(i), invites);
        again |= asked && tag.isCall() && !before;
      }
    }
  }

  private boolean isRecent(Interaction one) {
    return !one.at().isBefore(since);
  }

  @Override
  public List<?> facts(SoFar all) {
    asked = true;
    if (again) {
      again = false;
      all.conversations().forEach(this::lookAgain);
    }
    if (changed) {
      changed = false;
      challenges = Chunks.of(challenges(all));
    }
    return Chunks.joined(List.of(Chunks.of(entries.list()), challenges));
  }

  private List<Object> challenges(SoFar all) {
    List<Object> facts = new ArrayList<>();
    for (Called tag : called.values()) {
      if (tag.isCall() && !tag.entries.isEmpty()) {
        facts.add(tag.fact(all.at(), unanswered));
      }
    }
    facts.add(calling(all));
    return facts;
  }

  @Override
  public void add(Conversation one) {
    if (!called.isEmpty()) {
      unanswered(one, true);
    }
    if (one.waitsSince(fresh)) {
      entries.add(one.number, new Entry(one.id(), takesPart(one)));
    }
  }

  @Override
  public void remove(Conversation one) {
    if (!called.isEmpty()) {
      unanswered(one, false);
    }
    if (one.waitsSince(fresh)) {
      entries.remove(one.number);
    }
  }

  /** Whoever took part in something still does; others may have done so without our knowing. */
  private void lookAgain(Conversation one) {
    unanswered(one, true);
    if (one.waitsSince(fresh)) {
      Entry now = new Entry(one.id(), takesPart(one));
      if (!now.equals(entries.get(one.number))) {
        entries.remove(one.number);
        entries.add(one.number, now);
      }
    }
  }

  private void unanswered(Conversation one, boolean waits) {
    if (one.waiting() && !one.ignored()) {
      one.unanswered().forEach(w -> unanswered(w.id(), waits));
    }
  }

  private void unanswered(String id, boolean waits) {
    boolean other = waits ? unanswered.add(id) : unanswered.remove(id);
    changed |= other && calledUpon.contains(id);
  }

  private @Nullable Boolean takesPart(Conversation one) {
    if (firstPost == null) {
      return null;
    }
    for (Interaction said : one.unanswered()) {
      if (!called.isEmpty() && TakingPart.isPossibleBy(said.kind()) && takesUp(said)) {
        return true;
      }
    }
    return false;
  }

  private boolean takesUp(Interaction said) {
    for (String key : TakingPart.hashtags(said)) {
      Called tag = called.get(key);
      if (tag != null && tag.isCall()) {
        return true;
      }
    }
    return false;
  }

  private Calling calling(SoFar all) {
    Instant last = lastInvitation != null ? lastInvitation : firstPost;
    return new Calling(last == null ? null : Days.between(last, all.at()));
  }

  /** One hashtag of own posts. */
  private static final class Called {
    final String key;
    final List<Interaction> entries = new ArrayList<>();
    private final List<Interaction> posts = new ArrayList<>();
    private String shown = "";
    private @Nullable Instant invited;

    Called(String key) {
      this.key = key;
    }

    void post(Interaction post, String tag, boolean invites) {
      posts.add(post);
      shown = tag;
      invited = invites ? post.at() : invited;
    }

    boolean isCall() {
      return invited != null || posts.size() > 1;
    }

    Interaction newest() {
      return posts.get(posts.size() - 1);
    }

    Challenge fact(Instant at, Set<String> unanswered) {
      Interaction newest = newest();
      Set<String> people = new HashSet<>();
      int waiting = 0;
      int since = 0;
      for (Interaction entry : entries) {
        people.add(entry.author());
        waiting += unanswered.contains(entry.id()) ? 1 : 0;
        since += entry.at().isAfter(newest.at()) ? 1 : 0;
      }
      return new Challenge(
          "#" + key,
          "#" + shown,
          newest.url(),
          invited != null,
          people.size(),
          entries.size(),
          waiting,
          since,
          Days.between(newest.at(), at),
          Days.between(posts.get(0).at(), at),
          Days.between(entries.get(entries.size() - 1).at(), at),
          newest.id(),
          newest.at());
    }
  }
}
