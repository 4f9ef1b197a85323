package tend.connect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One live platform. Stateless; threads may share it. To add a platform, write one of these and
 * name it in {@link Platforms}.
 */
public interface Connector {
  /** The lower-case word people type, such as "bluesky". */
  String platform();

  /** What a person must give to connect, and where they find it. */
  Asked asked();

  /**
   * Where the person must go first, for platforms that ask them on a page of their own; null for
   * the others.
   */
  default @Nullable Door door(String server, Http http) {
    return null;
  }

  /**
   * Proves to the platform that the person may read this account.
   *
   * @throws Refused in words, when the platform says no
   */
  Granted connect(Given given, Http http);

  /**
   * What can be read, in the order in which it should be. A stream is asked for page after page,
   * from the newest to the oldest.
   */
  List<Stream> streams(Visit visit);
}
