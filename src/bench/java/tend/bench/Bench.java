package tend.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tend.bench.Workload.Load;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Recommendation;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;
import tend.playbook.findings.Analysis;
import tend.playbook.recommending.Evaluation;
import tend.policy.Policies;

/**
 * Speed as ratios measured in one process on seeded data: what the product costs over a
 * hand-written pass that gives the same answers, and how cost grows with size. Each figure is the
 * median of several rounds, product and floor by turns. The floor reads row objects, the product
 * columns, as the database hands them over; what it costs to put row objects into columns is a
 * figure of its own, as it is done once when a row is read and not when it is evaluated. What is
 * measured by the clock of a user, one comment and the start, runs in a process as the launcher
 * makes it. Absolute times are of this machine and mean nothing elsewhere.
 */
public final class Bench {
  /** Both get quicker for five hundred rounds more, alike: their ratio stays what it is by then. */
  private static final int WARM = 40;

  private static final int MUCH = 100_000;

  /** What somebody did in a few days. */
  private static final int TICKED = 30;

  /** In seven months. */
  private static final int ANSWERED = 3_000;

  private final List<Playbook> playbooks;
  private final boolean quick;
  private final Set<String> peers;

  /** Measures those playbooks against whatever peers there are. */
  public Bench(List<Playbook> playbooks, boolean quick) {
    this(playbooks, quick, Set.of());
  }

  /**
   * Measures the playbooks in force, which must be the shipped ones: the floor is written for them.
   *
   * @param peers other engines that must be measured, too
   */
  public Bench(List<Playbook> playbooks, boolean quick, Set<String> peers) {
    this.peers = Set.copyOf(peers);
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
    List<Load> packed = loads.stream().map(Load::packed).toList();
    packed.forEach(this::same);
    overFloor(loads, packed, quick ? 5 : 21, tell);
    Against.measure(
        playbooks,
        () -> loads.stream().map(Bench::sheet).toList(),
        ServiceLoader.load(Peer.class),
        peers,
        quick ? 5 : 15,
        tell);
    tell.accept(growth("growth-exponent", largest(), this::everything, quick ? 3 : 5));
    tell.accept(growth("derivation-exponent", largest(), Bench::sheet, quick ? 3 : 5));
    moreRules(loads.get(0), tell);
    stored(tell);
    tell.accept(
        figure(
            "two-threads-over-one", TwoThreads.overOne(packed, this::everything, quick ? 5 : 15)));
    List<PlaybookFiles> twenty = CopiedPlaybooks.of(playbooks, 20);
    List<Double> starts = Starting.overFloor(quick ? 3 : 11);
    if (!starts.isEmpty()) {
      tell.accept(figure("start-over-floor", starts));
    }
    tell.accept(checking("check-20-playbooks-ms", twenty, quick ? 3 : 21));
    tell.accept(checking("check-one-playbook-ms", twenty.subList(0, 1), quick ? 5 : 21));
    Compiling compiling = Compiling.measure(checker(), twenty, quick ? 3 : 9);
    tell.accept(figure("compile-one-playbook-ms", compiling.oneMillis()));
    tell.accept(figure("start-20-playbooks-ms", compiling.startMillis()));
    tell.accept(figure("kept-over-compiled", compiling.keptOverCompiled()));
    Impacting impact = Impacting.measure(200, 500, quick ? 3 : 11);
    tell.accept(figure("impact-200-accounts-ms", impact.firstMillis()));
    tell.accept(figure("impact-again-ms", impact.againMillis()));
    Importing importing = Importing.measure(quick ? 200_000 : 1_000_000, quick ? 2 : 5);
    tell.accept(figure("import-per-second", importing.perSecond()));
    tell.accept(figure("import-heap-mb", importing.heapMb()));
    WeekPlanning weeks = WeekPlanning.measure(quick ? 2 : WeekInstances.SEEDS.size());
    tell.accept(figure("plan-200-works-ms", weeks.planMillis()));
    tell.accept(figure("replan-one-tick-ms", weeks.againMillis()));
    weeks.overGreedy().forEach((r, over) -> tell.accept(figure("plan-over-greedy-at-" + r, over)));
    int comments = quick ? 50_000 : 200_000;
    tell.accept(figure("triage-per-second", Triaging.perSecond(comments, quick ? 2 : 7)));
  }

  private int largest() {
    return quick ? 32_000 : 1_024_000;
  }

  private void moreRules(Load load, Consumer<Figure> tell) {
    int most = quick ? 4 : 64;
    int rounds = quick ? 5 : 11;
    FactSheet sheet = sheet(load);
    List<Double> all = MoreRules.slopes(playbooks, checker(), sheet, most, rounds);
    List<Double> one = MoreRules.slopesOfOneChange(playbooks, checker(), sheet, most, rounds);
    tell.accept(figure("rules-exponent", all));
    tell.accept(figure("rules-exponent-of-one-change", one));
  }

