package tend.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.facts.Health;

@Command(name = "health", mixinStandardHelpOptions = true, description = "The account's numbers.")
final class HealthCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Option(names = "--account", required = true, paramLabel = "NAME", description = "The account.")
  private String account = "";

  @Option(names = "--from", paramLabel = "T", description = "Only what was opened since.")
  private @Nullable Instant from;

  @Option(names = "--to", paramLabel = "T", description = "Only what was opened until.")
  private @Nullable Instant to;

  @Override
  public Integer call() {
    try (App app = common.open()) {
      Health health =
          app.readHealth().read(app.accounts().named(account), from, to, common.moment());
      if (common.json) {
        common.print(health);
      } else {
        tell(health);
      }
      return ExitCode.FINE;
    }
  }

  private void tell(Health h) {
    common.say("Comments opened      %s", orUnknown(h.opened()));
    common.say("  answered           %s (%s)", orUnknown(h.answered()), percent(h.answerRate()));
    common.say(
        "  questions          %s, answered %s",
        orUnknown(h.questionsOpened()), orUnknown(h.questionsAnswered()));
    common.say("Typical wait         %s", minutes(h.medianWaitMinutes()));
    common.say("  of answered ones   %s", minutes(h.medianAnsweredMinutes()));
    common.say("  nine in ten within %s", minutes(h.p90WaitMinutes()));
    common.say("Oldest open          %s", minutes(h.oldestOpenMinutes()));
    common.say(
        "Waiting now          %s, over 30 days %s", orUnknown(h.waiting()), orUnknown(h.stale()));
    common.say(
        "Followers who interact %s of %s",
        orUnknown(h.activeFollowers()), orUnknown(h.followers()));
    common.say("People who had come before, 30 days %s", ofHundred(h.returningPercent()));
    common.say("Answered talks that went on, 30 days %s", ofHundred(h.wentOnPercent()));
  }

  private static Object orUnknown(@Nullable Integer number) {
    return number == null ? "unknown" : number;
  }

  private static String ofHundred(@Nullable Double percent) {
    return percent(percent == null ? null : percent / 100);
  }

  private static String percent(@Nullable Double rate) {
    return rate == null ? "unknown" : String.format(Locale.ROOT, "%.1f %%", 100 * rate);
  }

  private static String minutes(@Nullable Double minutes) {
    if (minutes == null) {
      return "unknown";
    }
    return minutes < 120
        ? String.format(Locale.ROOT, "%.0f min", minutes)
        : String.format(Locale.ROOT, "%.1f h", minutes / 60);
  }
}
