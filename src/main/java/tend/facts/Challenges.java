package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Cues;
import tend.signals.Hashtags;

/** Finds the hashtags that own posts call with and who took them up. Used once, by one thread. */
final class Challenges implements Aspect {
  private static final Duration WINDOW = Duration.ofDays(60);
  private final Map<String, Called> called = new LinkedHashMap<>();
  private @Nullable Instant firstPost;
  private @Nullable Instant lastInvitation;

  @Override
  public boolean wants(Kind kind, boolean own) {
    return own ? kind == Kind.POST : TakingPart.isPossibleBy(kind);
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (one.own()) {
      if (one.kind() == Kind.POST) {
        ownPost(one, soFar.at());
      }
    } else if (TakingPart.isPossibleBy(one.kind()) && isRecent(one, soFar.at())) {
      List<Called> taken =
          TakingPart.hashtags(one).stream()
              .flatMap(key -> Stream.ofNullable(called.get(key)))
              .toList();
      if (!taken.isEmpty() && !soFar.ignored(one)) {
        taken.forEach(tag -> tag.entries.add(one));
      }
    }
  }

  private void ownPost(Interaction post, Instant at) {
    firstPost = firstPost == null ? post.at() : firstPost;
    List<String> tags = Hashtags.in(post.text());
    boolean invites = !tags.isEmpty() && Cues.INVITES.in(post.text());
    lastInvitation = invites ? post.at() : lastInvitation;
    if (!isRecent(post, at)) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (String tag : tags) {
      String key = Hashtags.key(tag);
      if (seen.add(key)) {
        called.computeIfAbsent(key, Called::new).post(post, tag, invites);
      }
    }
  }

  private static boolean isRecent(Interaction one, Instant at) {
    return !one.at().isBefore(at.minus(WINDOW));
  }

  @Override
  public List<?> facts(SoFar all) {
    Set<String> unanswered = new HashSet<>();
    List<Object> facts = new ArrayList<>();
    for (Conversation one : all.conversations()) {
      if (one.waiting() && !one.ignored()) {
        one.unanswered().forEach(w -> unanswered.add(w.id()));
        facts.add(new Entry(one.opener.id(), takesPart(one, all)));
      }
    }
    for (Called tag : called.values()) {
      if (tag.isCall() && !tag.entries.isEmpty()) {
        facts.add(tag.fact(all.at(), unanswered));
      }
    }
    facts.add(calling(all));
    return facts;
  }

  private @Nullable Boolean takesPart(Conversation one, SoFar all) {
    if (!all.imported().own().contains(Kind.POST)) {
      return null;
    }
    return one.unanswered().stream()
        .filter(w -> TakingPart.isPossibleBy(w.kind()))
        .flatMap(w -> TakingPart.hashtags(w).stream())
        .map(called::get)
        .anyMatch(tag -> tag != null && tag.isCall());
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
