package tend.connect;

/**
 * What a person gave to connect.
 *
 * @param server base address, without a slash at its end
 * @param name the account's name on the platform; may be empty where the secret says who it is
 * @param secret a password or token; never kept unless the platform knows nothing else
 */
public record Given(String server, String name, String secret) {
  @Override
  public String toString() {
    return "Given[" + server + ", " + name + "]";
  }
}
