package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;

/**
 * Ties comments and answers to the own posts they stand under, by the post they name or a parent
 * that is a post. Used once, by one thread.
 */
final class OwnPosts implements Aspect {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration WEEK = Duration.ofDays(7);
  private final Instant at;
  private final Map<String, Instant> out = new HashMap<>();
  private final Map<String, Tally> lately = new LinkedHashMap<>();
  private boolean postsNamed;

  /**
   * @param past all activity: a comment of the same second may come before its post
   */
  OwnPosts(List<Interaction> past, Instant at) {
    this.at = at;
    for (Interaction one : past) {
      if (one.own() && one.kind() == Kind.POST) {
        post(one);
      }
    }
  }

  /** What came under one post. */
  private static final class Tally {
    final Interaction post;
    int early;
    int earlyAnswers;

    Tally(Interaction post) {
      this.post = post;
    }
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    return kind == Kind.COMMENT || kind == Kind.REPLY || kind == Kind.MENTION;
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

  private void post(Interaction post) {
    out.put(post.id(), post.at());
    if (!post.at().isBefore(at.minus(MONTH))) {
      lately.put(post.id(), new Tally(post));
    }
  }

  private void said(Interaction one, SoFar soFar) {
    postsNamed |=
        one.post() != null || out.containsKey(Objects.requireNonNullElse(one.parent(), ""));
    Tally under = early(one, soFar);
    if (under != null && !soFar.ignored(one)) {
      under.early++;
    }
  }

  private void answer(Interaction own, SoFar soFar) {
    Tally under = soFar.answeredBy(own) == null ? null : early(own, soFar);
    if (under != null) {
      under.earlyAnswers++;
    }
  }

  /** The post of the last days that it stands under, if it came within the post's first hour. */
  private @Nullable Tally early(Interaction one, SoFar soFar) {
    if (one.at().isBefore(at.minus(MONTH))) {
      return null;
    }
    Conversation within = soFar.conversationOf(one);
    String post = named(one);
    if (post == null && within != null) {
      post = named(within.opener);
    }
    Tally under = post == null ? null : lately.get(post);
    return under == null || one.at().isAfter(under.post.at().plus(HOUR)) ? null : under;
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
    Instant when = post == null ? null : out.get(post);
    return when == null ? null : hours(when);
  }

  @Override
  public List<?> facts(SoFar all) {
    if (out.isEmpty()) {
      return List.of(new FirstHours(null, null));
    }
    Map<String, Integer> waiting = waiting(all);
    List<Object> facts = new ArrayList<>();
    for (Tally one : lately.values()) {
      if (!one.post.at().isBefore(at.minus(WEEK))) {
        facts.add(fact(one, waiting.getOrDefault(one.post.id(), 0)));
      }
    }
    facts.add(firstHours());
    return facts;
  }

  /** Comments that wait, by the post they stand under; nothing where comments name none. */
  Map<String, Integer> waiting(SoFar all) {
    Map<String, Integer> waiting = new HashMap<>();
    for (Conversation one : all.conversations()) {
      String post = one.waiting() && !one.ignored() ? named(one.opener) : null;
      if (post != null && !one.newestWaiting().at().isBefore(at.minus(FactSheet.STALE_AFTER))) {
        waiting.merge(post, 1, Integer::sum);
      }
    }
    return waiting;
  }

  /** Whether what others say ever names the post it stands under. */
  boolean postsNamed() {
    return postsNamed;
  }

  private OwnPost fact(Tally one, int waiting) {
    Interaction post = one.post;
    boolean readable = post.text() != null || post.format() != null;
    return new OwnPost(
        post.id(),
        hours(post.at()),
        postsNamed ? one.early : null,
        postsNamed ? one.earlyAnswers : null,
        postsNamed ? waiting : null,
        readable ? Reading.of(post.text()).purpose(post.format()).asks() : null,
        post);
  }

  private FirstHours firstHours() {
    int commented = 0;
    int answered = 0;
    for (Tally one : lately.values()) {
      boolean over = !one.post.at().isAfter(at.minus(HOUR));
      if (over && one.early > 0) {
        commented++;
        answered += one.earlyAnswers > 0 ? 1 : 0;
      }
    }
    return new FirstHours(
        postsNamed ? commented : null, commented == 0 ? null : 100.0 * answered / commented);
  }

  private double hours(Instant then) {
    return Duration.between(then, at).toMinutes() / 60.0;
  }
}
