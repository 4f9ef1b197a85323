package tend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.bench.Bench;
import tend.bench.Bench.Figure;
import tend.bench.Report;

@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Speed as ratios measured in one run; the machine cancels out.")
final class BenchCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Option(names = "--quick", description = "Within a minute.")
  private boolean quick;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "Write figures.json and the picture speed.svg there, too.")
  private @Nullable Path into;

  @Option(
      names = "--peers",
      paramLabel = "NAME",
      split = ",",
      description = "Other engines that must be measured; those in the build's profile bench.")
  private Set<String> peers = Set.of();

  @Override
  public Integer call() throws IOException {
    List<Figure> figures = new ArrayList<>();
    try (App app = common.open()) {
      new Bench(app.rules().playbooks(), quick, peers)
          .run(
              figure -> {
                figures.add(figure);
                tell(figure);
              });
    } catch (Bench.Differs e) {
      common.err().println("tend: no ratio would mean anything; " + e.getMessage());
      return ExitCode.PROBLEMS;
    }
    if (into != null) {
      Report.of(quick, figures).write(into);
    }
    return ExitCode.FINE;
  }

  private void tell(Figure figure) {
    if (common.json) {
      common.print(figure);
    } else {
      common.say(
          "%-26s %8.2f  (%.2f to %.2f in %d runs)",
          figure.figure(), figure.value(), figure.min(), figure.max(), figure.runs());
    }
    common.out().flush();
  }
}
