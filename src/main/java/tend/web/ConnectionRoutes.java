package tend.web;

import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.flow.ImportActivity.Report;
import tend.flow.LivePlatforms;
import tend.flow.UnknownName;
import tend.model.Connection;
import tend.web.page.Parts;
import tend.web.page.Urls;

/** The accounts that are connected with live platforms: read anew, or connected no longer. */
final class ConnectionRoutes {
  private final Parts parts;
  private final Imports imports;

  ConnectionRoutes(Parts parts, Imports imports) {
    this.parts = parts;
    this.imports = imports;
  }

  void list(Context ctx) {
    String made = ctx.queryParam("connected");
    String gone = ctx.queryParam("disconnected");
    Optional<Connection> connection = made == null ? Optional.empty() : find(made);
    String told =
        connection
            .map(c -> t("{0} is connected. Sync it to read what is there.", c.account()))
            .orElse(null);
    if (gone != null && find(gone).isEmpty() && parts.accounts().find(gone).isPresent()) {
      told = t("{0} is no longer connected. What was read stays.", gone);
    }
    show(ctx, told, null);
  }

  /** The same after a sync that failed. */
  void failed(Context ctx, Running running, Running.Failed failed) {
    show(
        ctx,
        null,
        t(
            "{0} could not be read to the end. {1}",
            running.wanted().account(), said(failed.problem())));
  }

  private void show(Context ctx, @Nullable String told, @Nullable String problem) {
    List<ConnectPage.Line> lines = parts.live().all().stream().map(this::line).toList();
    ctx.render(
        "connect.jte",
        Map.of("page", new ConnectPage(lines, parts.live().offers(), told, problem)));
  }

  private ConnectPage.Line line(Connection one) {
    return new ConnectPage.Line(
        one.account(),
        LivePlatforms.title(one.platform()),
        one.shown(),
        Urls.connection(one.account()),
        imports.running().stream()
            .filter(r -> r.wanted().account().equals(one.account()))
            .map(r -> Urls.running(r.id()))
            .findFirst()
            .orElse(null));
  }

  private Optional<Connection> find(String account) {
    return parts.live().all().stream().filter(c -> c.account().equals(account)).findFirst();
  }

  private Connection named(Context ctx) {
    String account = ctx.pathParam("account");
    return find(account)
        .orElseThrow(
            () ->
                new UnknownName(
                    t("{0} is not connected to a platform", account),
                    t("connect it on the page Connect")));
  }

  /** Begins to read; where that is under way already, shows it. */
  void sync(Context ctx) {
    Connection one = named(ctx);
    String what = t("{0} on {1}", one.shown(), LivePlatforms.title(one.platform()));
    try {
      Running running =
          imports.begin(
              new Running.Wanted(one.account(), what, Running.Typed.NOTHING, true),
              new Visit(one.account()));
      running.over(ImportRoutes.QUICK);
      ctx.redirect(Urls.running(running.id()), HttpStatus.SEE_OTHER);
    } catch (Imports.Busy e) {
      Running other = e.other();
      if (other == null) {
        ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
        show(ctx, null, String.valueOf(e.getMessage()));
      } else {
        ctx.redirect(Urls.running(other.id()), HttpStatus.SEE_OTHER);
      }
    }
  }

  /** A sync of that account. */
  private final class Visit implements Imports.Work {
    private final String account;

    Visit(String account) {
      this.account = account;
    }

    @Override
    public Report read(Running running) {
      return parts
          .live()
          .sync(
              account,
              parts.clock().instant(),
              (stream, rows) ->
                  running.become(
                      new Running.Underway(
                          String.format(Locale.ROOT, "%,d rows read, now %s", rows, stream), -1)));
    }

    @Override
    public void close() {
      // a sync keeps nothing that would have to go
    }
  }

  void post(Context ctx) {
    if ("DELETE".equals(ctx.formParam("_method"))) {
      disconnect(ctx);
    } else {
      ctx.redirect("/connect", HttpStatus.SEE_OTHER);
    }
  }

  void disconnect(Context ctx) {
    String account = named(ctx).account();
    parts.live().disconnect(account);
    ctx.redirect(Urls.disconnected(account), HttpStatus.SEE_OTHER);
  }
}
