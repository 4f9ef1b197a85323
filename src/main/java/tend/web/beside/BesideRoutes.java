package tend.web.beside;

import static tend.web.page.Words.t;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.impact.Drafts;
import tend.flow.impact.Impacted;
import tend.flow.impact.Sides;
import tend.model.Account;
import tend.model.Issue;
import tend.model.Json;
import tend.model.Whose;
import tend.playbook.Checked;
import tend.playbook.Playbook;
import tend.playbook.trying.Funnel;
import tend.web.page.Field;
import tend.web.page.Once;
import tend.web.page.Parts;
import tend.web.page.Places;
import tend.web.page.Urls;

/** What stands beside a playbook, as parts of the editor and as pages of their own. */
public final class BesideRoutes {
  private static final String PINNED = "beside";
  private static final Duration SOON = Duration.ofMillis(300);
  private static final Duration MOMENT = Duration.ofMinutes(5);
  private static final Pattern SENTENCES = Pattern.compile("[a-z0-9-]+\\.dslr|settings\\.yaml");
  private final Parts parts;
  private final Drafts drafts;
  private final BesidePages pages;
  private final Places places;
  private final Once<String> saved = new Once<>();
  private final ImpactRuns runs;

  public BesideRoutes(Parts parts) {
    this.parts = parts;
    this.drafts = parts.rules().drafts();
    this.pages = new BesidePages(parts);
    this.places = new Places(parts.accounts());
    this.runs = new ImpactRuns(parts.rules().impact(), parts.accounts(), parts.clock());
  }

  /** Adds them to the others. */
  public void add(JavalinDefaultRoutingApi routes) {
    routes.get("/playbooks/{id}/beside", this::panel);
    routes.get("/playbooks/{id}/beside/page", this::page);
    routes.get("/playbooks/{id}/beside/why", this::why);
    routes.get("/playbooks/{id}/beside/impact", this::impact);
    routes.get("/playbooks/{id}/funnel", this::savedCounts);
    routes.post("/playbooks/{id}/funnel", this::counts);
    new ScenarioRoutes(parts, saved).add(routes);
    routes.get("/accounts/{name}/why", ctx -> why(ctx, Whose.of(account(ctx.pathParam("name")))));
    routes.get("/creators/{name}/why", ctx -> why(ctx, creator(ctx.pathParam("name"))));
  }

  private Account account(String name) {
    return parts.accounts().named(name);
  }

  private Whose creator(String name) {
    return parts.accounts().creator(name);
  }

  private void why(Context ctx, Whose whose) {
    WhyPage page = new WhyPages(parts).of(whose, now());
    ctx.render("beside/list.jte", Map.of("page", page, "rail", places.rail(whose, Places.TODAY)));
  }

  private Instant now() {
    return parts.clock().instant();
  }

  private void panel(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    ctx.render("beside/panel.jte", Map.of("page", pages.of(id(ctx), pinned(ctx), now())));
  }

  private void page(Context ctx) {
    Map<String, Object> model = new HashMap<>();
    model.put("page", pages.of(id(ctx), pinned(ctx), now()));
    model.put("rail", places.rail(Places.PLAYBOOKS));
    model.put("saved", saved.take(ctx.queryParam("saved")).orElse(null));
    ctx.render("beside/page.jte", model);
  }

  private static String id(Context ctx) {
    return ctx.pathParam("id");
  }

  /** Another account; whoever came by a form without scripts sees the whole page. */
  private void why(Context ctx) {
    Account account = pinned(ctx);
    if (account == null || ctx.header("HX-Request") == null) {
      String name = ctx.queryParam("account");
      ctx.redirect(
          BesideUrls.page(id(ctx)) + (name == null ? "" : "?account=" + Urls.segment(name)),
          HttpStatus.SEE_OTHER);
      return;
    }
    ctx.render("beside/why.jte", Map.of("why", pages.pinned(id(ctx), account, now())));
  }

