package tend.flow.settings;

import java.util.Arrays;
import java.util.List;

/** What was written cannot be taken; the message says what can. */
public final class NotASetting extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;
  private final String phrase;
  private final String[] args;

  /**
   * Of that field.
   *
   * @param phrase with {0} and on for what was written
   */
  NotASetting(String field, String phrase, String... args) {
    super(filled(phrase, args));
    this.field = field;
    this.phrase = phrase;
    this.args = args.clone();
  }

  private static String filled(String phrase, String... args) {
    String filled = phrase;
    for (int i = 0; i < args.length; i++) {
      filled = filled.replace("{" + i + "}", args[i]);
    }
    return filled;
  }

  /** The word of the field, as the command line has it. */
  public String field() {
    return field;
  }

  /** The message with {0} and on where what was written goes. */
  public String phrase() {
    return phrase;
  }

  public List<String> args() {
    return Arrays.asList(args.clone());
  }
}
