package tend.facts.derivation;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.account.Profile;

/**
 * The profile that came with a follower's row, in columns of the names that {@link Profile} reads.
 */
final class ShownProfile {
  private static final List<String> TELLING =
      List.of("posts", "following", "followers", "biography_length", "has_picture", "is_private");

  private ShownProfile() {}

  /** Whether the row says anything but who it is. */
  static boolean isIn(Interaction follower) {
    return !Collections.disjoint(TELLING, follower.more().keySet());
  }

  static Profile of(Interaction follower) {
    Map<String, String> fields = new HashMap<>(follower.more());
    String name = username(follower);
    if (name != null) {
      fields.putIfAbsent("username", name);
    }
    return Profile.read(fields).profile();
  }

  /** A handle or an address names a person; a platform's bare key is no name. */
  private static @Nullable String username(Interaction follower) {
    String handle = follower.more("handle");
    if (handle != null) {
      int dot = handle.indexOf('.');
      return dot > 0 ? handle.substring(0, dot) : handle;
    }
    int at = follower.author().indexOf('@');
    return at > 0 ? follower.author().substring(0, at) : null;
  }
}
