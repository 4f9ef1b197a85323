package tend.connect;

import java.util.Map;

/**
 * What a person gave to connect.
 *
 * @param server base address, without a slash at its end
 * @param name the account's name on the platform; may be empty where the secret says who it is
 * @param secret a password, token or code; kept only where the platform knows nothing else
 * @param begun what the {@link Door} said, where the person went through one; else empty
 */
public record Given(String server, String name, String secret, Map<String, String> begun) {
  public Given {
    begun = Map.copyOf(begun);
  }

  @Override
  public String toString() {
    return "Given[" + server + ", " + name + "]";
  }
}
