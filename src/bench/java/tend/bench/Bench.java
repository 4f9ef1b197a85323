package tend.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tend.bench.Workload.Load;
import tend.facts.FactSheet;
import tend.model.Recommendation;
import tend.playbook.Checker;
import tend.playbook.Evaluation;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;

/**
 * Speed as ratios measured in one process on seeded data: what the product costs over a
 * hand-written pass that gives the same answers, and how cost grows with size. Each figure is the
 * median of several rounds, product and floor by turns. Absolute times are of this machine and mean
 * nothing elsewhere.
 */
public final class Bench {
  private final List<Playbook> playbooks;
  private final boolean quick;

  /** Measures the playbooks in force, which must be the shipped ones: the floor is theirs. */
  public Bench(List<Playbook> playbooks, boolean quick) {
    this.playbooks = List.copyOf(playbooks);
    this.quick = quick;
  }

  /** One figure with its spread over the rounds. */
  public record Figure(String figure, double value, double min, double max, int runs) {}

  /** Product and floor did not recommend the same; no figure would mean anything. */
  public static final class Differs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Differs(String message) {
      super(message);
    }
  }

  /**
   * Runs everything, telling figures as they come.
   *
   * @throws Differs when product and floor disagree
   */
  public void run(Consumer<Figure> tell) {
    List<Load> loads = Workload.accounts(quick ? 20 : 100, 1_000);
    loads.forEach(this::same);
    Workload.accounts(8, 37).forEach(this::same);
    tell.accept(overFloor(loads, quick ? 7 : 21));
    tell.accept(growth(quick ? 3 : 7));
    List<PlaybookFiles> twenty = twenty();
    tell.accept(checking("check-20-playbooks-ms", twenty, quick ? 7 : 21));
    tell.accept(checking("check-one-playbook-ms", twenty.subList(0, 1), quick ? 7 : 21));
    Importing importing = Importing.measure(quick ? 200_000 : 1_000_000, quick ? 2 : 5);
    tell.accept(figure("import-per-second", importing.perSecond()));
    tell.accept(figure("import-heap-mb", importing.heapMb()));
    int comments = quick ? 50_000 : 200_000;
    tell.accept(figure("triage-per-second", Triaging.perSecond(comments, quick ? 3 : 7)));
  }

  /** The largest playbook in force under twenty names: at least eight rules each. */
  private List<PlaybookFiles> twenty() {
    PlaybookFiles largest =
        playbooks.stream()
            .max(Comparator.comparingInt((Playbook p) -> p.ruleNames().size()))
            .orElseThrow()
            .files();
    List<PlaybookFiles> copies = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String id = "copy-" + (char) ('a' + i);
      SortedMap<String, String> files = new TreeMap<>(largest.files());
      files.computeIfPresent(
          "README.md", (name, text) -> text.replace("id: " + largest.id(), "id: " + id));
      copies.add(new PlaybookFiles(id, "rules/" + id, files));
    }
    return copies;
  }

  /** Milliseconds of this machine, in a warm process; nothing is compiled. */
  private static Figure checking(String name, List<PlaybookFiles> files, int rounds) {
    Checker checker = new Checker(Vocabulary.read(RulesFolder.read(null).vocabulary()));
    for (int i = 0; i < 3; i++) {
      files.forEach(checker::check);
    }
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      millis.add(1_000 * seconds(() -> files.forEach(checker::check)));
    }
    return figure(name, millis);
  }

  void same(Load load) {
    List<String> product = product(load);
    List<String> floor = Floor.evaluate(load.account(), load.rows(), Workload.now());
    if (!product.equals(floor)) {
      List<String> more = new ArrayList<>(product);
      more.removeAll(floor);
      List<String> less = new ArrayList<>(floor);
      less.removeAll(product);
      throw new Differs(
          load.account().name()
              + ": the product alone recommends "
              + more
              + ", the floor alone "
              + less);
    }
  }

  private List<String> product(Load load) {
    Instant at = Workload.now();
    FactSheet sheet = FactSheet.of(load.account(), load.rows(), at);
    return Evaluation.of(sheet, playbooks).recommendations().stream()
        .map(Bench::line)
        .sorted()
        .toList();
  }

  private static String line(Recommendation one) {
    return one.playbook()
        + "/"
        + one.rule()
        + "|"
        + one.subject().kind()
        + "/"
        + one.subject().id()
        + "|"
        + one.occurrence()
        + "|"
        + one.covers().stream()
            .map(c -> c.subject() + "@" + c.occurrence())
            .collect(Collectors.joining(";"));
  }

  private Figure overFloor(List<Load> loads, int rounds) {
    Runnable product = () -> loads.forEach(this::product);
    Runnable floor =
        () -> loads.forEach(l -> Floor.evaluate(l.account(), l.rows(), Workload.now()));
    for (int i = 0; i < 3; i++) {
      product.run();
      floor.run();
    }
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      double one = seconds(product);
      ratios.add(one / seconds(floor));
    }
    return figure("evaluate-over-floor", ratios);
  }

  /**
   * The slope of time over size in the double logarithm: 1 where twice the rows take twice as long.
   */
  private Figure growth(int rounds) {
    List<Load> sizes = new ArrayList<>();
    for (int rows = 1_000; rows <= 16_000; rows *= 2) {
      sizes.add(Workload.account(7, rows));
    }
    sizes.forEach(this::product);
    List<Double> slopes = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      slopes.add(slope(sizes));
    }
    return figure("growth-exponent", slopes);
  }

  private double slope(List<Load> sizes) {
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (Load load : sizes) {
      double x = Math.log(load.rows().size());
      double y = Math.log(Math.min(seconds(() -> product(load)), seconds(() -> product(load))));
      sx += x;
      sy += y;
      sxx += x * x;
      sxy += x * y;
    }
    int n = sizes.size();
    return (n * sxy - sx * sy) / (n * sxx - sx * sx);
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static Figure figure(String name, List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return new Figure(
        name,
        sorted.get(sorted.size() / 2),
        sorted.get(0),
        sorted.get(sorted.size() - 1),
        sorted.size());
  }
}
