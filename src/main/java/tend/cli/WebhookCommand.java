package tend.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tend.App;
import tend.flow.out.Webhooks;
import tend.model.out.Webhook;

@Command(
    name = "webhook",
    mixinStandardHelpOptions = true,
    description = {
      "Programs that are told of a list as long as serve runs, by a signed POST of the JSON of today.",
      "The header Tend-Signature is t=SECONDS,v1=HEX: the HMAC-SHA256 of SECONDS, Tend-Event, "
          + "Tend-Delivery and the body with full stops between them, by the secret:",
      "printf '%%s.%%s.%%s.%%s' \"$t\" \"$event\" \"$delivery\" \"$body\" | openssl dgst -sha256 -hmac \"$secret\"",
      "Check it, refuse what is older than five minutes, and know a message that comes again by "
          + "its Tend-Delivery."
    },
    subcommands = {
      WebhookCommand.Add.class,
      WebhookCommand.Shown.class,
      WebhookCommand.Remove.class,
      WebhookCommand.Test.class
    })
final class WebhookCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say add, list, remove or test");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Tells a receiver from now on; prints the secret, this once.")
  static final class Add implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "URL", description = "Where to, such as https://example.org/tend.")
    private String url = "";

    @ArgGroup(multiplicity = "1")
    private Today.Which which = new Today.Which();

    @Option(
        names = "--events",
        split = ",",
        paramLabel = "EVENT",
        defaultValue = "list",
        description = "What to tell of: list, done, campaign (default: ${DEFAULT-VALUE}).")
    private List<String> events = List.of();

    @Option(
        names = "--allow-local",
        description = {
          "It may be on this computer or its network, and by http there. Refused otherwise, since "
              + "an address copied from somewhere must not reach what trusts everybody at home."
        })
    private boolean local;

    @Override
    public Integer call() {
      try (App app = common.open()) {
        Webhooks.Added added = app.webhooks().add(which.named(), url, kinds(), local);
        if (common.json) {
          Map<String, Object> view = view(added.webhook());
          view.put("secret", added.secret());
          common.print(view);
        } else {
          common.say("Added %s. Its secret, shown this once:", added.webhook().id());
          common.say("%s", added.secret());
          common.say("Try it with: tend webhook test %s", added.webhook().id());
        }
        return ExitCode.FINE;
      }
    }

    private List<Webhook.Event> kinds() {
      List<Webhook.Event> kinds = new ArrayList<>();
      for (String word : events) {
        kinds.add(
            Webhook.Event.of(word)
                .orElseThrow(
                    () ->
                        new Errors.WrongUsage(
                            "there is no event " + word + "; there are list, done and campaign")));
      }
      return kinds;
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Who is told of what.")
  static final class Shown implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Override
    public Integer call() {
      try (App app = common.open()) {
        List<Webhook> all = app.webhooks().all();
        if (common.json) {
          all.forEach(one -> common.print(view(one)));
        } else if (all.isEmpty()) {
          common.say("No program is told; begin with: tend webhook add");
        } else {
          all.forEach(one -> common.say("%s", line(one)));
        }
        return ExitCode.FINE;
      }
    }
  }

  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Tells it no more.")
  static final class Remove implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "ID", description = "As webhook list shows it.")
    private String id = "";

    @Override
    public Integer call() {
      try (App app = common.open()) {
        app.webhooks().remove(id);
        if (common.json) {
          common.print(Map.of("removed", id));
        } else {
          common.say("Nothing goes to %s any more.", id);
        }
        return ExitCode.FINE;
      }
    }
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Tells it the list as it is now, as the event \"test\".")
  static final class Test implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "ID", description = "As webhook list shows it.")
    private String id = "";

    @Override
    public Integer call() {
      try (App app = common.open()) {
        app.webhooks().test(id, common.source());
        if (common.json) {
          common.print(Map.of("arrived", true));
        } else {
          common.say("It arrived.");
        }
        return ExitCode.FINE;
      }
    }
  }

  private static String events(Webhook one) {
    return one.events().stream().map(Webhook.Event::word).collect(Collectors.joining(", "));
  }

  static String line(Webhook one) {
    Instant last = one.arrivedAt();
    return "%s %s: %s to %s, %s%s"
        .formatted(
            one.id(),
            one.list().name(),
            events(one),
            one.url(),
            last == null ? "nothing arrived yet" : "last arrived " + last,
            trouble(one));
  }

  private static String trouble(Webhook one) {
    String problem = one.tries().problem();
    if (problem == null) {
      return "";
    }
    return one.tries().givenUp()
        ? "; given up: " + problem + ". Try it with: tend webhook test " + one.id()
        : "; failed " + one.tries().failed() + " times: " + problem;
  }

  static Map<String, Object> view(Webhook one) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", one.id());
    view.put(one.list().ofCreator() ? "creator" : "account", one.list().name());
    view.put("url", one.url());
    view.put("events", one.events().stream().map(Webhook.Event::word).toList());
    view.put("arrived", one.arrivedAt());
    view.put("failed", one.tries().failed());
    view.put("given_up", one.tries().givenUp());
    view.put("next_try", one.tries().next());
    view.put("problem", one.tries().problem());
    return view;
  }
}
