package tend.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import tend.model.Account;

/**
 * The moments that lists are made for where they are looked at again and again: the ends of
 * stretches of time, so that what comes within one is one more row of the same list instead of
 * another list. A list is ahead of the clock by less than a stretch, and never of another day of
 * the account. Stretches of no length make each moment one of its own.
 */
record Stretches(Duration length) {
  Instant endOf(Account account, Instant at) {
    long millis = length.toMillis();
    if (millis == 0) {
      return at;
    }
    long begun = Math.floorDiv(at.toEpochMilli(), millis) * millis;
    Instant end = Instant.ofEpochMilli(begun);
    return end.isBefore(at) ? withinDay(account, at, end.plusMillis(millis)) : at;
  }

  private static Instant withinDay(Account account, Instant at, Instant end) {
    Instant last =
        LocalDate.ofInstant(at, account.zone())
            .plusDays(1)
            .atStartOfDay(account.zone())
            .toInstant()
            .minusMillis(1);
    Instant most = last.isBefore(at) ? at : last;
    return end.isAfter(most) ? most : end;
  }
}
