package tend.connect;

import java.util.Map;

/**
 * A page of the platform on which a person lets Tend in; it ends with a code to give back.
 *
 * @param url to open in a browser
 * @param begun to be given back with the code
 */
public record Door(String url, Map<String, String> begun) {
  public Door {
    begun = Map.copyOf(begun);
  }

  @Override
  public String toString() {
    return "Door";
  }
}
