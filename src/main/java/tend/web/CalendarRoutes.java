package tend.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;
import tend.flow.UnknownName;
import tend.model.Fingerprint;
import tend.web.page.Parts;

/**
 * The list for calendars that subscribe to it. The address is the key: whoever has it may read, so
 * a wrong one is answered like none, and neither is ever logged.
 */
final class CalendarRoutes {
  static final String PATH = "/calendar/";
  private static final int TAG_DIGITS = 32;
  private static final Pattern READ_AT = Pattern.compile("(DTSTAMP|LAST-MODIFIED):\\S+\r\n");
  private final Parts parts;

  CalendarRoutes(Parts parts) {
    this.parts = parts;
  }

  void feed(Context ctx) {
    String calendar =
        parts
            .calendars()
            .read(ctx.pathParam("secret"), parts.clock().instant())
            .orElseThrow(
                () ->
                    new UnknownName(
                        "There is no such calendar", "ask for its address where Tend runs"));
    String tag = tag(calendar);
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", "private, no-cache");
    ctx.header("X-Robots-Tag", "noindex");
    if (isKnown(ctx, tag)) {
      ctx.status(304);
      return;
    }
    ctx.contentType("text/calendar; charset=utf-8");
    ctx.header("Content-Disposition", "inline; filename=\"tend.ics\"");
    ctx.result(calendar);
  }

  /** Weak, since when it was read is no part of what it says. */
  private static String tag(String calendar) {
    String said = READ_AT.matcher(calendar).replaceAll("");
    return "W/\"" + Fingerprint.of(TAG_DIGITS, List.of(said)) + "\"";
  }

  private static boolean isKnown(Context ctx, String tag) {
    String known = ctx.header("If-None-Match");
    return known != null
        && (known.strip().equals("*")
            || List.of(known.split("\\s*,\\s*")).stream()
                .anyMatch(k -> k.strip().replaceFirst("^W/", "").equals(tag.substring(2))));
  }
}
