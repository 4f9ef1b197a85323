package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * Whether people come again and talk on, over the last 30 days. A number is null where the import
 * does not reach back far enough to know it.
 *
 * @param came people who came in the last 30 days; null where nobody's words, shares or likes were
 *     imported
 * @param percent of them, those who had come before these 30 days; null below 60 days of history,
 *     so that there is at least a month in which they could have come
 * @param percentBefore the same for the 30 days before; null below 90 days of history
 * @param fell points by which the share of returning people fell from one month to the next, below
 *     0 where it rose; null where either is unknown
 * @param wonBack people who came again in the last 30 days after having been lost; null below 120
 *     days of history, since nobody is lost before 90
 * @param talks conversations opened by others in the last 30 days that the account answered; null
 *     where own replies are unknown
 * @param wentOnPercent of them, those in which somebody who was answered wrote again; null where
 *     there are none
 */
public record Returning(
    @Nullable Integer came,
    @Within(most = 100) @Nullable Double percent,
    @Within(most = 100) @Nullable Double percentBefore,
    @Within(least = -100, most = 100) @Nullable Double fell,
    @Nullable Integer wonBack,
    @Nullable Integer talks,
    @Within(most = 100) @Nullable Double wentOnPercent) {
  private static final int MONTH = 30;
  private static final int WON_BACK_MEMORY_DAYS = 120;

  static Returning of(SoFar all, History history) {
    Month now = new Month();
    Month before = new Month();
    int wonBack = 0;
    for (Person one : all.people()) {
      double firstDays = History.Days.between(one.first(), all.at());
      now.take(one.cameThisMonth(), firstDays >= MONTH);
      before.take(one.cameMonthBefore(), firstDays >= 2 * MONTH);
      wonBack += one.wonBack(all.ago()) ? 1 : 0;
    }
    boolean known = all.imported().deeds();
    Double percent = history.days() >= 2 * MONTH ? now.percent() : null;
    Double percentBefore = history.days() >= 3 * MONTH ? before.percent() : null;
    Talks talks = Talks.of(all);
    return new Returning(
        known ? now.came : null,
        percent,
        percentBefore,
        percent == null || percentBefore == null ? null : percentBefore - percent,
        known && history.days() >= WON_BACK_MEMORY_DAYS ? wonBack : null,
        all.imported().conversations() && all.imported().ownReplies() ? talks.answered : null,
        talks.answered == 0 ? null : 100.0 * talks.wentOn / talks.answered);
  }

  /** People of one month. */
  private static final class Month {
    private int came;
    private int returning;

    void take(boolean cameThen, boolean cameEarlier) {
      came += cameThen ? 1 : 0;
      returning += cameThen && cameEarlier ? 1 : 0;
    }

    @Nullable Double percent() {
      return came == 0 ? null : 100.0 * returning / came;
    }
  }

  private record Talks(int answered, int wentOn) {
    static Talks of(SoFar all) {
      int answered = 0;
      int wentOn = 0;
      for (Conversation one : all.conversations()) {
        boolean spoken = one.talks != null && !one.opener.own();
        if (spoken && History.Days.between(one.opener.at(), all.at()) < MONTH) {
          answered++;
          wentOn += Turns.wentOn(one) ? 1 : 0;
        }
      }
      return new Talks(answered, wentOn);
    }
  }
}
