package tend.web.creator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import tend.facts.Health;
import tend.facts.HealthWeek;
import tend.flow.HealthByWeek;
import tend.model.Account;
import tend.model.Json;
import tend.model.Whose;
import tend.web.page.Places;

/** How the accounts of a list are doing. */
final class HealthRoutes {
  private final Lists lists;

  HealthRoutes(Lists lists) {
    this.lists = lists;
  }

  /** The numbers of the command health, and those of each week. */
  private record View(@JsonUnwrapped Health health, List<HealthWeek> weeks) {}

  void page(Context ctx) {
    Whose whose = lists.of(ctx);
    Instant at = lists.now();
    HealthByWeek health = lists.parts().desk().weeks();
    HealthPage page =
        HealthPages.of(
            whose.accounts().stream()
                .map(a -> new HealthPages.Read(a, health.read(a, at), health.now(a, at)))
                .toList());
    lists.show(ctx, "health.jte", whose, Places.HEALTH, page);
  }

  void json(Context ctx) {
    Account account = lists.parts().accounts().named(ctx.pathParam("name"));
    Instant at = lists.now();
    Health health = lists.parts().desk().health().read(account, null, null, at);
    View view = new View(health, lists.parts().desk().weeks().read(account, at));
    ctx.contentType("application/json; charset=utf-8");
    ctx.result(Json.write(view));
  }
}
