package tend.web.creator;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tend.model.Whose;
import tend.web.page.Parts;
import tend.web.page.Places;

/** The list that an address names, and the frame of its pages. Threads share it. */
record Lists(Parts parts, Places places) {
  Lists(Parts parts) {
    this(parts, new Places(parts.accounts()));
  }

  /** An account's, or a creator's with all of theirs. */
  Whose of(Context ctx) {
    String name = ctx.pathParam("name");
    return ctx.path().startsWith("/creators/")
        ? parts.accounts().creator(name)
        : Whose.of(parts.accounts().named(name));
  }

  Instant now() {
    return parts.clock().instant();
  }

  void show(Context ctx, String template, Whose whose, String here, Object page) {
    Map<String, Object> model = new HashMap<>();
    model.put("page", page);
    model.put("rail", places.rail(whose, here));
    ctx.render("creator/" + template, model);
  }
}
