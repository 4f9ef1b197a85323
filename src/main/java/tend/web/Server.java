package tend.web;

import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.router.EndpointNotFound;
import io.javalin.util.JavalinBindException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tend.flow.Changes;
import tend.flow.UnknownName;
import tend.flow.rules.RulesInForce;
import tend.web.agency.AgencyRoutes;
import tend.web.beside.BesideRoutes;
import tend.web.creator.CreatorRoutes;
import tend.web.live.LiveRoutes;
import tend.web.page.Languages;
import tend.web.page.Parts;
import tend.web.page.Places;
import tend.web.playbooks.PlaybookRoutes;
import tend.web.releases.ReleasesRoutes;

/** The web app. Requests run on the server's threads; everything it holds may be shared by them. */
public final class Server {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final int LARGEST_BODY = 64 * 1024;

  /** Changes with what may no longer be shown; every page says it. */
  private static final String MEMORY = "Tend-Memory";

  private final Javalin javalin;
  private final Imports imports;
  private final LiveRoutes live;
  private final String url;

  private Server(Javalin javalin, Imports imports, LiveRoutes live, String url) {
    this.javalin = javalin;
    this.imports = imports;
    this.live = live;
    this.url = url;
  }

  /** The port is in use by somebody else. */
  public static final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Starts to listen; port 0 picks a free one.
   *
   * @throws PortTaken when it cannot
   */
  public static Server start(Parts parts, String host, int port) {
    Guard guard = new Guard(host);
    Imports imports = new Imports(parts.clock());
    LiveRoutes live = new LiveRoutes(parts);
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, parts, imports, guard, host, port);
              live.add(config.routes);
            });
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      live.close();
      throw new PortTaken(e);
    }
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return new Server(javalin, imports, live, "http://" + shown + ":" + javalin.port() + "/");
  }

  /** Where it answers, with the port that was picked. */
  public String url() {
    return url;
  }

  /** What is read in the background. */
  Imports imports() {
    return imports;
  }

  /** How many pages are open and want to know of changes. */
  int listening() {
    return live.listening();
  }

  /** Stops to listen and to read. */
  public void stop() {
    imports.close();
    live.close();
    javalin.stop();
  }

  private static void configure(
      JavalinConfig config, Parts parts, Imports imports, Guard guard, String host, int port) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.jetty.host = host;
    config.jetty.port = port;
    config.http.maxRequestSize = LARGEST_BODY;
    SlowSenders.heldOff(config.jetty, LARGEST_BODY);
    config.jetty.multipartConfig.maxFileSize(ImportRoutes.LARGEST_UPLOAD_MB, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(ImportRoutes.LARGEST_UPLOAD_MB, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    config.jetty.modifyServer(server -> server.setErrorHandler(new Unreadable(templates)));
    config.fileRenderer(
        (template, model, ctx) -> {
          remind(parts.changes(), ctx);
          return render(templates, parts.rules().current(), template, model, ctx);
        });
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/assets";
          files.directory = "/web";
          files.location = Location.CLASSPATH;
          files.headers = Map.of("Cache-Control", "max-age=300");
        });
    routes(config, parts, imports, guard);
  }

  private static void routes(JavalinConfig config, Parts parts, Imports running, Guard guard) {
    TodayRoutes today = new TodayRoutes(parts);
    ImportRoutes imports = new ImportRoutes(parts, running);
    ConnectRoutes connect = new ConnectRoutes(parts);
    ConnectionRoutes connections = new ConnectionRoutes(parts, running);
    RunningRoutes reading = new RunningRoutes(running, imports, connections);
    CalendarRoutes calendar = new CalendarRoutes(parts);
    ApiRoutes api = new ApiRoutes(parts);
    var routes = config.routes;
    Languages languages = new Languages(parts.rules().current()::words);
    routes.before(guard::check);
    routes.before(languages::before);
    routes.after(languages::after);
    routes.post("/language", languages::choose);
    routes.get("/", today::home);
    for (String section : Places.WITHOUT_A_LIST) {
      routes.get("/" + section, today::home);
    }
    routes.get("/accounts/{name}", today::listOfAccount);
    routes.get("/creators/{name}", today::listOfCreator);
    routes.get("/accounts/{name}/today", today::account);
    routes.get("/creators/{name}/today", today::creator);
    routes.post("/accounts/{name}/aside", today::bringBackOnAccount);
    routes.delete("/accounts/{name}/aside", today::bringBackOnAccount);
    routes.post("/creators/{name}/aside", today::bringBackOfCreator);
    routes.delete("/creators/{name}/aside", today::bringBackOfCreator);
    routes.get("/import", imports::form);
    routes.post("/import", imports::take);
    routes.get("/imports/{id}", reading::page);
    routes.sse("/imports/{id}/events", reading::events);
    routes.get("/imports/{id}/problems.csv", reading::problems);
    routes.get("/connect", connections::list);
    routes.get("/connect/{platform}", connect::form);
    routes.post("/connect/{platform}", connect::take);
    routes.post("/connections/{account}/sync", connections::sync);
    routes.post("/connections/{account}", connections::post);
    routes.delete("/connections/{account}", connections::disconnect);
    routes.put("/actions/{id}/done", today::done);
    routes.post("/actions/{id}/done", today::done);
    routes.delete("/actions/{id}/done", today::undo);
    routes.put("/actions/{id}/later", today::later);
    routes.post("/actions/{id}/later", today::later);
    routes.delete("/actions/{id}/later", today::undo);
    routes.put("/actions/{id}/dismissal", today::dismiss);
    routes.post("/actions/{id}/dismissal", today::dismiss);
    routes.delete("/actions/{id}/dismissal", today::undo);
    routes.get(CalendarRoutes.PATH + "{secret}.ics", calendar::feed);
    routes.put("/actions/{id}/assignment", today::handOver);
    routes.post("/actions/{id}/assignment", today::handOver);
    routes.delete("/actions/{id}/assignment", today::takeBack);
    routes.get("/health", api::health);
    routes.get("/api/v1/accounts", api::accounts);
    routes.get("/api/v1/results", api::results);
    routes.get("/api/v1/accounts/{name}/today", api::today);
    routes.get("/api/v1/accounts/{name}/weeks", api::weeks);
    routes.get("/api/v1/campaigns", api::campaigns);
    routes.get("/api/v1/campaigns/{id}", api::campaign);
    weeks(config, new WeekRoutes(parts));
    new BesideRoutes(parts).add(routes);
    campaigns(config, new CampaignRoutes(parts));
    new CreatorRoutes(parts).add(routes);
    new ReleasesRoutes(parts).add(routes);
    new AgencyRoutes(parts).add(routes);
    new PlaybookRoutes(parts).add(routes);
    errors(config);
  }

  private static void weeks(JavalinConfig config, WeekRoutes weeks) {
    var routes = config.routes;
    routes.get("/accounts/{name}/weeks", weeks::account);
    routes.get("/accounts/{name}/weeks/ahead", weeks::aheadOfAccount);
    routes.get("/creators/{name}/weeks/ahead", weeks::aheadOfCreator);
    routes.post("/accounts/{name}/weeks/pins", weeks::pinOfAccount);
    routes.delete("/accounts/{name}/weeks/pins", weeks::unpinOfAccount);
    routes.get("/creators/{name}/weeks", weeks::creator);
    routes.post("/creators/{name}/weeks/pins", weeks::pinOfCreator);
    routes.delete("/creators/{name}/weeks/pins", weeks::unpinOfCreator);
  }

  private static void campaigns(JavalinConfig config, CampaignRoutes campaigns) {
    var routes = config.routes;
    routes.get("/campaigns", campaigns::list);
    routes.get("/campaigns/new", campaigns::form);
    routes.post("/campaigns", campaigns::make);
    routes.get("/campaigns/{id}", campaigns::page);
    routes.post("/campaigns/{id}/start", campaigns::move);
    routes.post("/campaigns/{id}/terms", campaigns::terms);
    routes.post("/campaigns/{id}/met", campaigns::meet);
    routes.delete("/campaigns/{id}/met", campaigns::unmeet);
    routes.post("/campaigns/{id}/off", campaigns::callOff);
    routes.post("/campaigns/{id}/changes/{number}", campaigns::undo);
    routes.delete("/campaigns/{id}/changes/{number}", campaigns::undo);
    routes.post("/campaigns/{id}/steps/{step}/{key}/done", campaigns::tick);
    routes.put("/campaigns/{id}/steps/{step}/{key}/done", campaigns::tick);
    routes.delete("/campaigns/{id}/steps/{step}/{key}/done", campaigns::untick);
  }

  private static void errors(JavalinConfig config) {
    var routes = config.routes;
    routes.exception(
        UnknownName.class,
        (e, ctx) -> problem(ctx, 404, t("Not found"), said(String.valueOf(e.getMessage()))));
    routes.exception(EndpointNotFound.class, (e, ctx) -> nothingThere(ctx));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) ->
            problem(ctx, e.getStatus(), t("Refused"), said(String.valueOf(e.getMessage()))));
    routes.exception(Exception.class, Server::fault);
    routes.error(
        404,
        ctx -> {
          if (!"told".equals(ctx.attribute("problem"))) {
            nothingThere(ctx);
          }
        });
  }

  private static void nothingThere(Context ctx) {
    String why =
        Guard.isRead(ctx)
            ? t("There is no page {0}. Go back to Today.", ctx.path())
            : t("Nothing can be sent to {0}. Go back to Today.", ctx.path());
    problem(ctx, 404, t("Not found"), why);
  }

  private static void fault(Exception e, Context ctx) {
    OptionalInt hungUp = HungUp.status(e);
    if (hungUp.isPresent()) {
      LOG.info("{} was broken off by whoever asked: {}", loggable(ctx), e.getMessage());
      problem(
          ctx,
          hungUp.getAsInt(),
          t("Refused"),
          t("The request did not come whole. Nothing was changed; send it again."));
      return;
    }
    String id = Integer.toHexString(System.identityHashCode(e));
    LOG.error("fault {} at {}", id, loggable(ctx), e);
    problem(ctx, 500, t("A fault of ours"), t("It is in the log under {0}. Nothing was lost.", id));
  }

  /** The path, but not where it is a key. */
  private static String loggable(Context ctx) {
    return ctx.path().startsWith(CalendarRoutes.PATH) ? CalendarRoutes.PATH + "…" : ctx.path();
  }

  private static void problem(Context ctx, int status, String title, String message) {
    ctx.attribute("problem", "told");
    ctx.status(status);
    if (ctx.path().startsWith("/api/")) {
      ctx.json(Map.of("error", message));
    } else {
      ctx.render("problem.jte", Map.of("title", title, "message", message));
    }
  }

  /** What a browser keeps holds under it; a fault is told even where the store is out of reach. */
  private static void remind(Changes changes, Context ctx) {
    if (ctx.statusCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      ctx.header(MEMORY, changes.memory());
    }
  }

  @SuppressWarnings(
      "unchecked") // Javalin hands the model on as it was given: a map of strings to values
  private static String render(
      TemplateEngine templates,
      Supplier<RulesInForce> rules,
      String template,
      Map<String, ?> model,
      Context ctx) {
    StringOutput out = new StringOutput();
    Map<String, Object> all = new HashMap<>((Map<String, Object>) model);
    all.put("nonce", Guard.nonce(ctx));
    all.put("notices", Notices.of(rules.get()));
    templates.render(template, all, out);
    ctx.contentType("text/html; charset=utf-8");
    return out.toString();
  }
}
