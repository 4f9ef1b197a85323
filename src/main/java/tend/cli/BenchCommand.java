package tend.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.bench.Bench;

@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Speed as ratios measured in one run; the machine cancels out.")
final class BenchCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Option(names = "--quick", description = "Within a minute.")
  private boolean quick;

  @Override
  public Integer call() {
    try (App app = common.open()) {
      new Bench(app.rules().playbooks(), quick)
          .run(
              figure -> {
                if (common.json) {
                  common.print(figure);
                } else {
                  common.say(
                      "%-24s %8.2f  (%.2f to %.2f in %d runs)",
                      figure.figure(), figure.value(), figure.min(), figure.max(), figure.runs());
                }
              });
      return ExitCode.FINE;
    } catch (Bench.Differs e) {
      common
          .err()
          .println(
              "tend: the floor and the product differ, so no ratio means anything; "
                  + e.getMessage());
      return ExitCode.PROBLEMS;
    }
  }
}
