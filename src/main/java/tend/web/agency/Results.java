package tend.web.agency;

import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.web.page.Urls;

/**
 * How somebody looks at results.
 *
 * @param days how far back; null for ever
 * @param account null for all
 * @param sort the word of a column
 * @param all whether every rule is shown
 */
record Results(@Nullable Integer days, @Nullable String account, String sort, boolean all) {
  static final int MONTH = 30;
  static final int QUARTER = 90;
  static final String VERDICT = "verdict";
  private static final Set<String> SORTS =
      Set.of("rule", "listed", "done", "later", "declined", "left", "typical", VERDICT);

  static Results of(Context ctx) {
    String sort = ctx.queryParam("sort");
    String account = ctx.queryParam("account");
    return new Results(
        days(ctx.queryParam("days")),
        account == null || account.isBlank() ? null : account,
        sort != null && SORTS.contains(sort) ? sort : VERDICT,
        ctx.queryParam("all") != null);
  }

  static @Nullable Integer days(@Nullable String said) {
    if ("all".equals(said)) {
      return null;
    }
    return String.valueOf(QUARTER).equals(said) ? QUARTER : MONTH;
  }

  Results since(@Nullable Integer others) {
    return new Results(others, account, sort, all);
  }

  Results of(@Nullable String other) {
    return new Results(days, other, sort, all);
  }

  Results by(String other) {
    return new Results(days, account, other, all);
  }

  Results whole() {
    return new Results(days, account, sort, true);
  }

  String url() {
    return Urls.RESULTS
        + "?days="
        + (days == null ? "all" : days)
        + (account == null ? "" : "&account=" + Urls.segment(account))
        + (sort.equals(VERDICT) ? "" : "&sort=" + sort)
        + (all ? "&all=1" : "");
  }
}
