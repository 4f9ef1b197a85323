package tend.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.Shown;

/**
 * Today and its three answers. With htmx a request gets the list alone; without it a form gets a
 * redirect.
 */
final class TodayRoutes {
  private final Server.Parts parts;

  TodayRoutes(Server.Parts parts) {
    this.parts = parts;
  }

  void home(Context ctx) {
    List<Account> all = parts.accounts().all();
    if (all.isEmpty()) {
      ctx.render("first-run.jte");
    } else {
      ctx.redirect(Urls.today(all.get(0).name()));
    }
  }

  void page(Context ctx) {
    ctx.render(
        "today.jte",
        Map.of("page", page(parts.accounts().named(ctx.pathParam("name")), Optional.empty())));
  }

  void done(Context ctx) {
    if ("DELETE".equals(ctx.formParam("_method"))) {
      undo(ctx);
      return;
    }
    Instant at = parts.clock().instant();
    answered(ctx, "Done", parts.answers().done(ctx.pathParam("id"), at));
  }

  void later(Context ctx) {
    Shown shown = known(ctx, parts.answers().undo(ctx.pathParam("id")));
    Instant at = parts.clock().instant();
    Account account = parts.accounts().named(shown.item().what().account());
    String choice = String.valueOf(ctx.formParam("until"));
    Instant until =
        LaterChoice.of(choice)
            .orElseThrow(() -> new BadRequestResponse("There is no later called " + choice + "."))
            .from(at, account.zone());
    answered(ctx, "Later", parts.answers().later(ctx.pathParam("id"), until, at));
  }

  void dismiss(Context ctx) {
    Instant at = parts.clock().instant();
    String reason = ctx.formParam("reason");
    answered(
        ctx,
        "Not for me",
        parts
            .answers()
            .notForMe(ctx.pathParam("id"), reason == null ? "not this one" : reason, at));
  }

  void undo(Context ctx) {
    answered(ctx, "Back on the list", parts.answers().undo(ctx.pathParam("id")));
  }

  private void answered(Context ctx, String word, Optional<Shown> answered) {
    Shown shown = known(ctx, answered);
    Account account = parts.accounts().named(shown.item().what().account());
    if (ctx.header("HX-Request") == null) {
      ctx.redirect(Urls.today(account.name()), io.javalin.http.HttpStatus.SEE_OTHER);
      return;
    }
    boolean undone = word.startsWith("Back");
    TodayPage.Toast toast =
        new TodayPage.Toast(
            word + ": " + shown.item().what().doing(), undone ? null : shown.item().id());
    ctx.render("list.jte", Map.of("page", page(account, Optional.of(toast))));
  }

  private static Shown known(Context ctx, Optional<Shown> shown) {
    return shown.orElseThrow(
        () -> new UnknownName("There is no item " + ctx.pathParam("id"), "load the page again"));
  }

  private TodayPage page(Account account, Optional<TodayPage.Toast> toast) {
    Instant at = parts.clock().instant();
    DayPlan plan = parts.today().today(account, at, null);
    List<String> names = parts.accounts().all().stream().map(Account::name).toList();
    TodayPage.@Nullable Toast shown = toast.orElse(null);
    return TodayPages.of(plan, names, shown);
  }
}
