package tend.signals.draft;

import java.util.List;
import tend.model.Issue.Level;

/**
 * Something to look at again before sending.
 *
 * @param message what it is and what to change; no words to send
 * @param evidence what was seen
 */
public record Warning(Code code, Level level, String message, List<String> evidence) {
  public Warning {
    evidence = List.copyOf(evidence);
  }

  static Warning of(Code code, String message, String... evidence) {
    return new Warning(code, Level.WARNING, message, List.of(evidence));
  }

  static Warning error(Code code, String message, String... evidence) {
    return new Warning(code, Level.ERROR, message, List.of(evidence));
  }
}