  /** The account that was asked for, that of the last time, or the first there is. */
  private @Nullable Account pinned(Context ctx) {
    String asked = ctx.queryParam("account");
    if (asked != null && !asked.isBlank()) {
      Account account = parts.accounts().named(asked);
      Cookie cookie = new Cookie(PINNED, Urls.segment(account.name()), "/playbooks");
      cookie.setHttpOnly(true);
      cookie.setSameSite(SameSite.LAX);
      ctx.cookie(cookie);
      return account;
    }
    return Optional.ofNullable(ctx.cookie(PINNED))
        .flatMap(kept -> parts.accounts().find(decoded(kept)))
        .or(() -> parts.accounts().all().stream().findFirst())
        .orElse(null);
  }

  private static String decoded(String kept) {
    try {
      return URLDecoder.decode(kept, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private void impact(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    ctx.render("beside/impact.jte", Map.of("impact", impact(id(ctx))));
  }

  private ImpactPage impact(String id) {
    ImpactPages words = new ImpactPages(id);
    Sides sides = drafts.sides(id);
    if (!sides.problems().isEmpty()) {
      return words.none(t("The files have problems, so nothing was tried. Mend them first."));
    }
    ImpactRuns.Run run = runs.of(id, sides);
    Impacted impact = run.within(SOON);
    return impact == null ? words.going(run, now()) : words.of(impact, sides.notes());
  }

  private void savedCounts(Context ctx) {
    List<Account> accounts = parts.accounts().all();
    CountsPage page =
        drafts
            .of(id(ctx), now())
            .playbook()
            .map(p -> CountsPages.of(counted(p, accounts), accounts.size()))
            .orElseGet(() -> CountsPages.problems(List.of(t("Nothing compiles yet."))));
    ctx.render("beside/counts.jte", Map.of("counts", page));
  }

  /** Counts what was typed and not saved. Only sentences and settings are taken, never Java. */
  private void counts(Context ctx) {
    String file = Field.text(ctx, "file");
    String text = ctx.formParam("text");
    if (!SENTENCES.matcher(file).matches() || text == null) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      problems(
          ctx, List.of(t("Only sentences and settings are counted: *.dslr or settings.yaml.")));
      return;
    }
    Checked checked = drafts.with(id(ctx), file, text);
    if (checked.playbook().isEmpty()) {
      problems(ctx, wrong(checked));
      return;
    }
    List<Account> accounts = parts.accounts().all();
    List<Funnel.OfRule> counted = counted(checked.playbook().get(), accounts);
    if (wantsJson(ctx)) {
      json(ctx, CountsPages.atLines(counted, file, accounts.size()), List.of());
    } else {
      ctx.render("beside/counts.jte", Map.of("counts", CountsPages.of(counted, accounts.size())));
    }
  }

  /** At moments that lie apart, so that the facts of an edit are those of the one before. */
  private List<Funnel.OfRule> counted(Playbook playbook, List<Account> accounts) {
    long step = MOMENT.toSeconds();
    Instant at = Instant.ofEpochSecond(now().getEpochSecond() / step * step);
    return parts.rules().impact().funnels(playbook, accounts, at);
  }

  private static List<String> wrong(Checked checked) {
    List<String> all = new ArrayList<>();
    checked.issues().stream()
        .filter(i -> i.level() == Issue.Level.ERROR)
        .forEach(i -> all.add(t("Line {0}: {1}", i.line(), i.message())));
    return all;
  }

  private static boolean wantsJson(Context ctx) {
    return Stream.ofNullable(ctx.header("Accept")).anyMatch(a -> a.contains("application/json"));
  }

  private static void problems(Context ctx, List<String> problems) {
    if (wantsJson(ctx)) {
      json(ctx, List.of(), problems);
    } else {
      ctx.render("beside/counts.jte", Map.of("counts", CountsPages.problems(problems)));
    }
  }

  private static void json(Context ctx, List<CountsPage.AtLine> counts, List<String> problems) {
    ctx.contentType("application/json; charset=utf-8");
    ctx.result(Json.write(Map.of("counts", counts, "problems", problems)));
  }
}
