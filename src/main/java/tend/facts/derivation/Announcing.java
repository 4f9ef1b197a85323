package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import tend.facts.Announced;
import tend.facts.ContestPosts;
import tend.facts.FriendEntries;
import tend.facts.MostRepostsWins;
import tend.facts.RewardedEntries;
import tend.facts.UnmarkedEntries;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.intent.ContestReader.Way;

/** Polls and contests among the account's own posts, oldest first. Used once, by one thread. */
final class Announcing implements Aspect {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration QUARTER = Duration.ofDays(90);
  private final Instant at;
  private final List<Interaction> contests = new ArrayList<>();
  private final Map<Way, List<Interaction>> byWay = new EnumMap<>(Way.class);
  private boolean anyPost;
  private boolean anyForm;
  private int polls;
  private int quarter;

  Announcing(Instant at) {
    this.at = at;
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    return own && kind == Kind.POST;
  }

  @Override
  public void take(Interaction own, SoFar soFar) {
    if (!own.own() || own.kind() != Kind.POST) {
      return;
    }
    anyPost = true;
    String form = own.format();
    anyForm |= form != null;
    polls += "poll".equals(form) && isWithin(WEEK, own) ? 1 : 0;
    if (isWithin(QUARTER, own)) {
      Set<Way> ways = soFar.reading(own).contest();
      if (ways != null) {
        contest(own, ways);
      }
    }
  }

  private boolean isWithin(Duration time, Interaction own) {
    return !own.at().isBefore(at.minus(time));
  }

  private void contest(Interaction own, Set<Way> ways) {
    quarter++;
    if (isWithin(MONTH, own)) {
      contests.add(own);
      ways.forEach(way -> byWay.computeIfAbsent(way, w -> new ArrayList<>()).add(own));
    }
  }

  @Override
  public List<Object> facts(SoFar all) {
    List<Object> facts = new ArrayList<>();
    facts.add(new Announced(anyForm ? polls : null, anyPost ? quarter : null));
    of(contests, ContestPosts::new).ifPresent(facts::add);
    of(Way.REWARDED, RewardedEntries::new).ifPresent(facts::add);
    of(Way.FRIENDS, FriendEntries::new).ifPresent(facts::add);
    of(Way.MOST, MostRepostsWins::new).ifPresent(facts::add);
    of(Way.UNMARKED_HASHTAG, UnmarkedEntries::new).ifPresent(facts::add);
    return facts;
  }

  private Optional<Object> of(Way way, BiFunction<Integer, List<Interaction>, Object> fact) {
    return of(byWay.getOrDefault(way, List.of()), fact);
  }

  /** Newest first. */
  private static Optional<Object> of(
      List<Interaction> texts, BiFunction<Integer, List<Interaction>, Object> fact) {
    List<Interaction> sorted = new ArrayList<>(texts);
    Collections.reverse(sorted);
    return sorted.isEmpty() ? Optional.empty() : Optional.of(fact.apply(sorted.size(), sorted));
  }
}
