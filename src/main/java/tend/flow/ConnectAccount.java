package tend.flow;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.connect.Asked;
import tend.connect.Connector;
import tend.connect.Door;
import tend.connect.Given;
import tend.connect.Granted;
import tend.connect.Http;
import tend.connect.Platforms;
import tend.connect.Vault;
import tend.model.Account;
import tend.model.Connection;
import tend.model.Json;
import tend.store.AccountStore;
import tend.store.ConnectionStore;

/** An account and a live platform: connected, or no longer. Tokens are kept encrypted only. */
public final class ConnectAccount {
  private final AccountStore accounts;
  private final ConnectionStore connections;
  private final Vault vault;
  private final Http http;

  public ConnectAccount(
      AccountStore accounts, ConnectionStore connections, Vault vault, Http http) {
    this.accounts = accounts;
    this.connections = connections;
    this.vault = vault;
    this.http = http;
  }

  /**
   * What a person gives.
   *
   * @param server null for the platform's usual one
   * @param name the account's name on the platform
   * @param secret a password, token or code
   * @param begun what the door said, where the person went through one; else empty
   */
  public record Wish(
      String platform,
      String account,
      @Nullable String server,
      String name,
      String secret,
      Map<String, String> begun) {
    @Override
    public String toString() {
      return "Wish[" + platform + ", " + account + ", " + name + "]";
    }
  }

  /**
   * What that platform asks for.
   *
   * @throws UnknownName naming the platforms there are
   */
  public Asked asked(String platform) {
    return connector(platform).asked();
  }

  /** Where the person must go first to get a code; empty for platforms that ask for a secret. */
  public Optional<Door> door(String platform, @Nullable String server) {
    Connector connector = connector(platform);
    return Optional.ofNullable(connector.door(server(connector, server), http));
  }

  /**
   * The address of the server that is asked.
   *
   * @throws UnknownName where there is none, or it says more than the server
   */
  public String server(String platform, @Nullable String wished) {
    return server(connector(platform), wished);
  }

  private static String server(Connector connector, @Nullable String wished) {
    String server = wished == null ? connector.asked().server() : wished;
    if (server == null) {
      throw new UnknownName(
          "on " + connector.platform() + " each account has a server of its own",
          "name it with --server https://…");
    }
    if (server.contains("@")) {
      // what stands before it may be a password
      throw new UnknownName(
          "the address of the server has an @ in it, and with it a user or password",
          "name the server alone, such as https://host, and type the secret when asked");
    }
    return server.replaceFirst("/+$", "");
  }

  /** Connects, and makes the account when it is new. */
  public Connection connect(Wish wish) {
    Connector connector = connector(wish.platform());
    String server = server(connector, wish.server());
    Granted granted =
        connector.connect(new Given(server, wish.name(), wish.secret(), wish.begun()), http);
    Connection connection =
        new Connection(
            wish.account(),
            wish.platform(),
            granted.server(),
            granted.me(),
            granted.shown(),
            locked(vault, wish.account(), granted.tokens()));
    Account account =
        accounts
            .find(wish.account())
            .orElseGet(() -> Account.named(wish.account(), wish.platform()));
    accounts.save(account.of(wish.platform(), granted.me()));
    connections.save(connection);
    return connection;
  }

  /** Forgets the tokens; what was read stays. False where nothing was connected. */
  public boolean disconnect(String account) {
    Optional<Connection> before = connections.find(account);
    connections.delete(account);
    return before.isPresent();
  }

  /** All connections, by account. */
  public List<Connection> all() {
    return connections.all();
  }

  private static Connector connector(String platform) {
    return Platforms.named(platform)
        .orElseThrow(
            () ->
                new UnknownName(
                    "there is no live platform " + platform, "there are: " + Platforms.names()));
  }

  static String locked(Vault vault, String account, Map<String, String> tokens) {
    return vault.lock(Json.write(tokens), account);
  }

  static Map<String, String> opened(Vault vault, Connection connection) {
    return Json.read(
        vault.open(connection.tokens(), connection.account()),
        new TypeReference<Map<String, String>>() {});
  }
}
