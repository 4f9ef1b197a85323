package tend.facts.derivation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/** Who ever followed. Not shared by threads. */
final class Followers {
  private final Set<String> all = new HashSet<>();

  void take(Interaction follower) {
    all.add(follower.author());
  }

  boolean has(String key) {
    return all.contains(key);
  }

  /** How many; null where none were imported. */
  @Nullable Integer count() {
    return all.isEmpty() ? null : all.size();
  }
}
