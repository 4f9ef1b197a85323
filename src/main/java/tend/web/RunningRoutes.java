package tend.web;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import tend.flow.ImportActivity.LeftOut;
import tend.model.Json;
import tend.web.page.Urls;
import tend.web.page.Words;

/** Imports and syncs as they go on, and what became of them. */
final class RunningRoutes {
  private static final Duration BEAT = Duration.ofMillis(250);
  private static final int QUIET_BEATS = 40;
  private static final int MOST_WATCHERS = 32;
  private final Imports imports;
  private final ImportRoutes forms;
  private final ConnectionRoutes connections;
  private final Semaphore watchers = new Semaphore(MOST_WATCHERS);

  RunningRoutes(Imports imports, ImportRoutes forms, ConnectionRoutes connections) {
    this.imports = imports;
    this.forms = forms;
    this.connections = connections;
  }

  /** The page of one: how far it is, what it did, or why it failed. */
  void page(Context ctx) {
    Running running = imports.named(ctx.pathParam("id"));
    Running.State state = running.state();
    if (state instanceof Running.Underway now) {
      ctx.header("Cache-Control", "no-store");
      ctx.render("reading.jte", Map.of("page", ReadingPage.of(running, now)));
    } else if (state instanceof Running.Done done) {
      ctx.render("imported.jte", Map.of("page", ImportedPage.of(running, done.report())));
    } else if (state instanceof Running.Failed failed && running.wanted().live()) {
      connections.failed(ctx, running, failed);
    } else if (state instanceof Running.Failed failed) {
      forms.failed(ctx, running, failed);
    }
  }

  /** All rows that were left out, for a spreadsheet. */
  void problems(Context ctx) throws IOException {
    Running running = imports.named(ctx.pathParam("id"));
    List<LeftOut> problems =
        running.state() instanceof Running.Done done ? done.report().problems() : List.of();
    ctx.contentType("text/csv; charset=utf-8");
    ctx.header("Content-Disposition", "attachment; filename=\"left-out.csv\"");
    try (Writer out = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8)) {
      LeftOutCsv.write(problems, out);
    }
  }

  /** Tells how far it is until it is over, at the pace at which the listener takes it. */
  void events(SseClient listener) {
    String id = listener.ctx().pathParam("id");
    Optional<Running> running = imports.find(id);
    if (running.isEmpty()) {
      over(listener, id);
    } else if (watchers.tryAcquire()) {
      try {
        tell(listener, running.get());
      } finally {
        watchers.release();
      }
    }
  }

  private void tell(SseClient listener, Running running) {
    Running.State now = running.state();
    Running.State told = null;
    for (int beat = 1; isHeard(listener) && !(now instanceof Running.Over); beat++) {
      if (!now.equals(told)) {
        listener.sendEvent("progress", Json.write(spoken(now)));
        told = now;
      } else if (beat % QUIET_BEATS == 0) {
        listener.sendComment("still there");
      }
      now = running.over(BEAT);
    }
    if (now instanceof Running.Over) {
      over(listener, running.id());
    }
  }

  private static Running.State spoken(Running.State state) {
    return state instanceof Running.Underway now
        ? new Running.Underway(Words.said(now.words()), now.percent())
        : state;
  }

  private boolean isHeard(SseClient listener) {
    return !listener.terminated() && !imports.isClosed() && !Thread.currentThread().isInterrupted();
  }

  private static void over(SseClient listener, String id) {
    listener.sendEvent("over", Json.write(Map.of("url", Urls.running(id))));
  }
}
