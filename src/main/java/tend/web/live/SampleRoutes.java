package tend.web.live;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import tend.model.Account;
import tend.web.page.Parts;
import tend.web.page.Places;
import tend.web.page.Urls;

/** The invented accounts, for whoever wants to look before bringing anything in. */
final class SampleRoutes {
  private final Parts parts;
  private final Places places;

  SampleRoutes(Parts parts) {
    this.parts = parts;
    this.places = new Places(parts.accounts());
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.post("/samples", this::take);
    routes.delete("/samples", this::remove);
  }

  private void take(Context ctx) {
    if ("DELETE".equals(ctx.formParam("_method"))) {
      remove(ctx);
      return;
    }
    parts.desk().samples().at(parts.clock().instant());
    home(ctx);
  }

  /** Only what is invented goes; whoever has accounts of their own by those names keeps them. */
  private void remove(Context ctx) {
    for (Account one : parts.accounts().all()) {
      if (one.sample()) {
        boolean unused = parts.desk().forget().delete(one); // old bytes are nobody's here
      }
    }
    home(ctx);
  }

  private void home(Context ctx) {
    ctx.redirect(places.home().map(Urls::today).orElse("/import"), HttpStatus.SEE_OTHER);
  }
}
