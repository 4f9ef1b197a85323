package tend.web.live;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import tend.model.Whose;
import tend.web.page.Parts;
import tend.web.page.Places;
import tend.web.page.Rail;

/** The way to anything by its name: a list for whoever types, a page of its own without scripts. */
final class GotoRoutes {
  private static final int LONGEST = 80;
  private static final int MOST_PEOPLE = 7;
  private final Parts parts;
  private final Places places;

  GotoRoutes(Parts parts) {
    this.parts = parts;
    this.places = new Places(parts.accounts());
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/goto", this::show);
  }

  private void show(Context ctx) {
    String typed = ctx.queryParam("q") == null ? "" : String.valueOf(ctx.queryParam("q")).strip();
    String asked = typed.substring(0, Math.min(LONGEST, typed.length()));
    Rail rail = rail(ctx.queryParam("of"), ctx.queryParam("by"));
    GotoPage page =
        new GotoPages(asked)
            .pages(rail)
            .lists(rail.lists())
            .people(parts.people().named(asked, MOST_PEOPLE))
            .playbooks(parts.rules().current().get().playbooks())
            .campaigns(parts.campaigns().read().all())
            .page(asked);
    if (ctx.header("HX-Request") == null) {
      ctx.render("live/goto.jte", Map.of("page", page, "rail", rail));
    } else {
      ctx.header("Cache-Control", "no-store");
      ctx.render("live/hits.jte", Map.of("page", page));
    }
  }

  /** The pages of the list one comes from, or of that to begin with. */
  private Rail rail(
      @org.jspecify.annotations.Nullable String account,
      @org.jspecify.annotations.Nullable String creator) {
    if (creator != null) {
      return parts
          .accounts()
          .ofCreator(creator)
          .map(whose -> places.rail(whose, ""))
          .orElseGet(() -> places.rail(""));
    }
    return account == null
        ? places.rail("")
        : parts
            .accounts()
            .find(account)
            .map(one -> places.rail(Whose.of(one), ""))
            .orElseGet(() -> places.rail(""));
  }
}
