package tend.flow.out;

import java.time.Instant;
import tend.model.Whose;
import tend.out.Ahead;

/** What is planned after today: the coming weeks and campaigns. */
@FunctionalInterface
public interface LookAhead {
  /** Nothing is planned. */
  LookAhead NOWHERE = (whose, at, weeks) -> Ahead.NOTHING;

  /** What it is for that person at that moment, that many weeks ahead. */
  Ahead of(Whose whose, Instant at, int weeks);
}
