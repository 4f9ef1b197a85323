package tend.bench;

import java.util.HashSet;
import java.util.Set;
import tend.model.Interaction;

/**
 * What the floor knows of followers: whether enough of them came within a season. The rules about
 * profiles, days of following and ages of accounts find nothing in the accounts it is run on. Used
 * once.
 */
final class FloorCrowd {
  private static final long SEASON = 90L * 24 * 3_600_000;
  private final long now;
  private final Set<String> followers = new HashSet<>();
  private final Set<String> came = new HashSet<>();
  private boolean anybody;

  FloorCrowd(long now) {
    this.now = now;
  }

  /** A row of what others did. */
  void take(Interaction row, long when) {
    switch (row.kind()) {
      case FOLLOWER -> followers.add(row.author());
      case COMMENT, MENTION, MESSAGE, REPLY, SHARE, REACTION -> {
        anybody = true;
        if (when >= now - SEASON) {
          came.add(row.author());
        }
      }
      case POST, OUTREACH, PEER -> {
        // others' work
      }
    }
  }

  /** Whether fewer than one follower in twenty came, of fifty or more. */
  boolean quiet() {
    long active = followers.stream().filter(came::contains).count();
    return anybody && followers.size() >= 50 && 100.0 * active / followers.size() < 5;
  }
}
