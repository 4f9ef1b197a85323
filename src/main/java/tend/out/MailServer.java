package tend.out;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server that mails are given to.
 *
 * @param tls how the way there is kept from others
 * @param user null where it asks for none
 * @param from the address that mails come from; null where it is the one they go to
 */
public record MailServer(
    String host,
    int port,
    Tls tls,
    @Nullable String user,
    @Nullable String password,
    @Nullable String from) {
  private static final int USUAL_PORT = 587;
  private static final int USUAL_TLS_PORT = 465;
  private static final String SHAPE =
      "smtp://user:password@mail.example.org:587?from=me@example.org";

  /** When TLS begins. */
  public enum Tls {
    /** With the first byte. */
    AT_ONCE,
    /** By STARTTLS, or nothing is sent. */
    REQUIRED,
    /** By STARTTLS where the server offers it. */
    IF_OFFERED,
    /** Not at all. */
    NONE
  }

  /**
   * The server of that URL. With a password TLS is required unless it says {@code tls=none}.
   *
   * @throws Unsendable when it is none; what it says is not repeated, since it may hold a password
   */
  public static MailServer at(String url) {
    URI uri = uri(url);
    String scheme = uri.getScheme();
    String host = uri.getHost();
    if (host == null || !List.of("smtp", "smtps").contains(scheme)) {
      throw wrong("it begins with smtp:// or smtps:// and names a server", null);
    }
    String[] login =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    String user = login.length > 0 ? decoded(login[0]) : null;
    String password = login.length > 1 ? decoded(login[1]) : null;
    Map<String, String> more = query(uri.getRawQuery());
    String from = more.getOrDefault("from", user != null && user.contains("@") ? user : null);
    boolean atOnce = scheme.equals("smtps");
    int port = uri.getPort() > 0 ? uri.getPort() : atOnce ? USUAL_TLS_PORT : USUAL_PORT;
    Tls tls = atOnce ? Tls.AT_ONCE : tls(more.get("tls"), password != null);
    return new MailServer(host, port, tls, user, password, from);
  }

  private static Tls tls(@Nullable String word, boolean secret) {
    if (word == null) {
      return secret ? Tls.REQUIRED : Tls.IF_OFFERED;
    }
    return switch (word) {
      case "required" -> Tls.REQUIRED;
      case "none" -> Tls.NONE;
      default -> throw wrong("tls is required or none", null);
    };
  }

  /** Whether such a URL holds a password. */
  public static boolean hasPassword(String url) {
    String info = uri(url).getRawUserInfo();
    return info != null && info.contains(":");
  }

  private static URI uri(String url) {
    try {
      return URI.create(url.strip());
    } catch (IllegalArgumentException e) {
      // the cause repeats the URL
      throw wrong("write signs such as @ or / in a password as %40 or %2F", null);
    }
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> found = new HashMap<>();
    for (String part : raw == null ? List.<String>of() : List.of(raw.split("&", -1))) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        found.put(part.substring(0, sign), decoded(part.substring(sign + 1)));
      }
    }
    List<String> strange = new ArrayList<>(found.keySet());
    strange.removeAll(List.of("from", "tls"));
    if (!strange.isEmpty()) {
      throw wrong("after ? it takes from and tls", null);
    }
    return found;
  }

  private static String decoded(String raw) {
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong("a % in it stands before two digits", null);
    }
  }

  private static Unsendable wrong(String reason, @Nullable Throwable cause) {
    return new Unsendable(
        "the mail server", "its address is not understood", reason + ", as " + SHAPE, cause);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
