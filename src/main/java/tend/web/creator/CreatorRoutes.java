package tend.web.creator;

import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import tend.web.page.Parts;

/** Where creators look after their account. */
public final class CreatorRoutes {
  private static final String PERSON = "/accounts/{name}/people/{person}";
  private final HealthRoutes health;
  private final PeopleRoutes people;
  private final DraftRoutes drafts;
  private final SettingsRoutes settings;

  public CreatorRoutes(Parts parts) {
    Lists lists = new Lists(parts);
    this.health = new HealthRoutes(lists);
    this.people = new PeopleRoutes(lists);
    this.drafts = new DraftRoutes(lists);
    this.settings = new SettingsRoutes(lists);
  }

  /** Adds what there is to the table of the server. */
  public void add(JavalinDefaultRoutingApi routes) {
    both(routes, "/health", health::page);
    routes.get("/api/v1/accounts/{name}/health", health::json);
    both(routes, "/people", people::page);
    both(routes, "/draft", drafts::form);
    bothPost(routes, "/draft", drafts::check);
    both(routes, "/settings", settings::form);
    bothPost(routes, "/settings", settings::save);
    bothPost(routes, "/settings/undo", settings::undo);
    bothPost(routes, "/settings/calendar", settings::calendar);
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

  private static void bothPost(JavalinDefaultRoutingApi routes, String section, Handler taken) {
    routes.post("/accounts/{name}" + section, taken);
    routes.post("/creators/{name}" + section, taken);
  }
}
