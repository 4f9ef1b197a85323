package tend.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.web.Server;

@Command(name = "serve", mixinStandardHelpOptions = true, description = "The web app.")
final class Serve implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

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
    App app = common.open();
    try {
      if (demo) {
        app.loadSamples().at(common.moment());
      }
      Server server =
          Server.start(
              new Server.Parts(
                  app.accounts(),
                  app.refreshToday(),
                  app.giveAnswer(),
                  app.rules(),
                  common.source()),
              host,
              port);
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

  private static void stop(Server server, App app) {
    server.stop();
    app.close();
  }
}
