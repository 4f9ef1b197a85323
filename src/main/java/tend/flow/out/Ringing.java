package tend.flow.out;

import java.time.Instant;
import java.time.LocalDate;
import tend.model.Whose;

/** When something may arrive by itself: never on a rest day. */
final class Ringing {
  private Ringing() {}

  static boolean allowed(Whose whose, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, whose.zone());
    return !whose.restsOn(day.getDayOfWeek());
  }
}
