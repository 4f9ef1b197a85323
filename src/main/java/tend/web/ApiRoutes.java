package tend.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tend.flow.TodayView;
import tend.flow.agency.AccountView;
import tend.flow.agency.ReadVerdicts;
import tend.flow.campaigns.ReadCampaigns;
import tend.flow.campaigns.StandingView;
import tend.flow.campaigns.StandingView.LineView;
import tend.flow.rules.RulesInForce;
import tend.flow.weeks.WeeksView;
import tend.model.Account;
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
    json(ctx, AccountView.of(parts.agency().overview().at(parts.clock().instant())));
  }

  /** Of one account or of all, of the last days or of all time. */
  void results(Context ctx) {
    String account = ctx.queryParam("account");
    Integer days =
        ctx.queryParam("days") == null
            ? null
            : ctx.queryParamAsClass("days", Integer.class)
                .check(number -> number > 0, "not positive")
                .getOrThrow(e -> new BadRequestResponse("days is a number of days, such as 30."));
    List<Account> wanted =
        account == null ? parts.accounts().all() : List.of(parts.accounts().named(account));
    json(
        ctx,
        parts
            .agency()
            .verdicts()
            .fully(new ReadVerdicts.Wanted(wanted, days), parts.clock().instant()));
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
