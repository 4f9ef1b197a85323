package tend.web.creator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import tend.facts.Health;
import tend.facts.HealthWeek;
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
    HealthPage page = HealthPages.of(whose.accounts().stream().map(this::read).toList());
    lists.show(ctx, "health.jte", whose, Places.HEALTH, page);
  }

  void json(Context ctx) {
    HealthPages.Read read = read(lists.parts().accounts().named(ctx.pathParam("name")));
    ctx.contentType("application/json; charset=utf-8");
    ctx.result(Json.write(new View(read.health(), read.weeks())));
  }

  private HealthPages.Read read(Account account) {
    Instant at = lists.now();
    return new HealthPages.Read(
        account,
        lists.parts().desk().weeks().read(account, at),
        lists.parts().desk().health().read(account, null, null, at));
  }
}
