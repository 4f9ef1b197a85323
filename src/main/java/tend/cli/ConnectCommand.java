package tend.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.connect.Asked;
import tend.connect.Door;
import tend.flow.Accounts;
import tend.flow.ConnectAccount;
import tend.model.Connection;

@Command(
    name = "connect",
    mixinStandardHelpOptions = true,
    description = {
      "Connects an account with a live platform; sync then reads it.",
      "The password or token is asked for, or read from standard input; never an argument, since"
          + " others can see those."
    })
final class ConnectCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(paramLabel = "PLATFORM", description = "Such as bluesky.")
  private String platform = "";

  @Option(
      names = "--account",
      required = true,
      paramLabel = "NAME",
      description = "The account of Tend; made when new.")
  private String account = "";

  @Option(
      names = {"--name", "--handle"},
      paramLabel = "NAME",
      defaultValue = "",
      description = "The account's name on the platform.")
  private String name = "";

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The server, where it is not the usual one.")
  private @Nullable String server;

  @Option(
      names = "--token",
      description = "Give a token made by hand, on platforms that else show a page.")
  private boolean token;

  @Override
  public Integer call() {
    try (App app = common.open()) {
      ConnectAccount connect = app.connectAccount(common.source());
      Asked asked = connect.asked(platform);
      Accounts.oneLine(account);
      connect.server(platform, server);
      String named = named(asked);
      Optional<Door> door = token ? Optional.empty() : connect.door(platform, server);
      door.ifPresent(
          d -> common.err().println("Open this page, allow, and copy the code: " + d.url()));
      Map<String, String> begun = door.map(Door::begun).orElse(Map.of());
      Connection made =
          connect.connect(
              new ConnectAccount.Wish(platform, account, server, named, secret(asked), begun));
      if (common.json) {
        common.print(view(made));
      } else {
        common.say(
            "%s is connected to %s on %s. Read it with: tend sync %s",
            made.account(), made.shown(), made.platform(), made.account());
      }
      return ExitCode.FINE;
    }
  }

  private static Map<String, Object> view(Connection made) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("account", made.account());
    view.put("platform", made.platform());
    view.put("server", made.server());
    view.put("me", made.me());
    view.put("shown", made.shown());
    return view;
  }

  private String named(Asked asked) {
    String what = asked.name();
    if (what == null || !name.isBlank()) {
      return name;
    }
    return Terminal.console()
        .map(console -> console.readLine("%s: ", what))
        .map(String::strip)
        .filter(typed -> !typed.isEmpty())
        .orElseThrow(
            () -> new Errors.WrongUsage(platform + " asks for " + what + "; give it with --name"));
  }

  private static String secret(Asked asked) {
    Optional<Console> console = Terminal.console();
    if (console.isPresent()) {
      char[] typed = console.get().readPassword("%s: ", asked.secret());
      return given(typed == null ? null : new String(typed), asked);
    }
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      return given(in.readLine(), asked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String given(@Nullable String typed, Asked asked) {
    if (typed == null || typed.isBlank()) {
      throw new Errors.WrongUsage(
          "nothing was typed; give " + asked.secret() + ", or pipe it into the command");
    }
    return typed.strip();
  }
}
