package tend.web.agency;

import static tend.web.page.Words.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.flow.agency.Change;
import tend.flow.agency.Changed;
import tend.flow.agency.ReadVerdicts;
import tend.flow.agency.SavedViews;
import tend.flow.agency.Verdicts;
import tend.model.Account;
import tend.model.SavedView;
import tend.web.page.Field;
import tend.web.page.Parts;
import tend.web.page.Places;
import tend.web.page.Unguessable;
import tend.web.page.Urls;

/** The overview of many accounts, what is changed on several of them, and views with a name. */
public final class AgencyRoutes {
  private static final String ME = "tend-me";
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;
  private static final String DELETE = "DELETE";
  private final Parts parts;
  private final Places places;

  public AgencyRoutes(Parts parts) {
    this.parts = parts;
    this.places = new Places(parts.accounts());
  }

  /** Adds where they answer. */
  public void add(JavalinDefaultRoutingApi routes) {
    routes.get("/accounts", ctx -> show(ctx, Asked.of(ctx), null));
    routes.get("/results", this::results);
    routes.post(AgencyUrls.CHANGES, this::change);
    routes.post(AgencyUrls.CHANGES + "/{id}", this::post);
    routes.delete(AgencyUrls.CHANGES + "/{id}", this::undo);
    routes.post(AgencyUrls.VIEWS, this::save);
    routes.post(AgencyUrls.VIEWS + "/{name}", this::delete);
    routes.delete(AgencyUrls.VIEWS + "/{name}", this::delete);
  }

  private void show(Context ctx, Asked asked, @Nullable String problem) {
    Instant at = parts.clock().instant();
    String undone = ctx.queryParam("undone");
    String changed = undone == null ? ctx.queryParam("changed") : undone;
    Changed told = changed == null ? null : parts.agency().changes().find(changed).orElse(null);
    OverviewPage page =
        new OverviewPages(
                parts.agency().overview().at(at), asked, parts.agency().views().all(), me(ctx))
            .page(problem, told, undone != null);
    ctx.render("agency/overview.jte", Map.of("page", page, "rail", places.rail(Places.ACCOUNTS)));
  }

  private void results(Context ctx) {
    Results asked = Results.of(ctx);
    List<Account> all = parts.accounts().all();
    String named = asked.account();
    List<Account> wanted = named == null ? all : List.of(parts.accounts().named(named));
    Verdicts verdicts =
        parts
            .agency()
            .verdicts()
            .at(new ReadVerdicts.Wanted(wanted, asked.days()), parts.clock().instant())
            .orElse(null);
    ResultsPage page =
        new ResultsPages(verdicts, asked).page(all.stream().map(Account::name).toList());
    ctx.render("agency/results.jte", Map.of("page", page, "rail", places.rail(Places.RESULTS)));
  }

  /** Who looks: whoever they said they are, else who started the server. */
  private String me(Context ctx) {
    String said = ctx.queryParam("me");
    if (said != null) {
      ctx.cookie(ME, Urls.segment(said), YEAR_SECONDS);
      return said;
    }
    String before = ctx.cookie(ME);
    return before == null
        ? parts.rules().user()
        : URLDecoder.decode(before, StandardCharsets.UTF_8);
  }

  private void change(Context ctx) {
    List<String> chosen = ctx.formParams("account");
    Asked asked = Asked.inForm(ctx);
    try {
      Change change = ChangeForm.read(ctx);
      if (chosen.isEmpty()) {
        throw new ChangeForm.Unreadable(t("Choose at least one account."));
      }
      Changed changed =
          parts
              .agency()
              .changes()
              .change(Unguessable.word(), chosen, change, parts.clock().instant());
      ctx.redirect(asked.url("changed", changed.id()), HttpStatus.SEE_OTHER);
    } catch (ChangeForm.Unreadable e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, asked, e.getMessage());
    }
  }

  private void post(Context ctx) {
    if (DELETE.equals(ctx.formParam("_method"))) {
      undo(ctx);
    } else {
      ctx.redirect(Asked.inForm(ctx).url(), HttpStatus.SEE_OTHER);
    }
  }

  private void undo(Context ctx) {
    Changed undone =
        parts
            .agency()
            .changes()
            .undo(ctx.pathParam("id"), Unguessable.word(), parts.clock().instant());
    ctx.redirect(Asked.inForm(ctx).url("undone", undone.id()), HttpStatus.SEE_OTHER);
  }

  private void save(Context ctx) {
    Asked asked = Asked.inForm(ctx);
    String name = Field.text(ctx, "name");
    if (!SavedViews.isName(name)) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, asked, t("Give the view a name of one line, at most 40 letters."));
      return;
    }
    if (OverviewPages.isBuiltIn(name)) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, asked, t("A view of that name is there already. Choose another name."));
      return;
    }
    parts.agency().views().save(new SavedView(name, asked.view(), asked.text()));
    ctx.redirect(new Asked(name, "", false).url(), HttpStatus.SEE_OTHER);
  }

  private void delete(Context ctx) {
    parts.agency().views().delete(ctx.pathParam("name"));
    ctx.redirect(Urls.ACCOUNTS, HttpStatus.SEE_OTHER);
  }
}
