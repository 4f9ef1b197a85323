package tend.model.out;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A list that goes out by mail by itself.
 *
 * @param to the address
 * @param weekly whether once a week instead of once a day
 * @param hour not before this hour, on the wall where the list is kept
 * @param emptyToo whether it also goes when there is nothing to do
 * @param period the first day of the latest day or week that is dealt with; null before any
 * @param sent when the last one went; null before any
 */
public record Digest(
    WhoseList list,
    String to,
    boolean weekly,
    int hour,
    boolean emptyToo,
    @Nullable LocalDate period,
    @Nullable Instant sent,
    Tries tries) {
  /** The same once that period is dealt with. */
  public Digest dealtWith(LocalDate latest, @Nullable Instant sentAt) {
    return new Digest(
        list, to, weekly, hour, emptyToo, latest, sentAt == null ? sent : sentAt, Tries.FINE);
  }

  /** The same after a failure. */
  public Digest failed(Tries again) {
    return new Digest(list, to, weekly, hour, emptyToo, period, sent, again);
  }
}
