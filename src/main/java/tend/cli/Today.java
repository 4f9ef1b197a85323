package tend.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import tend.model.Pause;
import tend.model.Whose;
import tend.model.out.WhoseList;
import tend.out.Markdown;
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

    WhoseList named() {
      return creator != null
          ? WhoseList.ofCreator(creator)
          : WhoseList.ofAccount(String.valueOf(account));
    }
  }

  @Option(names = "--minutes", paramLabel = "N", description = "A budget for this time.")
  private @Nullable Integer minutes;

  @Option(names = "--markdown", description = "Print it as a Markdown checklist.")
  private boolean markdown;

  @Option(names = "--all", description = "List what was held back and put aside, too.")
  private boolean all;

  @Option(
      names = "--for",
      paramLabel = "ASSISTANT",
      description = "The part of the list that this assistant sees to.")
  private @Nullable String assistant;

  @Option(
      names = "--bring-back",
      description = "Bring back what was put aside while you were away.")
  private boolean bringBack;

  private static final Set<String> NAMED =
      with(Common.NAMED, "--account", "--creator", "--minutes", "--for");
  private static final Set<String> ALONE =
      with(Common.ALONE, "--markdown", "--all", "--bring-back");

  private static Set<String> with(Set<String> common, String... own) {
    Set<String> all = new HashSet<>(common);
    all.addAll(List.of(own));
    return Set.copyOf(all);
  }

  /** The command that those arguments say so plainly that nobody need be asked what they mean. */
  static Optional<Today> straight(List<String> args, PrintWriter out, PrintWriter err) {
    if (args.isEmpty() || !args.get(0).equals("today") || !Common.isAllSaid()) {
      return Optional.empty();
    }
    try {
      return Straight.of(args.subList(1, args.size()), NAMED, ALONE)
          .filter(s -> s.values().containsKey("--account") != s.values().containsKey("--creator"))
          .map(said -> of(said, out, err));
    } catch (RuntimeException e) {
      return Optional.empty(); // picocli says what is wrong
    }
  }

  private static Today of(Straight said, PrintWriter out, PrintWriter err) {
    Today today = new Today();
    today.common = Common.read(said, out, err);
    today.which.account = said.values().get("--account");
    today.which.creator = said.values().get("--creator");
    String minutes = said.values().get("--minutes");
    today.minutes = minutes == null ? null : Integer.valueOf(minutes);
    today.assistant = said.values().get("--for");
    today.markdown = said.flags().contains("--markdown");
    today.all = said.flags().contains("--all");
    today.bringBack = said.flags().contains("--bring-back");
    return today;
  }

  @Override
  public Integer call() {
    if (minutes != null && minutes < 0) {
      throw new Errors.WrongUsage("--minutes " + minutes + " is negative; give 0 or more");
    }
    try (App app = common.openToEvaluate()) {
      Whose whose = which.in(app.accounts());
      if (bringBack) {
        app.giveAnswer().bringBack(whose, common.moment());
      }
      DayPlan plan =
          assistant == null
              ? app.refreshToday().today(whose, common.moment(), minutes)
              : app.refreshToday().todayFor(whose, assistant, common.moment(), minutes);
      common.warn(app.rules());
      if (common.json) {
        common.print(TodayView.of(plan));
      } else if (markdown) {
        common.out().print(Markdown.of(plan));
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
        "%s, %s: %d of %d minutes left%s.",
        plan.assistant() == null
            ? plan.whose().name()
            : plan.assistant() + " for " + plan.whose().name(),
        plan.day(),
        plan.minutesLeft(),
        plan.minutes(),
        plan.rhythmDays() > 1 ? ", " + plan.rhythmDays() + "-day rhythm" : "");
    Pause pause = plan.pause();
    if (pause != null) {
      common.say("You paused until %s.", pause.to());
    }
    if (!plan.whose().zoneChosen()) {
      common.say(
          "Days are counted in UTC; choose a zone with: account set %s --zone …",
          plan.whose().accounts().get(0).name());
    }
    for (Group group : Group.values()) {
      List<Item> items = plan.open().stream().filter(i -> i.what().group() == group).toList();
      if (!items.isEmpty()) {
        common.say("%n%s", group.title());
        items.forEach(i -> item(i, plan));
      }
    }
    if (!plan.evening().isEmpty()) {
      common.say("%nThis evening");
      plan.evening().forEach(p -> item(p.item(), plan));
    }
    if (plan.open().isEmpty()) {
      common.say(plan.done().isEmpty() ? "Nothing needs you today." : "All done for today.");
    }
    rest(plan);
  }

  private void item(Item item, DayPlan plan) {
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
        plan.whose().several() ? item.what().account() + ": " : "",
        item.what().doing(),
        author == null ? "" : " (" + author + ")",
        item.what().minutes(),
        parts.isEmpty() ? "" : "; " + String.join(", ", parts));
    common.say("      %s", item.what().why());
    DayPlan.RolledOver over = plan.rolledOver().get(item.id());
    if (over != null) {
      common.say(
          "      On your list since %s%s.",
          over.since(), over.up() ? ", moved up after " + over.days() + " days" : "");
    }
  }

  private void aside(DayPlan.PutAside aside) {
    if (!aside.items().isEmpty()) {
      common.say("%s (--bring-back%s)", aside.words(), all ? "" : ", --all lists them");
    }
    if (all) {
      aside.items().forEach(i -> common.say("  [%s] %s", i.id(), i.what().doing()));
    }
  }

  private void handed(DayPlan plan) {
    Map<String, List<DayPlan.Handed>> by =
        plan.handed().stream()
            .collect(
                Collectors.groupingBy(
                    DayPlan.Handed::assistant, TreeMap::new, Collectors.toList()));
    by.forEach(
        (who, theirs) -> {
          common.say("With %s: %d%s", who, theirs.size(), all ? "" : " (--all lists them)");
          if (all) {
            theirs.forEach(h -> common.say("  [%s] %s", h.item().id(), h.item().what().doing()));
          }
        });
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
    aside(plan.putAside());
    handed(plan);
    if (!plan.told().refused().isEmpty()) {
      common.say("Not suggested here, and why:");
      plan.told().refused().forEach(this::refused);
      common.say("  %s", Policies.NO_ADVICE);
    }
    plan.told().stopped().forEach(s -> common.say("Stopped: %s: %s", s.rule(), s.reason()));
  }
}
