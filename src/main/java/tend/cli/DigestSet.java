package tend.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.model.out.Digest;

@Command(
    name = "set",
    mixinStandardHelpOptions = true,
    description = {
      "From now on the list goes by mail by itself, as long as serve runs: once a day or week, "
          + "not before the hour, and never on rest days or in quiet hours."
    })
final class DigestSet implements Callable<Integer> {
  private static final int LAST_HOUR = 23;

  @Mixin private Common common = new Common();

  @ArgGroup(multiplicity = "1")
  private Today.Which which = new Today.Which();

  @Option(names = "--to", required = true, paramLabel = "MAIL", description = "The address.")
  private String to = "";

  @ArgGroup(multiplicity = "1")
  private HowOften often = new HowOften();

  /** Once a day or once a week. */
  static final class HowOften {
    @Option(names = "--daily", description = "Once a day.")
    private boolean daily;

    @Option(names = "--weekly", description = "Once a week, on the first day that is no rest day.")
    private boolean weekly;

    private boolean isWeekly() {
      return weekly && !daily;
    }
  }

  @Option(
      names = "--hour",
      paramLabel = "H",
      defaultValue = "8",
      description = "Not before that hour, 0 to 23 (default: ${DEFAULT-VALUE}).")
  private int hour;

  @Option(names = "--even-empty", description = "Also when there is nothing to do.")
  private boolean empty;

  @Override
  public Integer call() {
    if (hour < 0 || hour > LAST_HOUR) {
      throw new Errors.WrongUsage("--hour " + hour + " is no hour; give one from 0 to 23");
    }
    try (App app = common.open()) {
      Digest made =
          app.digests(null)
              .set(which.named(), Addressed.to(to), often.isWeekly(), hour, empty, common.moment());
      if (common.json) {
        common.print(DigestList.view(made));
      } else {
        common.say("%s", DigestList.line(made));
      }
      return ExitCode.FINE;
    }
  }
}
