package tend.connect;

import java.util.Map;

/**
 * A connection that stands.
 *
 * @param server where the account lives
 * @param me the platform's key of the account
 * @param shown the account's name as people write it there
 * @param tokens what to show the platform from now on
 */
public record Granted(String server, String me, String shown, Map<String, String> tokens) {
  public Granted {
    tokens = Map.copyOf(tokens);
  }

  @Override
  public String toString() {
    return "Granted[" + server + ", " + shown + "]";
  }
}
