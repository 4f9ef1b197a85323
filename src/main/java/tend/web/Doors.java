package tend.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tend.flow.LivePlatforms.Opened;
import tend.web.page.Unguessable;

/**
 * Pages of platforms that people were sent to and have not come back from with a code. What the
 * platform said for it stays here and is never sent to a browser. Threads share it.
 */
final class Doors {
  private static final int MOST = 20;
  private static final Duration OPEN = Duration.ofMinutes(30);
  private final Map<String, Door> open = new LinkedHashMap<>();
  private final InstantSource clock;

  Doors(InstantSource clock) {
    this.clock = clock;
  }

  /** One of them, and who went through it. */
  record Door(String id, String account, String server, Opened opened, Instant since) {}

  synchronized Door add(String account, String server, Opened opened) {
    Instant now = clock.instant();
    Door door = new Door(Unguessable.word(), account, server, opened, now);
    open.values().removeIf(old -> old.since().isBefore(now.minus(OPEN)));
    open.put(door.id(), door);
    if (open.size() > MOST) {
      open.remove(open.keySet().iterator().next());
    }
    return door;
  }

  synchronized Optional<Door> find(String id) {
    return Optional.ofNullable(open.get(id));
  }

  synchronized void close(String id) {
    open.remove(id);
  }
}
