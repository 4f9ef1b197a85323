package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;

/**
 * What a server answered.
 *
 * @param body a missing node where it was no JSON
 */
record Answer(URI asked, int status, HttpHeaders headers, JsonNode body) {
  private static final int SHOWN = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  boolean fine() {
    return status >= 200 && status < 300;
  }

  /** The answer of a request that went well. */
  JsonNode orRefuse() {
    if (!fine()) {
      throw refused();
    }
    if (body.isMissingNode()) {
      throw new Refused(
          asked.getHost(),
          "it answered " + asked.getPath() + " with something that is no JSON",
          "check the server's address",
          Refused.Way.CHANGE);
    }
    return body;
  }

  Refused refused() {
    boolean unknown = status == UNAUTHORIZED || status == FORBIDDEN;
    return new Refused(
        asked.getHost(),
        said() + " (" + status + " for " + asked.getPath() + ")",
        unknown ? "connect the account again" : "check the server and the account's name",
        unknown ? Refused.Way.CONNECT_AGAIN : Refused.Way.CHANGE);
  }

  /** The word by which the server names the error; empty where it gave none. */
  String error() {
    JsonNode error = body.path("error");
    return error.isTextual() ? error.asText() : "";
  }

  /** The server's own words for what went wrong, shortened. */
  String said() {
    for (String field : new String[] {"message", "error_description", "error"}) {
      JsonNode text =
          body.path(field).isObject() ? body.path(field).path("message") : body.path(field);
      if (text.isTextual() && !text.asText().isBlank()) {
        String one = text.asText().replaceAll("\\s+", " ").strip();
        return one.length() > SHOWN ? one.substring(0, SHOWN) + "…" : one;
      }
    }
    return "it refused";
  }
}
