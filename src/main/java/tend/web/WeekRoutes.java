package tend.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.flow.weeks.NotThatDay;
import tend.flow.weeks.PlanWeeks;
import tend.model.WeekPlan;
import tend.model.Whose;
import tend.web.page.Dates;
import tend.web.page.Field;
import tend.web.page.Parts;
import tend.web.page.Places;
import tend.web.page.Urls;

/** The coming weeks of an account or a creator, and the days that people choose in them. */
final class WeekRoutes {
  private static final int WEEKS = 4;
  private static final int DAYS_BESIDE_TODAY = 7;
  private final Parts parts;
  private final PlanWeeks weeks;
  private final Places places;

  WeekRoutes(Parts parts) {
    this.parts = parts;
    this.weeks = parts.weeks();
    this.places = new Places(parts.accounts());
  }

  void account(Context ctx) {
    show(ctx, accountOf(ctx), null);
  }

  void creator(Context ctx) {
    show(ctx, creatorOf(ctx), null);
  }

  void aheadOfAccount(Context ctx) {
    ahead(ctx, accountOf(ctx));
  }

  void aheadOfCreator(Context ctx) {
    ahead(ctx, creatorOf(ctx));
  }

  /** What stands beside Today: the next days, and what runs. */
  private void ahead(Context ctx, Whose whose) {
    Instant at = parts.clock().instant();
    WeeksPage page = WeekPages.of(weeks.plan(whose, at, WEEKS), whose, null, null);
    CampaignsPages campaigns = new CampaignsPages(LocalDate.ofInstant(at, whose.zone()), List.of());
    ctx.render(
        "ahead.jte",
        Map.of(
            "weeks",
            Urls.weeks(whose),
            "days",
            next(page),
            "campaigns",
            campaigns.of(parts.campaigns().read().standings(at), whose)));
  }

  private static List<WeeksPage.Day> next(WeeksPage page) {
    return page.weeks().stream()
        .flatMap(w -> w.days().stream())
        .filter(d -> !d.past())
        .limit(DAYS_BESIDE_TODAY)
        .toList();
  }

  void pinOfAccount(Context ctx) {
    pin(ctx, accountOf(ctx));
  }

  void pinOfCreator(Context ctx) {
    pin(ctx, creatorOf(ctx));
  }

  void unpinOfAccount(Context ctx) {
    unpin(ctx, accountOf(ctx));
  }

  void unpinOfCreator(Context ctx) {
    unpin(ctx, creatorOf(ctx));
  }

  private Whose accountOf(Context ctx) {
    return Whose.of(parts.accounts().named(ctx.pathParam("name")));
  }

  private Whose creatorOf(Context ctx) {
    return parts.accounts().creator(ctx.pathParam("name"));
  }

  private void pin(Context ctx, Whose whose) {
    if ("DELETE".equals(ctx.formParam("_method"))) {
      unpin(ctx, whose);
      return;
    }
    String work = Field.text(ctx, "work");
    try {
      LocalDate day = CampaignForm.start(Field.text(ctx, "day"));
      String pinned = weeks.pin(whose, work, day, parts.clock().instant(), WEEKS);
      ctx.redirect(Urls.pinned(whose, pinned), HttpStatus.SEE_OTHER);
    } catch (NotThatDay | CampaignForm.Unreadable e) {
      boolean swapped = ctx.header("HX-Request") != null;
      ctx.status(swapped ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, whose, Dates.sentence(e));
    }
  }

  private void unpin(Context ctx, Whose whose) {
    String unpinned = weeks.unpin(whose, Field.text(ctx, "work"), parts.clock().instant());
    ctx.redirect(Urls.unpinned(whose, unpinned), HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, Whose whose, @Nullable String problem) {
    Instant at = parts.clock().instant();
    WeekPlan plan = weeks.plan(whose, at, WEEKS);
    WeeksPage page = WeekPages.of(plan, whose, problem, toast(ctx, plan));
    ctx.render("weeks.jte", Map.of("page", page, "rail", places.rail(whose, Places.WEEKS)));
  }

  private static WeeksPage.@Nullable Toast toast(Context ctx, WeekPlan plan) {
    String pinned = ctx.queryParam("pinned");
    if (pinned != null) {
      return WeekPages.placed(plan, pinned).map(WeekPages::pinned).orElse(null);
    }
    String unpinned = ctx.queryParam("unpinned");
    return unpinned == null
        ? null
        : WeekPages.placed(plan, unpinned).map(WeekPages::unpinned).orElse(null);
  }
}
