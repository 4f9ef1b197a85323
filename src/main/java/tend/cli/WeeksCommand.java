package tend.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.flow.weeks.PlanWeeks;
import tend.flow.weeks.WeeksView;
import tend.model.WeekPlan;
import tend.model.Whose;

@Command(
    name = "weeks",
    mixinStandardHelpOptions = true,
    description = "The coming weeks, a day each, with the reason of each day under --all.")
final class WeeksCommand implements Callable<Integer> {
  private static final int MOST_WEEKS = 12;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  @Mixin private Common common = new Common();

  @ArgGroup(multiplicity = "1")
  private Today.Which which = new Today.Which();

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many, this one included (default: ${DEFAULT-VALUE}).")
  private int weeks = 4;

  @Option(names = "--all", description = "Say why, and list what found no day.")
  private boolean all;

  @Option(
      names = "--pin",
      paramLabel = "ID=DATE",
      description = "Keep a work on a day, such as 2026-03-05.")
  private List<String> pins = new ArrayList<>();

  @Option(names = "--unpin", paramLabel = "ID", description = "Let it go where it fits.")
  private List<String> unpins = new ArrayList<>();

  @Override
  public Integer call() {
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw new Errors.WrongUsage("--weeks " + weeks + "; give 1 to " + MOST_WEEKS);
    }
    try (App app = common.open()) {
      Whose whose = which.in(app.accounts());
      PlanWeeks planning = app.planWeeks();
      unpins.forEach(id -> planning.unpin(whose, id, common.moment()));
      pins.forEach(pin -> pin(planning, whose, pin));
      WeekPlan plan = planning.plan(whose, common.moment(), weeks);
      common.warn(app.rules());
      if (common.json) {
        common.print(WeeksView.of(plan));
      } else {
        tell(plan, whose.several());
      }
      return ExitCode.FINE;
    }
  }

  private void pin(PlanWeeks planning, Whose whose, String pin) {
    int at = pin.lastIndexOf('=');
    try {
      LocalDate day = LocalDate.parse(pin.substring(at + 1));
      planning.pin(whose, pin.substring(0, Math.max(0, at)), day, common.moment(), weeks);
    } catch (DateTimeParseException e) {
      throw new Errors.WrongUsage("--pin " + pin + " has no day; write ID=2026-03-05");
    }
  }

  private void tell(WeekPlan plan, boolean several) {
    for (WeekPlan.Day day : plan.days()) {
      String off = day.off();
      boolean now = day.date().equals(plan.today());
      common.say(
          "%-10s  %s%s",
          day.date().format(DAY), off != null ? off : minutes(day), now ? "  (today)" : "");
      day.placed().forEach(p -> placed(p, several));
    }
    rest(plan);
  }

  private static String minutes(WeekPlan.Day day) {
    String care = day.care() == 0 ? "" : ", " + day.care() + " kept for comments";
    return day.planned() + " of " + day.minutes() + " min" + care;
  }

  private void placed(WeekPlan.Placed one, boolean several) {
    common.say(
        "  %s[%s] %s%s, %d min%s",
        one.done() ? "done " : "",
        one.work().id(),
        several ? one.work().account() + ": " : "",
        one.work().title(),
        one.work().minutes(),
        one.pinned() && !all ? " (you chose this day)" : "");
    if (all && !one.done()) {
      common.say("      %s", one.because());
    }
  }

  private void rest(WeekPlan plan) {
    plan.over()
        .forEach(
            o ->
                common.say(
                    "%nThe week of %s wants %d of %d min. %s",
                    o.monday().format(DAY), o.wanted(), o.minutes(), o.wayOut()));
    if (!plan.left().isEmpty()) {
      common.say(
          "%nWithout a day: %d%s", plan.left().size(), all ? "" : " (--all lists them with why)");
    }
    if (all) {
      plan.left()
          .forEach(
              l -> {
                @Nullable String account =
                    plan.whose().equals(l.work().account()) ? "" : l.work().account() + ": ";
                common.say("  [%s] %s%s: %s", l.work().id(), account, l.work().title(), l.reason());
              });
    }
  }
}
