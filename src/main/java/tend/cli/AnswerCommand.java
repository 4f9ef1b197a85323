package tend.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.GiveAnswer;
import tend.flow.UnknownName;
import tend.model.Shown;

@Command(
    name = "answer",
    mixinStandardHelpOptions = true,
    description = "Ticks, postpones or declines an item, or takes that back.")
final class AnswerCommand implements Callable<Integer> {
  private static final Duration USUALLY = Duration.ofHours(24);

  @Mixin private Common common = new Common();

  @Parameters(index = "0", paramLabel = "ID", description = "The item, as today prints it.")
  private String id = "";

  @Parameters(index = "1", paramLabel = "done|later|not-for-me|undo", description = "What to say.")
  private String word = "";

  @Option(
      names = "--until",
      paramLabel = "T",
      description = "With later: when it comes back (default: in a day).")
  private @Nullable Instant until;

  @Option(names = "--reason", paramLabel = "R", description = "With not-for-me: why.")
  private @Nullable String reason;

  @Override
  public Integer call() {
    try (App app = common.open()) {
      Instant at = common.moment();
      Optional<Shown> answered = give(app.giveAnswer(), at);
      if (answered.isEmpty()) {
        throw new UnknownName("there is no item " + id, "list them with: today --account NAME");
      }
      String state = word.equals("undo") ? "open" : word;
      if (common.json) {
        common.print(new java.util.TreeMap<>(Map.of("id", id, "state", state)));
      } else {
        common.say("%s: %s", answered.get().item().what().doing(), state);
      }
      return ExitCode.FINE;
    }
  }

  private Optional<Shown> give(GiveAnswer answers, Instant at) {
    Instant back = until;
    return switch (word) {
      case "done" -> answers.done(id, at);
      case "later" -> answers.later(id, back == null ? at.plus(USUALLY) : back, at);
      case "not-for-me" -> answers.notForMe(id, reason == null ? "no reason given" : reason, at);
      case "undo" -> answers.undo(id);
      default ->
          throw new Errors.WrongUsage(
              "\"" + word + "\" is no answer; say done, later, not-for-me or undo");
    };
  }
}
