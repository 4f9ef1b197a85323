package tend.flow.out;

import java.time.Instant;
import java.time.LocalDate;
import tend.model.Preferences;
import tend.model.QuietHours;
import tend.model.Whose;

/** When something may arrive by itself: never on a rest day, in a pause or in quiet hours. */
final class Ringing {
  private Ringing() {}

  static boolean allowed(Whose whose, Instant at) {
    Preferences person = whose.accounts().get(0).preferences();
    QuietHours quiet = person.quiet();
    boolean isQuiet = quiet != null && quiet.contains(at, whose.zone());
    return !isQuiet && !person.restsOn(LocalDate.ofInstant(at, whose.zone()));
  }
}
