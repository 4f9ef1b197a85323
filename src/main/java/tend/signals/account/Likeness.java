package tend.signals.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an account looks like somebody's, as far as its profile tells. */
public enum Likeness {
  /** Nothing speaks against a person behind it. */
  PLAUSIBLE,
  /** Several signs that bought and automatic followers have. */
  SUSPICIOUS,
  /** Too little is known, or too little for how close it is. */
  UNKNOWN;

  /** The lower-case word used in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
