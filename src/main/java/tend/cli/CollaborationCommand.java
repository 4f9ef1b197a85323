package tend.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.campaigns.Collaborate;
import tend.flow.campaigns.Together;
import tend.model.Account;
import tend.model.Nearest;

@Command(
    name = "collaboration",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what is made together with whom, by the day the next step is due, or says how far it "
          + "has come with one person.",
      "For imported peers the activity tells, too; the later holds."
    })
final class CollaborationCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PERSON",
      description = "A key or a name, also of somebody who did nothing here; without one, all.")
  private @Nullable String person;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "idea|contacted|agreed|live|thanked|declined|undo",
      description = "How far it has come since now, or --at.")
  private @Nullable String word;

  @Option(
      names = "--account",
      required = true,
      paramLabel = "NAME",
      description = "Whose collaborations.")
  private String account = "";

  @Option(names = "--due", paramLabel = "DATE", description = "The day of the next step.")
  private @Nullable String due;

  @Option(names = "--note", paramLabel = "WORDS", description = "What you want to remember.")
  private @Nullable String note;

  @Override
  public Integer call() {
    try (App app = common.open()) {
      Account one = app.accounts().named(account);
      String who = person;
      if (who == null) {
        list(app.readCollaborations().all(one, common.moment()));
      } else {
        say(app.collaborate(), one, who, String.valueOf(word));
      }
      return ExitCode.FINE;
    }
  }

  private void list(List<Together> all) {
    if (all.isEmpty() && !common.json) {
      common.say(
          "Nothing is made together with anybody yet; begin with: collaboration PERSON idea");
    }
    all.forEach(this::tell);
  }

  private void say(Collaborate collaborate, Account one, String who, String stage) {
    if (stage.equals("undo")) {
      Optional<Together> left = collaborate.takeBack(one, who, common.moment());
      left.ifPresent(this::tell);
      if (left.isEmpty() && !common.json) {
        common.say("Nothing is left of it with %s.", who);
      }
      return;
    }
    if (!Collaborate.STAGES.contains(stage)) {
      throw new Errors.WrongUsage(
          "\""
              + stage
              + "\" is no step with "
              + who
              + "; "
              + Nearest.help(stage, Collaborate.STAGES));
    }
    String day = due;
    LocalDate by = day == null ? null : Moments.day("--due", day);
    tell(collaborate.say(one, who, stage, by, note, common.moment()));
  }

  private void tell(Together one) {
    if (common.json) {
      common.print(one);
      return;
    }
    LocalDate by = one.due();
    String words = one.note();
    common.say(
        "%-9s %s (%s) since %s%s: %s%s",
        one.stage(),
        one.name(),
        one.person(),
        one.since(),
        by == null ? "" : one.overdue() ? ", overdue since " + by : ", due " + by,
        one.next(),
        words == null ? "" : " [" + words + "]");
  }
}
