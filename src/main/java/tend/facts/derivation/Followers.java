package tend.facts.derivation;

import org.jspecify.annotations.Nullable;

/** Counts who ever followed. Not shared by threads. */
final class Followers {
  private int all;

  void take(Person follower) {
    if (!follower.follows) {
      follower.follows = true;
      all++;
    }
  }

  /** How many; null where none were imported. */
  @Nullable Integer count() {
    return all == 0 ? null : all;
  }
}
