package tend.cli;

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
  public Integer call() {
    List<Figure> figures = new ArrayList<>();
    try (App app = common.open()) {
      new Bench(app.rules().playbooks(), quick, peers)
          .run(
              figure -> {
                figures.add(figure);
                tell(figure);
                keep(figures);
              });
    } catch (Bench.Differs e) {
      common.err().println("tend: no ratio would mean anything; " + e.getMessage());
      return ExitCode.PROBLEMS;
    }
    if (figures.stream().noneMatch(f -> f.figure().equals("best-peer-over-evaluate"))) {
      common
          .err()
          .println(
              "tend: there is no other engine here to compare with; they come with the sources:"
                  + " mvn -Pbench package -DskipTests exec:exec");
    }
    return ExitCode.FINE;
  }

  /** After each figure, so that a run which is broken off leaves what it measured. */
  private void keep(List<Figure> figures) {
    if (into != null) {
      Report.of(quick, figures).write(into);
    }
  }

  private void tell(Figure figure) {
    if (common.json) {
      common.print(figure);
    } else {
      common.say(
          "%-34s %9.2f  (%.2f to %.2f in %d runs)",
          figure.figure(), figure.value(), figure.min(), figure.max(), figure.runs());
    }
    common.out().flush();
  }
}
