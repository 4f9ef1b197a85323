package tend.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * Keeps a server that is meant for this computer from being used through a browser by others:
 * foreign Host headers (a name rebound to this address) and writes from other sites are refused,
 * and pages may load nothing from elsewhere.
 */
final class Guard {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  /** Javalin routes by it, so that what browsers call a read could write. */
  private static final String OVERRIDE = "X-HTTP-Method-Override";

  private static final String POLICY =
      "default-src 'none'; script-src 'nonce-%s'; style-src 'nonce-%s'; img-src 'self' data:;"
          + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";
  private static final String NONCE = "nonce";
  private static final int NONCE_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final String host;

  Guard(String host) {
    this.host = host;
  }

  /** What a page's own scripts and styles must carry to be run; another for each page. */
  static String nonce(Context ctx) {
    return String.valueOf(ctx.<Object>attribute(NONCE));
  }

  /** Whether it asks to see something only. */
  static boolean isRead(Context ctx) {
    return READS.contains(ctx.req().getMethod());
  }

  void check(Context ctx) {
    byte[] random = new byte[NONCE_BYTES];
    RANDOM.nextBytes(random);
    String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    ctx.attribute(NONCE, nonce);
    ctx.header("Content-Security-Policy", POLICY.formatted(nonce, nonce));
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    String asked = withoutPort(ctx.header("Host"));
    if (!LOCAL.contains(asked) && !asked.equals(host) && !isFeed(ctx)) {
      throw new ForbiddenResponse(
          "This server answers to localhost, not to \""
              + asked
              + "\". Open it under its own address.");
    }
    if (ctx.header(OVERRIDE) != null) {
      throw new ForbiddenResponse(
          "A request that says it is of another method was refused. Send it by that method.");
    }
    if (!isRead(ctx) && isForeign(ctx)) {
      throw new ForbiddenResponse("A write from another site was refused. Use Tend's own pages.");
    }
  }

  /** Calendars ask from anywhere and by any name: what they read is kept by its address alone. */
  private static boolean isFeed(Context ctx) {
    return isRead(ctx) && ctx.path().startsWith(CalendarRoutes.PATH);
  }

  /** An origin that hides itself is believed only where the browser vouches for it. */
  private static boolean isForeign(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return true;
    }
    String origin = ctx.header("Origin");
    if ("null".equals(origin)) {
      return site == null;
    }
    return origin != null && !authority(origin).equals(ctx.header("Host"));
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String withoutPort(@org.jspecify.annotations.Nullable String header) {
    return header == null ? "" : header.replaceFirst(":\\d+$", "");
  }
}
