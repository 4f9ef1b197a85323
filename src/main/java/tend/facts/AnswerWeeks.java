package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tend.model.Kind;

/**
 * The account's answering week by week, oldest first. The newest week ends a day ago: what came
 * since may still be answered in good time, as in {@link Answering}.
 */
final class AnswerWeeks {
  /** How many weeks are looked back. */
  static final int WEEKS = 9;

  private static final Duration GRACE = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final double HOUR_MINUTES = 60;

  private AnswerWeeks() {}

  static List<AnswerWeek> of(Collection<Conversation> all, Instant at) {
    Instant end = at.minus(GRACE);
    List<Counting> weeks = new ArrayList<>();
    for (int ago = WEEKS; ago > 0; ago--) {
      weeks.add(new Counting(end.minus(WEEK.multipliedBy(ago))));
    }
    Instant from = weeks.get(0).from;
    for (Conversation one : all) {
      Instant opened = one.opener.at();
      boolean counts = !one.opener.own() && one.opener.kind() == Kind.COMMENT;
      if (counts && !opened.isBefore(from) && opened.isBefore(end)) {
        weeks.get((int) (Ago.seconds(from, opened) / WEEK.toSeconds())).add(one);
      }
    }
    return weeks.stream().map(Counting::week).toList();
  }

  /** One week while it is counted. */
  private static final class Counting {
    private final Instant from;
    private final Ranks hours = new Ranks();
    private final Instant counts;
    private int opened;

    Counting(Instant from) {
      this.from = from;
      this.counts = from.plus(WEEK).plus(GRACE);
    }

    void add(Conversation one) {
      opened++;
      Instant answer = one.firstAnswer();
      if (answer != null && !answer.isAfter(counts)) {
        hours.add(Ago.minutes(one.opener.at(), answer) / HOUR_MINUTES);
      }
    }

    AnswerWeek week() {
      return new AnswerWeek(from, opened, hours.size(), hours.nearest(50));
    }
  }
}
