package tend.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the comments of one week were answered as it stood a day after the week ended, so that weeks
 * can be held against each other: an older one had no more time than the newest.
 *
 * @param from the beginning of its seven days
 * @param opened others' top-level comments
 * @param answered those with an own reply by then
 * @param medianHours of the answered ones, from opening to the first own reply, nearest rank; null
 *     where none is
 */
public record AnswerWeek(Instant from, int opened, int answered, @Nullable Double medianHours) {

  /** The share that was answered; null where nothing came. */
  public @Nullable Double ratePercent() {
    return opened == 0 ? null : 100.0 * answered / opened;
  }
}