  /** What an account in a database costs: a small one, and one with much history. */
  private void stored(Consumer<Figure> tell) {
    oneComment("one-comment-of-1000", 1_000, tell);
    try (StoredAccount stored = new StoredAccount(OneComment.load(MUCH))) {
      tell.accept(figure("bytes-per-interaction", Held.bytesPerInteraction(stored, quick ? 2 : 7)));
    }
    oneComment("one-comment", MUCH, tell);
    Millis million = OneComment.stored(largest(), 0, comments(), most());
    listed("one-comment-of-" + largest(), million, tell);
    Millis first = NextStretch.stored(MUCH, quick ? 5 : 60, most().multipliedBy(3));
    listed("first-comment-of-five-minutes", first, tell);
    listed("one-tick", OneTick.stored(MUCH, ANSWERED, comments(), most()), tell);
  }

  private static void listed(String name, Millis one, Consumer<Figure> tell) {
    tell.accept(one.figure(name + "-p50-ms", 50));
    tell.accept(one.figure(name + "-p99-ms", 99));
  }

  private void oneComment(String name, int rows, Consumer<Figure> tell) {
    Duration most = most();
    int comments = comments();
    listed(name, OneComment.stored(rows, 0, comments, most), tell);
    listed(name + "-ticked", OneComment.stored(rows, TICKED, comments, most), tell);
    Millis alone = OneComment.alone(OneComment.load(rows), playbooks, comments, most);
    tell.accept(alone.figure(name + "-alone-p50-ms", 50));
    tell.accept(alone.figure(name + "-alone-p99-ms", 99));
  }

  private int comments() {
    return quick ? 300 : 3_000;
  }

  private Duration most() {
    return Duration.ofSeconds(quick ? 6 : 30);
  }

  private static Checker checker() {
    return new Checker(Vocabulary.read(RulesFolder.read(null).vocabulary()));
  }

  /** Milliseconds of this machine, in a warm process, as check does it; nothing is compiled. */
  private static Figure checking(String name, List<PlaybookFiles> files, int rounds) {
    Checker checker = checker();
    Runnable check =
        () -> {
          Checker.forget();
          Analysis.of(
              files.stream().flatMap(f -> checker.check(f).playbook().stream()).toList(),
              Policies.NONE,
              LocalDate.ofInstant(Workload.now(), ZoneOffset.UTC));
        };
    for (int i = 0; i < 3; i++) {
      check.run();
    }
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      millis.add(1_000 * seconds(check));
    }
    return figure(name, millis);
  }

  /**
   * Holds the product's answers on one account against the floor's.
   *
   * @throws Differs when they disagree
   */
  void same(Load load) {
    List<String> product = product(load).stream().map(Bench::line).sorted().toList();
    List<String> floor = FloorItem.lines(floor(load));
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

  private List<Recommendation> product(Load load) {
    return Evaluation.of(sheet(load), playbooks).recommendations();
  }

  private static List<FloorItem> floor(Load load) {
    return Floor.evaluate(load.account(), load.rows(), Workload.now(), load.elsewhere());
  }

  private static FactSheet sheet(Load load) {
    return Derivation.sheet(load.account(), load.rows(), Workload.now(), load.elsewhere());
  }

  private void everything(Load load) {
    product(load);
  }

  static String line(Recommendation one) {
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

  private void overFloor(List<Load> loads, List<Load> packed, int rounds, Consumer<Figure> tell) {
    Runnable product = () -> packed.forEach(this::product);
    Runnable columns = () -> loads.forEach(Load::packed);
    Runnable floor = () -> loads.forEach(Bench::floor);
    List<List<Double>> seconds =
        Rounds.seconds(
            WARM, rounds, Stream.of(product, floor, columns).map(Rounds.Variant::new).toList());
    tell.accept(figure("evaluate-over-floor", Rounds.ratios(seconds.get(0), seconds.get(1))));
    tell.accept(figure("columns-over-floor", Rounds.ratios(seconds.get(2), seconds.get(1))));
  }

  /**
   * The slope of time over size in the double logarithm: 1 where twice the rows take twice as long.
   */
  private static Figure growth(String name, int most, Consumer<Load> work, int rounds) {
    List<Load> sizes = new ArrayList<>();
    for (int rows = 1_000; rows <= most; rows *= 2) {
      sizes.add(Workload.account(7, rows).packed());
    }
    sizes.forEach(work);
    List<Double> slopes = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      slopes.add(slope(sizes, work));
    }
    return figure(name, slopes);
  }

  private static double slope(List<Load> sizes, Consumer<Load> work) {
    Slope slope = new Slope();
    sizes.forEach(load -> slope.add(load.rows().size(), quickest(load, work)));
    return slope.value();
  }

  /** Small accounts more often: their time is soon lost in a pause of the machine. */
  private static double quickest(Load load, Consumer<Load> work) {
    double best = Double.MAX_VALUE;
    for (int i = Math.max(2, 16_000 / load.rows().size()); i > 0; i--) {
      best = Math.min(best, Rounds.seconds(new Rounds.Variant(() -> work.accept(load))));
    }
    return best;
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  static Figure figure(String name, List<Double> values) {
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
