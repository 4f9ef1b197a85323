package tend.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import tend.flow.TodayView;
import tend.flow.campaigns.ReadCampaigns;
import tend.flow.campaigns.StandingView;
import tend.flow.campaigns.StandingView.LineView;
import tend.flow.rules.RulesInForce;
import tend.flow.weeks.WeeksView;
import tend.model.Issue;
import tend.model.Json;
import tend.model.Whose;
import tend.model.campaign.Campaign;
import tend.web.page.Parts;

/** The same for programs, as JSON. */
final class ApiRoutes {
  private static final int WEEKS = 4;
  private final Parts parts;

  ApiRoutes(Parts parts) {
    this.parts = parts;
  }

  /** 200 with what is in force, also where a working copy is broken; 503 when nothing is. */
  void health(Context ctx) {
    Map<String, Object> view = new LinkedHashMap<>();
    RulesInForce rules = parts.rules().current().get();
    boolean nothing = rules.playbooks().isEmpty();
    view.put("status", nothing ? "down" : rules.degraded() ? "degraded" : "ok");
    view.put("rules_version", rules.version());
    view.put("accounts", parts.accounts().all().size());
    view.put("playbooks", rules.status());
    view.put(
        "problems",
        rules.problems().stream()
            .filter(i -> i.level() == Issue.Level.ERROR)
            .map(i -> i.path() + ":" + i.line() + ": " + i.message())
            .toList());
    ctx.status(nothing ? 503 : 200);
    json(ctx, view);
  }

  void accounts(Context ctx) {
    json(
        ctx,
        parts.accounts().all().stream()
            .map(a -> Map.of("name", a.name(), "platform", a.platform()))
            .toList());
  }

  void today(Context ctx) {
    json(
        ctx,
        TodayView.of(
            parts
                .today()
                .today(
                    parts.accounts().named(ctx.pathParam("name")), parts.clock().instant(), null)));
  }

  void weeks(Context ctx) {
    Whose whose = Whose.of(parts.accounts().named(ctx.pathParam("name")));
    json(ctx, WeeksView.of(parts.weeks().plan(whose, parts.clock().instant(), WEEKS)));
  }

  void campaigns(Context ctx) {
    json(
        ctx,
        parts.campaigns().read().standings(parts.clock().instant()).stream()
            .map(LineView::of)
            .toList());
  }

  void campaign(Context ctx) {
    ReadCampaigns read = parts.campaigns().read();
    Campaign campaign = read.named(ctx.pathParam("id"));
    json(ctx, StandingView.of(read.standing(campaign, parts.clock().instant())));
  }

  private static void json(Context ctx, Object value) {
    ctx.contentType("application/json; charset=utf-8");
    ctx.result(Json.write(value));
  }
}
