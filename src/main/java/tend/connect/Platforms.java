package tend.connect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All platforms that can be read live. */
public final class Platforms {
  private static final List<Connector> ALL =
      List.of(new Bluesky(), new Mastodon(), new YouTube(), new Instagram(), new Facebook());

  private Platforms() {}

  /** The platform of that word. */
  public static Optional<Connector> named(String platform) {
    return ALL.stream().filter(c -> c.platform().equals(platform)).findFirst();
  }

  /** All of them, in the order in which they are offered. */
  public static List<Connector> all() {
    return ALL;
  }

  /** Their words, in one line. */
  public static String names() {
    return ALL.stream().map(Connector::platform).collect(Collectors.joining(", "));
  }
}
