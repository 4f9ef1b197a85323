package tend.intake;

import org.jspecify.annotations.Nullable;

/**
 * A row that was left out, or a file in a folder that is no activity file.
 *
 * @param line on which the row starts, from 1; 0 for the whole file
 * @param value what was written there, shortened to 80 characters
 */
public record Problem(String file, long line, String reason, @Nullable String value) {
  private static final int SHOWN = 80;

  public Problem {
    if (value != null && value.length() > SHOWN) {
      value = value.substring(0, SHOWN) + "…";
    }
  }
}
