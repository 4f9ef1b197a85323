package tend.web.page;

import io.javalin.http.Context;

/** What was typed into a form. */
public final class Field {
  private Field() {}

  /** The text of that field without blanks around it; empty where there is none. */
  public static String text(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value.strip();
  }
}
