package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tend.facts.Audience;
import tend.facts.CommentsLately;
import tend.facts.Growth;
import tend.facts.Imported;
import tend.facts.LikesLately;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.account.AccountReader;
import tend.signals.account.Likeness;

/**
 * Everybody who follows, likes or comments, seen as a crowd: whether they look real, whether they
 * come, and how fast they became more. Used once, by one thread.
 */
final class Crowd implements Aspect {
  private static final int LAST = 20;
  private static final Duration SEASON = Duration.ofDays(90);
  private static final Duration MONTH = Duration.ofDays(30);
  private final AccountReader reader = new AccountReader();
  private final Map<String, Optional<Likeness>> followers = new HashMap<>();
  private final Map<Likeness, Integer> verdicts = new EnumMap<>(Likeness.class);
  private int active;
  private final Instant season;
  private final Instant monthAgo;

  /** Whether those of the last comments are ignored. */
  private final Deque<Boolean> comments = new ArrayDeque<>();

  private final Weeks newFollowers;
  private final Weeks people;
  private int agedLikes;
  private double weighedLikes;

  Crowd(Instant at) {
    this.season = at.minus(SEASON);
    this.monthAgo = at.minus(MONTH);
    this.newFollowers = new Weeks(new Ago(at));
    this.people = new Weeks(new Ago(at));
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    return switch (kind) {
      case COMMENT, REPLY, MENTION, MESSAGE, SHARE, REACTION, FOLLOWER -> !own;
      case POST, OUTREACH, PEER -> false;
    };
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (one.own()) {
      return;
    }
    switch (one.kind()) {
      case FOLLOWER -> follows(one, soFar);
      case COMMENT -> {
        if (comments.size() == LAST) {
          comments.removeFirst();
        }
        comments.addLast(soFar.ignored(one));
        came(one, soFar);
      }
      case REACTION -> {
        liked(one);
        came(one, soFar);
      }
      case REPLY, SHARE, MENTION, MESSAGE -> came(one, soFar);
      case POST, OUTREACH, PEER -> {
        // nobody came to this account
      }
    }
  }

  /** A follower list that says not since when tells who follows, and nothing of when. */
  private void follows(Interaction one, SoFar soFar) {
    Optional<Likeness> verdict = verdict(one);
    Optional<Likeness> before = followers.put(one.author(), verdict);
    verdict.ifPresent(v -> verdicts.merge(v, 1, Integer::sum));
    if (before == null) {
      active += soFar.author(one).cameThisSeason ? 1 : 0;
    } else {
      before.ifPresent(v -> verdicts.merge(v, -1, Integer::sum));
    }
    boolean dated = !"unknown".equals(one.more("since"));
    if (dated && before == null) {
      newFollowers.met(one.at(), 0);
    }
  }

  /** What the profile that came with it looks like; empty where none came. */
  private Optional<Likeness> verdict(Interaction one) {
    return ShownProfile.isIn(one)
        ? Optional.of(reader.verdict(ShownProfile.of(one)))
        : Optional.empty();
  }

  private void came(Interaction one, SoFar soFar) {
    if (!one.author().isEmpty()) {
      Person person = soFar.author(one);
      if (!person.cameThisSeason && !one.at().isBefore(season)) {
        person.cameThisSeason = true;
        active += followers.containsKey(one.author()) ? 1 : 0;
      }
      person.weeks = people.met(one.at(), person.weeks);
    }
  }

  private void liked(Interaction one) {
    String profile = one.at().isBefore(monthAgo) ? null : one.more("created_at");
    Instant made = Moments.read(profile);
    if (made != null) {
      agedLikes++;
      weighedLikes += LikesLately.weight(Duration.between(made, one.at()));
    }
  }

  @Override
  public List<Object> facts(SoFar all) {
    Imported imported = all.imported();
    List<Object> facts = new ArrayList<>();
    facts.add(audience(imported));
    facts.add(growth(imported));
    if (imported.others().contains(Kind.COMMENT)) {
      int suspicious = Collections.frequency(comments, true);
      facts.add(new CommentsLately(comments.size(), suspicious));
    }
    if (imported.others().contains(Kind.REACTION)) {
      boolean aged = agedLikes > 0;
      facts.add(
          new LikesLately(aged ? agedLikes : null, aged ? 100 * weighedLikes / agedLikes : null));
    }
    return facts;
  }

  private Audience audience(Imported imported) {
    boolean known = !followers.isEmpty();
    int suspicious = verdicts.getOrDefault(Likeness.SUSPICIOUS, 0);
    int plausible = verdicts.getOrDefault(Likeness.PLAUSIBLE, 0);
    int unknown = verdicts.getOrDefault(Likeness.UNKNOWN, 0);
    int judged = suspicious + plausible;
    return new Audience(
        known ? followers.size() : null,
        known && imported.deeds() ? percent(active, followers.size()) : null,
        judged + unknown == 0 ? null : judged,
        judged == 0 ? null : suspicious,
        judged == 0 ? null : percent(suspicious, judged),
        unknown);
  }

  private static double percent(int part, int all) {
    return 100.0 * part / all;
  }

  private Growth growth(Imported imported) {
    boolean came = imported.deeds();
    return new Growth(
        newFollowers.spread() ? newFollowers.lately() : null,
        newFollowers.ratio(),
        came ? people.lately() : null,
        came ? people.ratio() : null);
  }
}
