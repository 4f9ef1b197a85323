package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/** Measures at the end how promptly the conversations were answered. Used once, by one thread. */
final class Promptly implements Aspect {
  /** With fewer comments than this a typical wait is chance. */
  static final int ENOUGH = 5;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  @Override
  public boolean wants(Kind kind, boolean own) {
    return false;
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    // the conversations keep all that is needed
  }

  @Override
  public List<?> facts(SoFar all) {
    if (!all.imported().any(Set.of(), EnumSet.of(Kind.COMMENT, Kind.MESSAGE))) {
      return List.of(new Promptness(null, null, null, null, null, null, null, null, null));
    }
    Instant at = all.at();
    List<Conversation> said = since(at.minus(MONTH.multipliedBy(2)), all.conversations());
    Waits month = Waits.of(said, at.minus(MONTH), at.minus(DAY), at);
    Waits week = Waits.of(said, at.minus(WEEK), at.minus(DAY), at);
    Waits ripe = Waits.of(said, at.minus(WEEK), at.minus(QUARTER), at);
    return List.of(
        new Promptness(
            Waits.of(said, at.minus(WEEK), at, at).count(),
            month.percentile(90),
            month.beyondPercent(24),
            oldestOpenDays(all.conversations(), at),
            week.answeredPercent(),
            week.percentile(50),
            week.percentile(90),
            ripe.withinPercent(QUARTER.toMinutes() / 60.0),
            slower(said, month, at.minus(MONTH))));
  }

  /** No period looks further back. */
  private static List<Conversation> since(Instant from, Collection<Conversation> all) {
    List<Conversation> since = new ArrayList<>();
    for (Conversation one : all) {
      if (!one.opener.at().isBefore(from)) {
        since.add(one);
      }
    }
    return since;
  }

  private static double oldestOpenDays(Collection<Conversation> said, Instant at) {
    return said.stream()
        .filter(c -> Waits.counts(c) && !c.answered())
        .map(c -> Duration.between(c.opener.at(), at).toMinutes() / (24 * 60.0))
        .max(Double::compare)
        .orElse(0.0);
  }

  /** The month before is looked at as it stood then, lest old silence makes every month better. */
  private static @Nullable Double slower(
      Collection<Conversation> said, Waits month, Instant monthAgo) {
    Waits before = Waits.of(said, monthAgo.minus(MONTH), monthAgo.minus(DAY), monthAgo);
    Double now = month.percentile(50);
    Double then = before.percentile(50);
    boolean enough = month.count() >= ENOUGH && before.count() >= ENOUGH;
    return !enough || now == null || then == null || then == 0 ? null : 100 * (now / then - 1);
  }
}
