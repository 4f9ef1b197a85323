package tend.web.live;

import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Set;
import tend.web.page.Parts;

/** What keeps pages alive; close it before the server stops. */
public final class LiveRoutes implements AutoCloseable {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private final Parts parts;
  private final Listeners listeners;

  public LiveRoutes(Parts parts) {
    this.parts = parts;
    this.listeners = new Listeners(parts.changes());
  }

  public void add(JavalinDefaultRoutingApi routes) {
    SseHandler sse = new SseHandler(this::listen);
    routes.get("/accounts/{name}/today/events", ctx -> events(ctx, sse));
    routes.get("/creators/{name}/today/events", ctx -> events(ctx, sse));
    routes.after(this::heard);
    new ShellRoutes().add(routes);
    new GotoRoutes(parts).add(routes);
    new SampleRoutes(parts).add(routes);
  }

  /** Where the list is known it is listened to; a page of an unknown one must not ask again. */
  private void events(Context ctx, SseHandler sse) {
    Listeners.Of of = of(ctx);
    if (of.creator()) {
      parts.accounts().creator(of.name());
    } else {
      parts.accounts().named(of.name());
    }
    if (!listeners.hasRoom()) {
      throw new ServiceUnavailableResponse("Too many pages are open. Close some of them.");
    }
    sse.handle(ctx);
  }

  private void listen(SseClient client) {
    String known = client.ctx().queryParam("since");
    listeners.add(client, of(client.ctx()), known == null ? "" : known);
  }

  /** How many pages listen. */
  public int listening() {
    return listeners.count();
  }

  private static Listeners.Of of(Context ctx) {
    return new Listeners.Of(ctx.path().startsWith("/creators/"), ctx.pathParam("name"));
  }

  private void heard(Context ctx) {
    if (!READS.contains(ctx.req().getMethod())) {
      listeners.wake();
    }
  }

  @Override
  public void close() {
    listeners.close();
  }
}
