package tend.model;

/**
 * An account's standing with a live platform.
 *
 * @param account the account of Tend that it feeds
 * @param platform the word of the platform
 * @param server base address
 * @param me the platform's key of the account
 * @param shown the account's name as people write it there
 * @param tokens what to show the platform, encrypted
 */
public record Connection(
    String account, String platform, String server, String me, String shown, String tokens) {
  /** The same connection with renewed tokens. */
  public Connection renewed(String encrypted) {
    return new Connection(account, platform, server, me, shown, encrypted);
  }

  @Override
  public String toString() {
    return "Connection[" + account + " to " + shown + " at " + server + "]";
  }
}
