package tend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.intake.TableFile;
import tend.signals.account.AccountJudgement;
import tend.signals.account.AccountReader;
import tend.signals.account.Likeness;
import tend.signals.account.Profile;

@Command(
    name = "audience",
    mixinStandardHelpOptions = true,
    description =
        "Which follower accounts of a CSV file look real: plausible, suspicious or unknown, each with its signals.")
final class AudienceCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Mixin private Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "A CSV file with a header, one account a row.")
  private Path file = Path.of("");

  @Option(
      names = "--column",
      paramLabel = "FIELD=NAME",
      description = "Which column tells a field, such as posts=media_count (default: detected).")
  private Map<String, String> columns = new LinkedHashMap<>();

  private final AccountReader reader = new AccountReader();
  private final Map<Likeness, Long> counts = new EnumMap<>(Likeness.class);
  private long unread;
  private long broken;

  /** A row as JSON. */
  record View(long row, Likeness verdict, double score, List<String> signals) {}

  @Override
  public Integer call() throws IOException {
    TableFile table = TableFile.at(file);
    ProfileColumns found = ProfileColumns.of(file.toString(), table.header(), columns);
    found
        .withoutScaled(table)
        .forEach(
            column ->
                common
                    .err()
                    .println("tend: " + column + " holds fractions and no counts; unknown"));
    common.err().println("tend: " + file + ": reads " + found.inWords());
    table.forEach((number, fields, reason) -> row(number, found.profile(fields), reason));
    if (!common.json) {
      summary();
    }
    if (unread > SHOWN) {
      common.err().println("tend: … and " + (unread - SHOWN) + " more values counted as unknown");
    }
    return broken == 0 ? ExitCode.FINE : ExitCode.PROBLEMS;
  }

  private void row(long number, Profile.Reading read, @Nullable String reason) {
    read.unread().forEach(value -> unread(number, value));
    AccountJudgement judged =
        reason == null
            ? reader.read(read.profile())
            : new AccountJudgement(Likeness.UNKNOWN, 0, List.of("not read: " + reason));
    broken += reason == null ? 0 : 1;
    counts.merge(judged.verdict(), 1L, Long::sum);
    if (common.json) {
      common.print(new View(number, judged.verdict(), judged.score(), judged.signals()));
    } else {
      String name = read.profile().username();
      common.say(
          "%6d  %-10s %5.1f  %s%s",
          number,
          judged.verdict().word(),
          judged.score(),
          name == null ? "" : name + ": ",
          String.join("; ", judged.signals()));
    }
  }

  private void unread(long number, String value) {
    unread++;
    if (unread <= SHOWN) {
      common.err().println("tend: row " + number + ": " + value + " is no such value; unknown");
    }
  }

  private void summary() {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      common.say("No rows: the file has a header only.");
      return;
    }
    common.say("");
    for (Likeness one : Likeness.values()) {
      long count = counts.getOrDefault(one, 0L);
      common.say("%-10s %,8d  %5.1f %%", one.word(), count, 100.0 * count / all);
    }
    common.say("Signs, not proof: nobody should be blocked or named for a score alone.");
  }
}
