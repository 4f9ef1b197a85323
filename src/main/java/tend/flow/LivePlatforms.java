package tend.flow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tend.connect.Connector;
import tend.connect.Platforms;
import tend.connect.Refused;
import tend.connect.Vault;
import tend.flow.ImportActivity.Report;
import tend.model.Connection;

/**
 * The live platforms for pages: what each asks for, and every refusal as a {@link PlatformRefused}.
 * Threads may share it.
 */
public final class LivePlatforms {
  private final ConnectAccount connect;
  private final SyncAccount sync;

  public LivePlatforms(ConnectAccount connect, SyncAccount sync) {
    this.connect = connect;
    this.sync = sync;
  }

  /**
   * A platform that can be read live.
   *
   * @param title its name as people write it
   * @param server the usual one; null where each account has its own
   * @param name what names the account there; null where the secret says who it is
   * @param secret what proves it, and where to get it
   * @param door whether the person must open a page of the platform first
   */
  public record Offer(
      String platform,
      String title,
      @Nullable String server,
      @Nullable String name,
      String secret,
      boolean door) {
    /** Whether people may run servers of it; an address with a path is an interface's only one. */
    public boolean hasServers() {
      return server == null || !server.matches("https?://[^/]+/.+");
    }
  }

  /**
   * A page of the platform that ends with a code.
   *
   * @param begun to be given back with the code; never shown
   */
  public record Opened(String url, Map<String, String> begun) {
    @Override
    public String toString() {
      return "Opened";
    }
  }

  /** All of them. */
  public List<Offer> offers() {
    return Platforms.all().stream().map(LivePlatforms::offer).toList();
  }

  /**
   * That one.
   *
   * @throws UnknownName naming the platforms there are
   */
  public Offer offer(String platform) {
    connect.asked(platform);
    return offer(Platforms.named(platform).orElseThrow());
  }

  private static Offer offer(Connector connector) {
    var asked = connector.asked();
    return new Offer(
        connector.platform(),
        title(connector.platform()),
        asked.server(),
        asked.name(),
        asked.secret(),
        connector.hasDoor());
  }

  /** A platform's name as people write it. */
  public static String title(String platform) {
    return ExportGuide.all().stream()
        .filter(guide -> guide.platform().equals(platform))
        .map(ExportGuide::name)
        .findFirst()
        .orElse(
            platform.isEmpty()
                ? platform
                : platform.substring(0, 1).toUpperCase(Locale.ROOT) + platform.substring(1));
  }

  /** Where the person must go first. */
  public Optional<Opened> open(String platform, @Nullable String server) {
    return inWords(
        () -> connect.door(platform, server).map(door -> new Opened(door.url(), door.begun())));
  }

  /** Connects, and makes the account when it is new. */
  public Connection connect(ConnectAccount.Wish wish) {
    return inWords(() -> connect.connect(wish));
  }

  /** Forgets the tokens; what was read stays. False where nothing was connected. */
  public boolean disconnect(String account) {
    return connect.disconnect(account);
  }

  /** All connections, by account. */
  public List<Connection> all() {
    return connect.all();
  }

  /** Reads everything that is new; what was read before a refusal stays. */
  public Report sync(String account, Instant at, SyncAccount.Progress progress) {
    return inWords(() -> sync.run(account, at, progress));
  }

  private static <T> T inWords(Supplier<T> work) {
    try {
      return work.get();
    } catch (Refused | Vault.Locked e) {
      throw new PlatformRefused(String.valueOf(e.getMessage()), e);
    }
  }
}
