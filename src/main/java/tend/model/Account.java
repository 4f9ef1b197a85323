package tend.model;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One presence on one platform.
 *
 * @param space the space that every stored row of it belongs to
 * @param name unique within its space; the name people type
 * @param platform lower-case word such as "youtube", or "other"
 * @param me the platform's key of the account itself, where an import named it
 * @param sample whether it is an invented account of the demo
 */
public record Account(
    String space,
    String name,
    String platform,
    @Nullable String me,
    boolean sample,
    Preferences preferences) {

  /** The space of everyone who works alone. */
  public static final String MAIN_SPACE = "main";

  /** Whether it can be typed and printed on one line. */
  public static boolean isName(String name) {
    return OneLine.is(name);
  }

  /** A new account with default preferences. */
  public static Account named(String name, String platform) {
    return new Account(MAIN_SPACE, name, platform, null, false, Preferences.DEFAULT);
  }

  /** The zone of its days; UTC when none was chosen. */
  public ZoneId zone() {
    ZoneId chosen = preferences.zone();
    return chosen == null ? ZoneOffset.UTC : chosen;
  }

  /** The same account with other preferences. */
  public Account with(Preferences changed) {
    return new Account(space, name, platform, me, sample, changed);
  }

  /** The same account with a platform and key of its own; null keeps what is known. */
  public Account of(@Nullable String newPlatform, @Nullable String newMe) {
    return new Account(
        space,
        name,
        newPlatform == null ? platform : newPlatform,
        newMe == null ? me : newMe,
        sample,
        preferences);
  }
}
