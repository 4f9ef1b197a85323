package tend.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tend.App;
import tend.flow.campaigns.TrialStanding;
import tend.flow.campaigns.TrialStanding.Result;
import tend.flow.campaigns.Trials;
import tend.model.Account;
import tend.store.TrialStore.Begun;

@Command(
    name = "trial",
    mixinStandardHelpOptions = true,
    description = "Tries something on purpose, and says what came of it or that it is too little.",
    subcommands = {
      TrialCommand.New.class,
      TrialCommand.Add.class,
      TrialCommand.Remove.class,
      TrialCommand.Drop.class,
      TrialCommand.ListAll.class,
      TrialCommand.Show.class
    })
final class TrialCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: trial new, add, remove, drop, list or show");
  }

  /** What all of them take. */
  private abstract static class Verb implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--account", required = true, paramLabel = "NAME", description = "Whose posts.")
    private String account = "";

    abstract void run(Trials trials, Account whose);

    @Override
    public Integer call() {
      try (App app = common.open()) {
        run(app.trials(), app.accounts().named(account));
        return ExitCode.FINE;
      }
    }

    void tell(TrialStanding one) {
      if (common.json) {
        common.print(one);
        return;
      }
      common.say(
          "%s (%s, %s to %s): %s", one.name(), one.state(), one.from(), one.to(), one.hypothesis());
      common.say(
          "  posts: %s",
          one.posts().isEmpty()
              ? "none yet"
              : one.posts().entrySet().stream()
                  .map(e -> e.getKey() + " " + e.getValue())
                  .collect(Collectors.joining(", ")));
      one.results().forEach(this::tell);
      common.say("  next: %s", one.next());
    }

    private void tell(Result one) {
      common.say("  %s: %s", one.shown(), one.verdict());
      one.inWords().forEach(line -> common.say("    %s", line));
    }
  }

  @Command(name = "new", mixinStandardHelpOptions = true, description = "Begins a trial.")
  static final class New extends Verb {
    @Parameters(paramLabel = "NAME", description = "A name of its own.")
    private String name = "";

    @Option(
        names = "--hypothesis",
        required = true,
        paramLabel = "WORDS",
        description = "What it is to show, written down before: \"questions bring more people\".")
    private String hypothesis = "";

    @Option(
        names = "--metric",
        defaultValue = Trials.PEOPLE,
        paramLabel = "people",
        description = "What decides: people who came to a post within its first seven days.")
    private String metric = Trials.PEOPLE;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "First day.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last day.")
    private String to = "";

    @Override
    void run(Trials trials, Account whose) {
      if (name.isBlank() || hypothesis.isBlank()) {
        throw new Errors.WrongUsage("a trial has a name and a --hypothesis; write both down");
      }
      tell(
          trials.begin(
              whose,
              new Begun(
                  name.strip(),
                  hypothesis.strip(),
                  metric,
                  Moments.day("--from", from),
                  Moments.day("--to", to),
                  common.moment())));
    }
  }

  @Command(name = "add", mixinStandardHelpOptions = true, description = "Lets a post take part.")
  static final class Add extends Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "The trial.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "POST", description = "The id of an own post.")
    private String post = "";

    @Parameters(index = "2", paramLabel = "VARIANT", description = "Which side it is on.")
    private String variant = "";

    @Override
    void run(Trials trials, Account whose) {
      if (variant.isBlank()) {
        throw new Errors.WrongUsage("a post is on one side of a trial; name the variant");
      }
      tell(trials.add(whose, name, post, variant.strip(), common.moment()));
    }
  }

  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Takes a post out.")
  static final class Remove extends Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "The trial.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "POST", description = "The id of its post.")
    private String post = "";

    @Override
    void run(Trials trials, Account whose) {
      tell(trials.remove(whose, name, post, common.moment()));
    }
  }

  @Command(name = "drop", mixinStandardHelpOptions = true, description = "Drops a trial.")
  static final class Drop extends Verb {
    @Parameters(paramLabel = "NAME", description = "The trial.")
    private String name = "";

    @Override
    void run(Trials trials, Account whose) {
      trials.drop(whose, name, common.moment());
      if (common.json) {
        common.print(Map.of("dropped", name));
      } else {
        common.say("%s is dropped; its posts take part in nothing.", name);
      }
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "All trials.")
  static final class ListAll extends Verb {
    @Override
    void run(Trials trials, Account whose) {
      List<TrialStanding> all = trials.all(whose, common.moment());
      if (all.isEmpty() && !common.json) {
        common.say("Nothing is tried yet; begin with: trial new NAME --hypothesis WORDS");
      }
      all.forEach(this::tell);
    }
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "One trial.")
  static final class Show extends Verb {
    @Parameters(paramLabel = "NAME", description = "The trial.")
    private String name = "";

    @Override
    void run(Trials trials, Account whose) {
      tell(trials.show(whose, name, common.moment()));
    }
  }
}
