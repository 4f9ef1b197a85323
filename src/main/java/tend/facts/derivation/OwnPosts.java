package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.FirstHours;
import tend.facts.OwnPost;
import tend.model.Chunks;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;

/**
 * Ties comments and answers to the own posts they stand under, by the post they name or a parent
 * that is a post. Used once, by one thread.
 */
final class OwnPosts implements Aspect, Tally {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration WEEK = Duration.ofDays(7);
  private final Instant at;
  private final Instant monthAgo;
  private final Instant weekAgo;
  private final Map<String, Double> out = new HashMap<>();
  private final Map<String, Under> lately = new LinkedHashMap<>();
  private final Map<String, Integer> waiting = new HashMap<>();
  private final Numbered<OwnPost> ofWeek = new Numbered<>();
  private final Set<Under> changed = new LinkedHashSet<>();

  /** Posts with comments in their first hour, that one being over, and those answered in it. */
  private int commented;

  private int answered;
  private final Instant fresh;
  private boolean postsNamed;

  /**
   * @param past all activity: a comment of the same second may come before its post
   */
  OwnPosts(List<Interaction> past, Instant at) {
    this.at = at;
    this.monthAgo = at.minus(MONTH);
    this.weekAgo = at.minus(WEEK);
    this.fresh = at.minus(FactSheet.STALE_AFTER);
    for (Interaction one : past) {
      if (one.own() && one.kind() == Kind.POST) {
        post(one);
      }
    }
  }

  /** What came under one post. */
  private static final class Under {
    final int number;
    final Interaction post;
    final Instant firstHourEnds;
    int early;
    int earlyAnswers;

    Under(int number, Interaction post) {
      this.number = number;
      this.post = post;
      this.firstHourEnds = post.at().plus(HOUR);
    }
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    // posts were noted ahead, and are facts of their own
    boolean post = own && kind == Kind.POST;
    return post || kind == Kind.COMMENT || kind == Kind.REPLY || kind == Kind.MENTION;
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    switch (one.kind()) {
      case COMMENT, REPLY, MENTION -> {
        if (one.own()) {
          answer(one, soFar);
        } else {
          said(one, soFar);
        }
      }
      case POST, SHARE, REACTION, FOLLOWER, OUTREACH, MESSAGE, PEER -> {
        // nothing said under a post
      }
    }
  }

  /** Takes note of one before rows may name it. */
  void post(Interaction post) {
    out.put(post.id(), hours(post.at()));
    if (!post.at().isBefore(monthAgo)) {
      Under known = lately.get(post.id());
      Under under = new Under(known == null ? lately.size() : known.number, post);
      lately.put(post.id(), under);
      changed.remove(known);
      changed.add(under);
    }
  }

  private void said(Interaction one, SoFar soFar) {
    if (!postsNamed && (one.post() != null || out.containsKey(parent(one)))) {
      postsNamed = true;
      changed.addAll(lately.values());
    }
    Under under = early(one, soFar);
    if (under != null && !soFar.ignored(one)) {
      count(under, -1);
      under.early++;
      count(under, 1);
    }
  }

  private void answer(Interaction own, SoFar soFar) {
    Under under = soFar.answeredBy(own) == null ? null : early(own, soFar);
    if (under != null) {
      count(under, -1);
      under.earlyAnswers++;
      count(under, 1);
    }
  }

  private void count(Under under, int by) {
    changed.add(under);
    if (under.early > 0 && !under.firstHourEnds.isAfter(at)) {
      commented += by;
      answered += under.earlyAnswers > 0 ? by : 0;
    }
  }

  private static String parent(Interaction one) {
    return Objects.requireNonNullElse(one.parent(), "");
  }

  /** The post of the last days that it stands under, if it came within the post's first hour. */
  private @Nullable Under early(Interaction one, SoFar soFar) {
    if (one.at().isBefore(monthAgo)) {
      return null;
    }
    Conversation within = soFar.conversationOf(one);
    String post = named(one);
    if (post == null && within != null) {
      post = named(within.opener);
    }
    Under under = post == null ? null : lately.get(post);
    return under == null || one.at().isAfter(under.firstHourEnds) ? null : under;
  }

  private @Nullable String named(Interaction one) {
    String post = one.post();
    if (post != null && out.containsKey(post)) {
      return post;
    }
    String parent = one.parent();
    return parent != null && out.containsKey(parent) ? parent : null;
  }

  /** How old the own post under a conversation is; null where none is known. */
  @Nullable Double ageHours(Conversation one) {
    String post = named(one.opener);
    return post == null ? null : out.get(post);
  }

  @Override
  public List<?> facts(SoFar all) {
    if (out.isEmpty()) {
      return List.of(new FirstHours(null, null));
    }
    for (Under one : changed) {
      ofWeek.remove(one.number);
      if (!one.post.at().isBefore(weekAgo)) {
        ofWeek.add(one.number, fact(one, waiting(one.post.id())));
      }
    }
    changed.clear();
    return Chunks.joined(
        List.of(Chunks.<Object>of(ofWeek.list()), Chunks.of(List.of(firstHours()))));
  }

  @Override
  public void add(Conversation one) {
    count(one, 1);
  }

  @Override
  public void remove(Conversation one) {
    count(one, -1);
  }

  private void count(Conversation one, int by) {
    String post = out.isEmpty() || !one.waitsSince(fresh) ? null : named(one.opener);
    if (post != null) {
      waiting.merge(post, by, Integer::sum);
      Under under = lately.get(post);
      if (under != null) {
        changed.add(under);
      }
    }
  }

  /** How many comments wait under that post. */
  int waiting(String post) {
    return waiting.getOrDefault(post, 0);
  }

  /** Whether what others say ever names the post it stands under. */
  boolean postsNamed() {
    return postsNamed;
  }

  private OwnPost fact(Under one, int waiting) {
    Interaction post = one.post;
    boolean readable = post.text() != null || post.format() != null;
    return new OwnPost(
        post.id(),
        hours(post.at()),
        postsNamed ? one.early : null,
        postsNamed ? one.earlyAnswers : null,
        postsNamed ? waiting : null,
        readable ? Reading.in(post).purpose(post.format()).asks() : null,
        post);
  }

  private FirstHours firstHours() {
    return new FirstHours(
        postsNamed ? commented : null, commented == 0 ? null : 100.0 * answered / commented);
  }

  private double hours(Instant then) {
    return Duration.between(then, at).toMinutes() / 60.0;
  }
}
