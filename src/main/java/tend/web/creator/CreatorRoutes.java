package tend.web.creator;

import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import tend.web.page.Parts;

/** Where creators look after their account. */
public final class CreatorRoutes {
  private static final String PERSON = "/accounts/{name}/people/{person}";
  private final HealthRoutes health;
  private final PeopleRoutes people;

  public CreatorRoutes(Parts parts) {
    Lists lists = new Lists(parts);
    this.health = new HealthRoutes(lists);
    this.people = new PeopleRoutes(lists);
  }

  /** Adds what there is to the table of the server. */
  public void add(JavalinDefaultRoutingApi routes) {
    both(routes, "/health", health::page);
    routes.get("/api/v1/accounts/{name}/health", health::json);
    both(routes, "/people", people::page);
    routes.get(PERSON, people::person);
    routes.post(PERSON + "/permission", people::permission);
    routes.post(PERSON + "/collaboration", people::collaboration);
    routes.get(PERSON + "/forget", people::askToForget);
    routes.post(PERSON + "/forget", people::forget);
    routes.get("/api/v1/accounts/{name}/people", people::json);
  }

  private static void both(JavalinDefaultRoutingApi routes, String section, Handler page) {
    routes.get("/accounts/{name}" + section, page);
    routes.get("/creators/{name}" + section, page);
  }
}
