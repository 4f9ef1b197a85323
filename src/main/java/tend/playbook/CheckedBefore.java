package tend.playbook;

import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tend.model.LastUsed;
import tend.policy.Policies;

/**
 * What this process checked last. A folder is read again at every save, and most of its playbooks
 * say what they said before, with the same words and policies. Threads share it.
 */
final class CheckedBefore {
  private static final int KEPT = 64;
  private static final Map<Asked, Checked> LAST =
      Collections.synchronizedMap(new LastUsed<>(KEPT));

  private CheckedBefore() {}

  /**
   * All that an answer depends on.
   *
   * @param policies null where they are taken on trust
   */
  record Asked(String vocabulary, @Nullable Policies policies, PlaybookFiles files) {}

  /** What was said then, or what is said now. */
  static Checked or(Asked asked, Function<PlaybookFiles, Checked> now) {
    Checked before = LAST.get(asked);
    if (before != null) {
      return before;
    }
    Checked fresh = now.apply(asked.files());
    LAST.put(asked, fresh);
    return fresh;
  }
}
