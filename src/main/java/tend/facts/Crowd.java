package tend.facts;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.AccountReader;
import tend.signals.Likeness;

/**
 * Everybody who follows, likes or comments, seen as a crowd: whether they look real, whether they
 * come, and how fast they became more. Used once, by one thread.
 */
final class Crowd implements Aspect {
  private static final int LAST = 20;
  private static final Duration SEASON = Duration.ofDays(90);
  private static final Duration MONTH = Duration.ofDays(30);
  private final Instant at;
  private final AccountReader reader = new AccountReader();
  private final Map<String, Interaction> followers = new TreeMap<>();
  private final Set<String> cameLately = new HashSet<>();
  private final Instant season;
  private final Deque<Interaction> comments = new ArrayDeque<>();
  private final Weeks newFollowers;
  private final Weeks people;
  private int agedLikes;
  private double weighedLikes;

  Crowd(Instant at) {
    this.at = at;
    this.season = at.minus(SEASON);
    this.newFollowers = new Weeks(at);
    this.people = new Weeks(at);
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
      case FOLLOWER -> follows(one);
      case COMMENT -> {
        if (comments.size() == LAST) {
          comments.removeFirst();
        }
        comments.addLast(one);
        came(one);
      }
      case REACTION -> {
        liked(one);
        came(one);
      }
      case REPLY, SHARE, MENTION, MESSAGE -> came(one);
      case POST, OUTREACH, PEER -> {
        // nobody came to this account
      }
    }
  }

  /** A follower list that says not since when tells who follows, and nothing of when. */
  private void follows(Interaction one) {
    Interaction before = followers.put(one.author(), one);
    boolean dated = !"unknown".equals(one.more().get("since"));
    if (dated && before == null) {
      newFollowers.met(one.author(), one.at());
    }
  }

  private void came(Interaction one) {
    if (!one.author().isEmpty()) {
      if (!one.at().isBefore(season)) {
        cameLately.add(one.author());
      }
      people.met(one.author(), one.at());
    }
  }

  private void liked(Interaction one) {
    Instant made = made(one.more().get("created_at"));
    if (made != null && !one.at().isBefore(at.minus(MONTH))) {
      agedLikes++;
      weighedLikes += LikesLately.weight(Duration.between(made, one.at()));
    }
  }

  /** A day, or a moment with its zone; null for anything else. */
  private static @Nullable Instant made(@Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      return written.indexOf('T') < 0
          ? LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public List<Object> facts(SoFar all) {
    Imported imported = all.imported();
    List<Object> facts = new ArrayList<>();
    facts.add(audience(imported));
    facts.add(growth(imported));
    if (imported.others().contains(Kind.COMMENT)) {
      int suspicious = (int) comments.stream().filter(all::ignored).count();
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
    int suspicious = 0;
    int plausible = 0;
    int unknown = 0;
    for (Interaction one : followers.values()) {
      if (ShownProfile.isIn(one)) {
        Likeness verdict = reader.verdict(ShownProfile.of(one));
        suspicious += verdict == Likeness.SUSPICIOUS ? 1 : 0;
        plausible += verdict == Likeness.PLAUSIBLE ? 1 : 0;
        unknown += verdict == Likeness.UNKNOWN ? 1 : 0;
      }
    }
    int judged = suspicious + plausible;
    return new Audience(
        known ? followers.size() : null,
        known && imported.deeds() ? percent(active(), followers.size()) : null,
        judged + unknown == 0 ? null : judged,
        judged == 0 ? null : suspicious,
        judged == 0 ? null : percent(suspicious, judged),
        unknown);
  }

  private int active() {
    return (int) followers.keySet().stream().filter(cameLately::contains).count();
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
