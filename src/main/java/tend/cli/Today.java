package tend.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.flow.Accounts;
import tend.flow.TodayView;
import tend.model.DayPlan;
import tend.model.Group;
import tend.model.Item;
import tend.model.Whose;
import tend.policy.Policies;

@Command(name = "today", mixinStandardHelpOptions = true, description = "Today's checklist.")
final class Today implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  /** One account, or everything of one person. */
  static final class Which {
    @Option(names = "--account", paramLabel = "NAME", description = "The account.")
    private @Nullable String account;

    @Option(
        names = "--creator",
        paramLabel = "NAME",
        description = "One list over all accounts of this person.")
    private @Nullable String creator;

    Whose in(Accounts accounts) {
      return creator != null
          ? accounts.creator(creator)
          : Whose.of(accounts.named(String.valueOf(account)));
    }
  }

  @Option(names = "--minutes", paramLabel = "N", description = "A budget for this time.")
  private @Nullable Integer minutes;

  @Option(names = "--all", description = "List what was held back, too.")
  private boolean all;

  @Override
  public Integer call() {
    if (minutes != null && minutes < 0) {
      throw new Errors.WrongUsage("--minutes " + minutes + " is negative; give 0 or more");
    }
    try (App app = common.open()) {
      DayPlan plan = app.refreshToday().today(which.in(app.accounts()), common.moment(), minutes);
      common.warn(app.rules());
      if (common.json) {
        common.print(TodayView.of(plan));
      } else {
        tell(plan);
        if (plan.open().isEmpty()) {
          app.accounts().cannotTell(plan.whose()).forEach(said -> common.say("  %s", said));
        }
      }
      return plan.told().stopped().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }
  }

  private void tell(DayPlan plan) {
    common.say(
        "%s, %s: %d of %d minutes left.",
        plan.whose().name(), plan.day(), plan.minutesLeft(), plan.minutes());
    if (!plan.whose().zoneChosen()) {
      common.say(
          "Days are counted in UTC; choose a zone with: account set %s --zone …",
          plan.whose().accounts().get(0).name());
    }
    for (Group group : Group.values()) {
      List<Item> items = plan.open().stream().filter(i -> i.what().group() == group).toList();
      if (!items.isEmpty()) {
        common.say("%n%s", group.title());
        items.forEach(i -> item(i, plan.whose().several()));
      }
    }
    if (!plan.evening().isEmpty()) {
      common.say("%nThis evening");
      plan.evening().forEach(p -> item(p.item(), plan.whose().several()));
    }
    if (plan.open().isEmpty()) {
      common.say(plan.done().isEmpty() ? "Nothing needs you today." : "All done for today.");
    }
    rest(plan);
  }

  private void item(Item item, boolean several) {
    List<String> parts = new ArrayList<>();
    item.what().evidence().stream()
        .filter(e -> e.value() != null)
        .map(e -> e.label() + " " + e.value())
        .distinct()
        .forEach(parts::add);
    String author = item.what().subject().author();
    common.say(
        "  [%s] %s%s%s, %d min%s",
        item.id(),
        several ? item.what().account() + ": " : "",
        item.what().doing(),
        author == null ? "" : " (" + author + ")",
        item.what().minutes(),
        parts.isEmpty() ? "" : "; " + String.join(", ", parts));
    common.say("      %s", item.what().why());
  }

  private void refused(DayPlan.Refused one) {
    common.say("  %s (%s): %s (%s)", one.title(), one.account(), one.reason(), one.read());
  }

  private void rest(DayPlan plan) {
    common.say("");
    if (!plan.done().isEmpty()) {
      common.say("Done today: %d", plan.done().size());
    }
    if (!plan.heldBack().isEmpty()) {
      common.say(
          "Held back to fit your %d minutes: %d%s",
          plan.minutes(), plan.heldBack().size(), all ? "" : " (--all lists them)");
    }
    if (all) {
      plan.heldBack()
          .forEach(
              h -> common.say("  [%s] %s: %s", h.item().id(), h.item().what().doing(), h.reason()));
    }
    if (!plan.told().refused().isEmpty()) {
      common.say("Not suggested here, and why:");
      plan.told().refused().forEach(this::refused);
      common.say("  %s", Policies.NO_ADVICE);
    }
    plan.told().stopped().forEach(s -> common.say("Stopped: %s: %s", s.rule(), s.reason()));
  }
}
