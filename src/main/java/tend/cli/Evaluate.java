package tend.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.flow.EvaluateAccount.Evaluated;
import tend.flow.ItemView;
import tend.flow.TodayView.RefusedView;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.Item;

@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Everything that fires, before the planner; all accounts without --account.")
final class Evaluate implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Option(names = "--account", paramLabel = "NAME", description = "One account only.")
  private @Nullable String account;

  @Option(
      names = "--refused",
      description = "With --json: a line for each rule that a policy refuses, too.")
  private boolean refused;

  @Override
  public Integer call() {
    AtomicBoolean stopped = new AtomicBoolean();
    try (App app = common.openToEvaluate()) {
      List<Account> accounts =
          account == null ? app.accounts().all() : List.of(app.accounts().named(account));
      common.warn(app.rules());
      app.evaluateFleet()
          .each(
              accounts,
              common.moment(),
              one -> {
                tell(one);
                stopped.compareAndSet(false, !one.stopped().isEmpty());
              });
    }
    return stopped.get() ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private void tell(Evaluated evaluated) {
    evaluated.items().forEach(this::tell);
    evaluated.refused().forEach(this::tell);
    evaluated
        .stopped()
        .forEach(s -> common.err().println("stopped: " + s.rule() + ": " + s.reason()));
  }

  /** Lines on standard output are items, unless what is refused was asked for, too. */
  private void tell(DayPlan.Refused one) {
    if (refused && common.json) {
      common.print(Map.of("account", one.account(), "refused", RefusedView.of(one)));
    } else {
      common
          .err()
          .printf(
              "refused: %s on %s: %s (%s)%n", one.rule(), one.account(), one.reason(), one.read());
    }
  }

  private void tell(Item item) {
    if (common.json) {
      common.print(ItemView.of(item));
    } else {
      common.say(
          "%s  %4d  %-24s %s  %s",
          item.id(), item.score(), item.what().account(), item.what().rule(), item.what().doing());
    }
  }
}
