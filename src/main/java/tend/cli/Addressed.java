package tend.cli;

import java.util.regex.Pattern;
import tend.model.OneLine;

/** Addresses of mail as people type them. */
final class Addressed {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>\",;:\\p{Cntrl}]+@[^\\s@<>\",;:\\p{Cntrl}]+");

  private Addressed() {}

  static String to(String typed) {
    if (!ADDRESS.matcher(typed).matches()) {
      throw new Errors.WrongUsage(
          "\"" + OneLine.of(typed) + "\" is no address of mail; write one such as ana@example.org");
    }
    return typed;
  }
}
