package tend.cli;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.connect.Refused;
import tend.connect.Vault;
import tend.flow.SyncAccount;
import tend.flow.out.Digests;
import tend.flow.out.Webhooks;
import tend.model.Connection;
import tend.model.Daemons;
import tend.web.Server;

@Command(name = "serve", mixinStandardHelpOptions = true, description = "The web app.")
final class Serve implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Serve.class);
  private static final int LAST_PORT = 65_535;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int WARM = 20;
  private static final Duration SYNC_EVERY = Duration.ofMinutes(15);

  @Mixin private Common common = new Common();

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this computer only).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "7070",
      description = "Port; 0 picks a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--demo", description = "With three invented sample accounts.")
  private boolean demo;

  @Override
  public Integer call() {
    if (port < 0 || port > LAST_PORT) {
      throw new Errors.WrongUsage("--port " + port + " is no port; choose one up to " + LAST_PORT);
    }
    App app = common.openToEvaluate(PATIENCE);
    try {
      if (demo) {
        app.loadSamples().at(common.moment());
      }
      Server server = Server.start(app.parts(common.source()), host, port);
      keepWarm(app);
      new Reloading(app.currentRules(), app.releasePlaybook(), common.source())
          .begin(App.rulesFolder(common.rules), beside("rules"));
      if (common.at == null) {
        keepCurrent(app);
        keepSending(app);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, app)));
      if (common.json) {
        common.print(Map.of("url", server.url()));
      } else {
        common.say("Tend is ready at %s", server.url());
      }
      return Tend.KEEPS_RUNNING;
    } catch (Server.PortTaken e) {
      app.close();
      throw new Errors.PortTaken(port, e);
    } catch (RuntimeException e) {
      app.close();
      throw e;
    }
  }

  /**
   * The first look of a day should not wait for the rules to be compiled and all activity to be
   * read, so both happen before, and again before what is kept grows old: once at least in each
   * stretch of that patience, so that the next one is always made ready.
   */
  private void keepWarm(App app) {
    ScheduledExecutorService warm = beside("warm");
    warm.execute(
        () ->
            safely(
                () ->
                    app.accounts().all().stream()
                        .limit(WARM)
                        .forEach(
                            a -> app.evaluateAccount().evaluate(a, common.source().instant()))));
    ScheduledFuture<?> unused =
        warm.scheduleAtFixedRate(
            () -> safely(() -> app.evaluateAccount().renew(common.source().instant())),
            PATIENCE.toMinutes() - 1,
            PATIENCE.toMinutes() - 1,
            TimeUnit.MINUTES);
  }

  /** Connected accounts are read every quarter of an hour; one that fails does not stop others. */
  private void keepCurrent(App app) {
    SyncAccount sync = app.syncAccount(common.source());
    ScheduledFuture<?> unused =
        beside("sync")
            .scheduleWithFixedDelay(
                () -> safely(() -> readAll(app, sync)),
                0,
                SYNC_EVERY.toMinutes(),
                TimeUnit.MINUTES);
  }

  /** What goes out by itself is looked after every minute, the slow apart from each other. */
  private void keepSending(App app) {
    Digests digests = app.digests(null);
    Webhooks webhooks = app.webhooks();
    everyMinute("digests", () -> digests.round(common.moment()));
    everyMinute("webhooks", () -> webhooks.round(common.source()));
  }

  private static void everyMinute(String name, Runnable work) {
    ScheduledFuture<?> unused =
        beside(name).scheduleWithFixedDelay(() -> safely(work), 1, 1, TimeUnit.MINUTES);
  }

  private void readAll(App app, SyncAccount sync) {
    for (Connection one : app.connectAccount(common.source()).all()) {
      try {
        sync.run(one.account(), common.moment(), (stream, rows) -> {});
      } catch (Refused | Vault.Locked e) {
        LOG.warn("{} was not read: {}", one.account(), e.getMessage());
      }
    }
  }

  private static ScheduledExecutorService beside(String name) {
    return Executors.newSingleThreadScheduledExecutor(Daemons.named(name));
  }

  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("what runs beside the pages failed; it is tried again", e);
    }
  }

  private static void stop(Server server, App app) {
    server.stop();
    app.close();
  }
}
