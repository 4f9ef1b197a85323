package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tend.facts.AnswerWeek;
import tend.facts.Answering;
import tend.model.Kind;

/**
 * The account's answering week by week, oldest first. The newest week ends a day ago: what came
 * since may still be answered in good time, as in {@link Answering}. Used by one thread.
 */
final class AnswerWeeks implements Tally {
  /** How many weeks are looked back. */
  static final int WEEKS = 9;

  private static final Duration GRACE = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final double HOUR_MINUTES = 60;
  private final List<Counting> weeks = new ArrayList<>();
  private final Instant from;
  private final Instant end;

  AnswerWeeks(Instant at) {
    this.end = at.minus(GRACE);
    for (int ago = WEEKS; ago > 0; ago--) {
      weeks.add(new Counting(end.minusSeconds(ago * WEEK.toSeconds())));
    }
    this.from = weeks.get(0).from;
  }

  private boolean isWithin(Conversation one) {
    Instant opened = one.opener.at();
    return !opened.isBefore(from)
        && opened.isBefore(end)
        && !one.opener.own()
        && one.opener.kind() == Kind.COMMENT;
  }

  private Counting week(Conversation one) {
    return weeks.get((int) (Ago.seconds(from, one.opener.at()) / WEEK.toSeconds()));
  }

  @Override
  public void add(Conversation one) {
    if (isWithin(one)) {
      week(one).add(one);
    }
  }

  @Override
  public void remove(Conversation one) {
    if (isWithin(one)) {
      week(one).remove(one);
    }
  }

  List<AnswerWeek> facts() {
    return weeks.stream().map(Counting::week).toList();
  }

  /** One week while it is counted. */
  private static final class Counting {
    private final Instant from;
    private final Instant counts;
    private final Ranks hours = new Ranks();
    private int opened;

    Counting(Instant from) {
      this.from = from;
      this.counts = from.plus(WEEK).plus(GRACE);
    }

    void add(Conversation one) {
      opened++;
      if (isAnswered(one)) {
        hours.add(hours(one));
      }
    }

    void remove(Conversation one) {
      opened--;
      if (isAnswered(one)) {
        hours.remove(hours(one));
      }
    }

    private boolean isAnswered(Conversation one) {
      return one.answered() && !answer(one).isAfter(counts);
    }

    private static double hours(Conversation one) {
      return Ago.minutes(one.opener.at(), answer(one)) / HOUR_MINUTES;
    }

    private static Instant answer(Conversation one) {
      return one.own().get(0).at();
    }

    AnswerWeek week() {
      return new AnswerWeek(from, opened, hours.size(), hours.nearest(50));
    }
  }
}
