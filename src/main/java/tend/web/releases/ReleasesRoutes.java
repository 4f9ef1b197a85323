package tend.web.releases;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.NotReleased;
import tend.flow.rules.ReleasePlaybook.Done;
import tend.flow.rules.Rollout;
import tend.flow.rules.Rollouts;
import tend.model.Stage;
import tend.web.page.Parts;
import tend.web.page.Places;
import tend.web.releases.ReleasePage.Refused;

/** How far a playbook has come, and the next step that somebody takes with it. */
public final class ReleasesRoutes {
  private final Parts parts;
  private final Rollouts rollouts;
  private final ReleasePages pages;
  private final Places places;

  public ReleasesRoutes(Parts parts) {
    this.parts = parts;
    this.rollouts = parts.rules().rollouts();
    this.pages = new ReleasePages(parts.rules().release(), rollouts, parts.rules().user());
    this.places = new Places(parts.accounts());
  }

  /** All pages of releases, the phrase book and the policies. */
  public void add(JavalinDefaultRoutingApi routes) {
    routes.get("/playbooks/{id}/stages", this::stages);
    routes.get("/playbooks/{id}/release", this::page);
    routes.post("/playbooks/{id}/release", this::take);
    routes.post(Links.TEAM, this::team);
    new HistoryRoutes(parts).add(routes);
    new ReadingRoutes(parts).add(routes);
  }

  private Rollout rollout(Context ctx) {
    return rollouts.of(ctx.pathParam("id"));
  }

  private void stages(Context ctx) {
    ctx.render("releases/stages.jte", Map.of("page", StagesPages.of(rollout(ctx))));
  }

  private void page(Context ctx) {
    show(ctx, rollout(ctx), Typed.of(ctx), Typed.number(ctx.queryParam("done")), null);
  }

  private void take(Context ctx) {
    Rollout rollout = rollout(ctx);
    Typed typed = Typed.of(ctx);
    Refused refused = pages.refusal(rollout, typed);
    Stage stage = typed.stage();
    if (refused != null || stage == null) {
      refuse(ctx, rollout, typed, refused);
      return;
    }
    int share = typed.share() == null ? ReleasePages.WHOLE : typed.share();
    try {
      Done done =
          parts
              .rules()
              .release()
              .publish(
                  rollout.playbook(),
                  stage,
                  share,
                  typed.wish(parts.rules().user()),
                  parts.clock().instant());
      int step = done.step() == null ? 0 : done.step().number();
      ctx.redirect(Links.released(rollout.playbook(), step), HttpStatus.SEE_OTHER);
    } catch (NotReleased e) {
      Rollout now = rollout(ctx);
      refuse(ctx, now, typed, ReleasePages.told(now, e));
    }
  }

  private void refuse(Context ctx, Rollout rollout, Typed typed, @Nullable Refused refused) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(ctx, rollout, typed, null, refused);
  }

  private void show(
      Context ctx,
      Rollout rollout,
      Typed typed,
      @Nullable Integer done,
      @Nullable Refused refused) {
    ReleasePage page = pages.of(rollout, typed, done, refused, parts.clock().instant());
    ctx.render("releases/release.jte", Map.of("page", page, "rail", places.rail(Places.PLAYBOOKS)));
  }

  private void team(Context ctx) {
    rollouts.team("on".equals(ctx.formParam("team")), parts.clock().instant());
    String playbook = ctx.formParam("playbook");
    ctx.redirect(
        playbook == null ? "/playbooks" : Links.release(playbook) + "#team", HttpStatus.SEE_OTHER);
  }
}
