package tend.web.agency;

import io.javalin.http.Context;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tend.web.page.Urls;

/**
 * How somebody looks at the accounts.
 *
 * @param view the word of a view, or the name of a saved one
 * @param text what is looked for; empty for all
 * @param all whether also those on track are shown that do not fit
 */
record Asked(String view, String text, boolean all) {
  static final String ALL = "all";

  static Asked of(Context ctx) {
    return new Asked(
        or(ctx.queryParam("view"), ALL),
        or(ctx.queryParam("q"), ""),
        ctx.queryParam("all") != null);
  }

  /** What a form on that page sends back with it. */
  static Asked inForm(Context ctx) {
    return new Asked(or(ctx.formParam("view"), ALL), or(ctx.formParam("q"), ""), false);
  }

  private static String or(@Nullable String said, String otherwise) {
    return said == null || said.isBlank() ? otherwise : said.strip();
  }

  /** Its address. */
  String url() {
    return url("", null);
  }

  /**
   * The same, telling what a change did.
   *
   * @param word "changed", or "undone" where it took one back
   */
  String url(String word, @Nullable String change) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    if (!view.equals(ALL)) {
      query.add("view=" + Urls.segment(view));
    }
    if (!text.isEmpty()) {
      query.add("q=" + Urls.segment(text));
    }
    if (all) {
      query.add("all=1");
    }
    if (change != null) {
      query.add(word + "=" + Urls.segment(change));
    }
    return Urls.ACCOUNTS + query;
  }

  /** The same with everything shown. */
  Asked whole() {
    return new Asked(view, text, true);
  }
}
