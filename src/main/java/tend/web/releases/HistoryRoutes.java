package tend.web.releases;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.NotReleased;
import tend.flow.rules.ReleasePlaybook.Done;
import tend.flow.rules.Rollout;
import tend.flow.rules.Rollouts;
import tend.web.page.Parts;
import tend.web.page.Places;

/** What was done with a playbook, and the way back. */
final class HistoryRoutes {
  private final Parts parts;
  private final Parts.Rules rules;
  private final Rollouts rollouts;
  private final Places places;

  HistoryRoutes(Parts parts) {
    this.parts = parts;
    this.rules = parts.rules();
    this.rollouts = rules.rollouts();
    this.places = new Places(parts.accounts());
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/playbooks/{id}/history", this::history);
    routes.post("/playbooks/{id}/history/counted", this::count);
    routes.get("/playbooks/{id}/compare", this::compare);
    routes.get("/playbooks/{id}/rollback", this::rollback);
    routes.post("/playbooks/{id}/rollback", this::take);
  }

  private Rollout rollout(Context ctx) {
    return rollouts.of(ctx.pathParam("id"));
  }

  private void history(Context ctx) {
    Rollout rollout = rollout(ctx);
    HistoryPage page =
        HistoryPages.of(
            rollout,
            rules.history().of(rollout.playbook()),
            Typed.number(ctx.queryParam("done")),
            places.zone());
    render(ctx, "history", page);
  }

  private void count(Context ctx) {
    Rollout rollout = rollout(ctx);
    rules.release().tellMissing(rollout.playbook());
    ctx.redirect(Links.history(rollout.playbook()), HttpStatus.SEE_OTHER);
  }

  private void compare(Context ctx) {
    ComparePages pages = new ComparePages(rules.history(), rollouts);
    render(ctx, "compare", pages.of(rollout(ctx), ctx.queryParam("from"), ctx.queryParam("to")));
  }

  private void rollback(Context ctx) {
    show(ctx, rollout(ctx), Typed.number(ctx.queryParam("to")), Typed.of(ctx), null);
  }

  private void take(Context ctx) {
    Rollout rollout = rollout(ctx);
    Typed typed = Typed.of(ctx);
    Integer to = Typed.number(ctx.formParam("to"));
    try {
      Done done =
          rules.release().rollback(rollout.playbook(), to, typed.wish(rules.user()), false, now());
      if (ctx.formParam("files") != null && to != null) {
        String who = typed.wish(rules.user()).who();
        rollouts.bringBack(rollout.playbook(), done.version(), who, now());
      }
      int step = done.step() == null ? 0 : done.step().number();
      ctx.redirect(Links.rolledBack(rollout.playbook(), step), HttpStatus.SEE_OTHER);
    } catch (NotReleased e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, rollout(ctx), to, typed, e);
    }
  }

  private void show(
      Context ctx,
      Rollout rollout,
      @Nullable Integer to,
      Typed typed,
      @Nullable NotReleased refused) {
    RollbackPages pages = new RollbackPages(rules.release(), rules.user());
    render(ctx, "rollback", pages.of(rollout, to, typed, refused, now()));
  }

  private Instant now() {
    return parts.clock().instant();
  }

  private void render(Context ctx, String template, Object page) {
    ctx.render(
        "releases/" + template + ".jte",
        Map.of("page", page, "rail", places.rail(Places.PLAYBOOKS)));
  }
}
