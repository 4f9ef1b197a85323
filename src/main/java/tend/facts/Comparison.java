package tend.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tend.signals.Trial;

/**
 * Posts of one kind and of another, before anything is concluded.
 *
 * @param about what is compared, such as "format"; for a declared trial its name
 * @param kind the first kind, such as "video"
 * @param other the words for the other kind
 */
record Comparison(
    String about,
    String kind,
    String other,
    boolean declared,
    @Nullable String hypothesis,
    List<Reached.Post> first,
    List<Reached.Post> second) {
  private static final double CONFIDENCE = 0.95;

  /** The same as a trial that the account named itself. */
  Comparison declaredAs(@Nullable String newHypothesis) {
    return new Comparison(about, kind, other, true, newHypothesis, first, second);
  }

  /** Whether either side has enough posts that something could ever come of it. */
  boolean worthIt() {
    return Math.min(ripe(first), ripe(second)) >= Trial.LEAST_EACH;
  }

  /**
   * What it comes to.
   *
   * @param comparisons how many are made of this account at once
   */
  Experiment concluded(int comparisons, Instant at, LocalDate month, Instant monthStart) {
    Trial trial = Trial.of(people(first), people(second), CONFIDENCE, comparisons);
    int lacking = missing(first, second, comparisons);
    int lackingOther = missing(second, first, comparisons);
    return new Experiment(
        (declared ? "trial/" : "") + about + "/" + kind,
        (declared ? about + ": " : "") + kind + " against " + other,
        hypothesis,
        declared,
        trial.verdict().words(),
        trial.first(),
        trial.second(),
        Math.min(trial.first(), trial.second()),
        lacking + lackingOther,
        trial.difference(),
        trial.low(),
        trial.high(),
        100 * trial.confidence(),
        Days.between(newest(), at),
        month.toString(),
        monthStart,
        remarks(trial, comparisons, lacking, lackingOther));
  }

  private static double[] people(List<Reached.Post> posts) {
    double[] people = new double[ripe(posts)];
    int count = 0;
    for (Reached.Post one : posts) {
      if (one.ripe()) {
        people[count++] = one.people();
      }
    }
    return people;
  }

  /** How many of them have their first days behind them. */
  static int ripe(List<Reached.Post> posts) {
    int ripe = 0;
    for (Reached.Post one : posts) {
      ripe += one.ripe() ? 1 : 0;
    }
    return ripe;
  }

  /** Posts that are young yet are on the way and not missing. */
  private static int missing(List<Reached.Post> some, List<Reached.Post> others, int comparisons) {
    int ripe = ripe(some);
    int young = some.size() - ripe;
    return Math.max(0, Trial.missing(ripe, others.size(), CONFIDENCE, comparisons) - young);
  }

  private Instant newest() {
    Instant newest = Instant.MIN;
    for (List<Reached.Post> side : List.of(first, second)) {
      for (Reached.Post one : side) {
        Instant when = one.said().at();
        newest = when.isAfter(newest) ? when : newest;
      }
    }
    return newest;
  }

  private List<String> remarks(Trial trial, int comparisons, int lacking, int lackingOther) {
    List<String> lines = new ArrayList<>();
    lines.add(
        trial.first() + " posts (" + kind + ") against " + trial.second() + " (" + other + ")");
    Double low = trial.low();
    Double high = trial.high();
    if (low != null && high != null) {
      lines.add(
          String.format(
              Locale.ROOT,
              "People each, first 7 days: %+.1f (%.1f %% interval %+.1f to %+.1f)",
              trial.difference(),
              100 * trial.confidence(),
              low,
              high));
    }
    lines.add("Verdict: " + trial.verdict().words());
    if (comparisons > 1) {
      lines.add("One of " + comparisons + " comparisons, each held so much stricter");
    }
    lack(lines, lacking, kind);
    lack(lines, lackingOther, other);
    return lines;
  }

  private static void lack(List<String> lines, int lacking, String of) {
    if (lacking > 0) {
      lines.add(lacking + " more " + (lacking == 1 ? "post" : "posts") + " needed: " + of);
    }
  }
}
