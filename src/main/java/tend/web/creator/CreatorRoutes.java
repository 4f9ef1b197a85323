package tend.web.creator;

import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import tend.web.page.Parts;

/** Where creators look after their account. */
public final class CreatorRoutes {
  private final HealthRoutes health;

  public CreatorRoutes(Parts parts) {
    this.health = new HealthRoutes(new Lists(parts));
  }

  /** Adds what there is to the table of the server. */
  public void add(JavalinDefaultRoutingApi routes) {
    both(routes, "/health", health::page);
    routes.get("/api/v1/accounts/{name}/health", health::json);
  }

  private static void both(JavalinDefaultRoutingApi routes, String section, Handler page) {
    routes.get("/accounts/{name}" + section, page);
    routes.get("/creators/{name}" + section, page);
  }
}
