package tend.facts.derivation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Whose stage may change because others go on coming and they do not. Finds them without looking at
 * all. Used by one thread.
 */
final class Quiet {
  private record Due(long second, Person person) {}

  private final PriorityQueue<Due> dues =
      new PriorityQueue<>(Comparator.comparingLong(Due::second));
  private @Nullable Instant begun;
  private boolean isBegun;

  /** Begins anew: the stages of all are as of that moment. */
  void begin(@Nullable Instant moment) {
    dues.clear();
    begun = moment;
    isBegun = false;
  }

  /** Who is to be looked at again when the newest deed of anybody was then. */
  List<Person> upTo(@Nullable Instant moment, List<Person> all) {
    Instant since = begun;
    if (moment == null || since == null) {
      return List.of();
    }
    if (!isBegun) {
      isBegun = true;
      all.forEach(one -> expect(one, since));
    }
    List<Person> due = new ArrayList<>();
    for (Due next = dues.peek(); next != null && isOver(next, moment); next = dues.peek()) {
      due.add(dues.remove().person());
    }
    due.forEach(one -> expect(one, moment));
    return due;
  }

  private static boolean isOver(Due due, Instant moment) {
    return due.second() <= moment.getEpochSecond();
  }

  /** Looks out for the next moment at which they will have been quiet for long. */
  void expect(Person one, Instant moment) {
    if (isBegun) {
      long second = one.quietAfter(moment.getEpochSecond());
      if (second != Long.MAX_VALUE) {
        dues.add(new Due(second, one));
      }
    }
  }
}
