package tend.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.ForgetPerson.Forgotten;
import tend.flow.ForgetPerson.Report;
import tend.store.ForgetStore.Known;
import tend.store.ForgetStore.OwnWords;

@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = "Erases a person for good and keeps later imports from bringing them back.")
final class ForgetCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Mixin private Sure sure = new Sure();

  @Parameters(
      paramLabel = "PERSON",
      description = "The person's key or display name; exactly: key:KEY or name:NAME.")
  private String person = "";

  @Option(
      names = "--account",
      paramLabel = "NAME",
      description = "Only here (default: everywhere).")
  private @Nullable String account;

  /**
   * The report as JSON.
   *
   * @param stay campaigns and trials that still say the name
   * @param clean whether no file of ours still holds the person
   * @param copies older databases kept aside, which may
   */
  private record Told(
      List<Forgotten> forgotten, OwnWords stay, boolean clean, List<String> copies) {}

  @Override
  public Integer call() {
    try (App app = common.open()) {
      List<Known> people = app.forgetPerson().find(account, person);
      if (!sure.of(question(people))) {
        common.err().println("tend: nothing was forgotten; it was not confirmed with yes");
        return ExitCode.WRONG;
      }
      Report report = app.forgetPerson().forget(people, account == null);
      if (common.json) {
        List<String> copies = KeptAside.copies(common).stream().map(Path::toString).toList();
        common.print(
            new Told(
                report.forgotten(), report.stay(), report.clean() && copies.isEmpty(), copies));
      } else {
        report.forgotten().forEach(this::tell);
        tell(report.stay());
        KeptAside.tell(common, report.clean());
      }
      return ExitCode.FINE;
    }
  }

  private static String question(List<Known> people) {
    return "Forget "
        + people.get(0).shown()
        + ": "
        + people.stream()
            .map(p -> p.rows() + " rows on " + p.account())
            .collect(Collectors.joining(", "))
        + ".";
  }

  private void tell(Forgotten one) {
    common.say(
        "%s: forgotten, with %d rows; %d list items and %d answers no longer tell who it was.",
        one.account(), one.rows(), one.items(), one.answers());
    if (one.mentions() > 0) {
      common.say(
          "%d texts of yours or of others still say the name: they are their writers' own words"
              + " and stay.",
          one.mentions());
    }
  }

  private void tell(OwnWords stay) {
    if (stay.campaigns() + stay.trials() > 0) {
      common.say(
          "%d campaigns and %d trials still say the name, now or in an earlier step: they are your"
              + " own words and stay; change them, or delete them.",
          stay.campaigns(), stay.trials());
    }
    if (stay.draws() > 0) {
      common.say(
          "Audit files that draws wrote are your files and keep the keys of who entered; delete"
              + " them where nobody needs them any more.");
    }
  }
}
