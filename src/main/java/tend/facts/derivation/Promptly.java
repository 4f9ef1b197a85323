package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.Promptness;
import tend.model.Interaction;
import tend.model.Kind;

/** Measures how promptly the conversations were answered. Used by one thread. */
final class Promptly implements Aspect, Tally {
  /** With fewer comments than this a typical wait is chance. */
  static final int ENOUGH = 5;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private final Instant at;
  private final Waits[] all;
  private final Waits month;
  private final Waits monthBefore;
  private final Waits week;
  private final Waits weekToNow;
  private final Waits ripe;
  private final Ranks openDays = new Ranks();

  /** The month before is looked at as it stood then, lest old silence makes every month better. */
  Promptly(Instant at) {
    Instant monthAgo = at.minus(MONTH);
    this.at = at;
    this.month = new Waits(monthAgo, at.minus(DAY), at);
    this.monthBefore = new Waits(monthAgo.minus(MONTH), monthAgo.minus(DAY), monthAgo);
    this.week = new Waits(at.minus(WEEK), at.minus(DAY), at);
    this.weekToNow = new Waits(at.minus(WEEK), at, at);
    this.ripe = new Waits(at.minus(WEEK), at.minus(QUARTER), at);
    this.all = new Waits[] {month, monthBefore, week, weekToNow, ripe};
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    return false;
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    // the conversations keep all that is needed
  }

  @Override
  public void add(Conversation one) {
    if (Waits.counts(one)) {
      for (Waits waits : all) {
        waits.add(one);
      }
      if (!one.answered()) {
        openDays.add(Days.between(one.opener.at(), at));
      }
    }
  }

  @Override
  public void remove(Conversation one) {
    if (Waits.counts(one)) {
      for (Waits waits : all) {
        waits.remove(one);
      }
      if (!one.answered()) {
        openDays.remove(Days.between(one.opener.at(), at));
      }
    }
  }

  @Override
  public List<?> facts(SoFar all) {
    if (!all.imported().any(Set.of(), EnumSet.of(Kind.COMMENT, Kind.MESSAGE))) {
      return List.of(new Promptness(null, null, null, null, null, null, null, null, null));
    }
    Double oldest = openDays.largest();
    return List.of(
        new Promptness(
            weekToNow.count(),
            month.percentile(90),
            month.beyondPercent(24),
            oldest == null ? Double.valueOf(0) : oldest,
            week.answeredPercent(),
            week.percentile(50),
            week.percentile(90),
            ripe.withinPercent(QUARTER.toMinutes() / 60.0),
            slower()));
  }

  private @Nullable Double slower() {
    Double now = month.percentile(50);
    Double then = monthBefore.percentile(50);
    boolean enough = month.count() >= ENOUGH && monthBefore.count() >= ENOUGH;
    return !enough || now == null || then == null || then == 0 ? null : 100 * (now / then - 1);
  }
}
