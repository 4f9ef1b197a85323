package tend.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days as people write them. */
final class Dates {
  private Dates() {}

  static LocalDate read(String option, String written) {
    try {
      return LocalDate.parse(written.strip());
    } catch (DateTimeParseException e) {
      throw new Errors.WrongUsage(
          option + " \"" + written + "\" is no day; write it as 2026-06-09");
    }
  }
}
