package tend.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Columns in which platforms say how often something was liked, answered, passed on or seen. They
 * change from hour to hour and no fact looks at them, so that a row of which nothing else changed
 * means what it meant before.
 */
public final class Counts {
  public static final Set<String> COLUMNS =
      Set.of(
          "likes",
          "favourites",
          "reactions",
          "replies",
          "comments",
          "reposts",
          "reblogs",
          "shares",
          "views");

  private Counts() {}

  /** Whether two rows are the same but for what platforms counted. */
  public static boolean differAtMost(Interaction one, Interaction other) {
    return uncounted(one).equals(uncounted(other));
  }

  private static Interaction uncounted(Interaction one) {
    Map<String, String> more = new HashMap<>(one.more());
    return more.keySet().removeAll(COLUMNS) ? one.with(more) : one;
  }
}
