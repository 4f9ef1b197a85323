package tend.facts.derivation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.facts.Experiment;
import tend.signals.trial.Trial;

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
   * @param sure see {@link #sure}
   */
  Experiment concluded(
      int comparisons, String sure, Instant at, LocalDate month, Instant monthStart) {
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
        remarks(trial, comparisons, sure, lacking, lackingOther));
  }

  /** How sure the interval of each is where so many are made, in percent to one place. */
  static String sure(int comparisons) {
    return String.valueOf(Math.round(1_000 * (1 - (1 - CONFIDENCE) / comparisons)) / 10.0);
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

  private List<String> remarks(
      Trial trial, int comparisons, String sure, int lacking, int lackingOther) {
    List<String> lines = new ArrayList<>();
    lines.add(
        trial.first() + " posts (" + kind + ") against " + trial.second() + " (" + other + ")");
    Double low = trial.low();
    Double high = trial.high();
    if (low != null && high != null) {
      lines.add(
          "People each, first 7 days: "
              + signed(Objects.requireNonNull(trial.difference()))
              + (" (" + sure + " % interval " + signed(low) + " to " + signed(high) + ")"));
    }
    lines.add("Verdict: " + trial.verdict().words());
    if (comparisons > 1) {
      lines.add("One of " + comparisons + " comparisons, each held so much stricter");
    }
    lack(lines, lacking, kind);
    lack(lines, lackingOther, other);
    return lines;
  }

  /** To one place; of people counted nearly all are whole or a half, which is told by hand. */
  private static String signed(double number) {
    long halves = (long) (2 * number);
    if (halves != 2 * number || halves == 0 || Math.abs(halves) > 1_000_000) {
      return String.format(Locale.ROOT, "%+.1f", number);
    }
    long size = Math.abs(halves);
    return (halves < 0 ? "-" : "+") + size / 2 + (size % 2 == 0 ? ".0" : ".5");
  }

  private static void lack(List<String> lines, int lacking, String of) {
    if (lacking > 0) {
      lines.add(lacking + " more " + (lacking == 1 ? "post" : "posts") + " needed: " + of);
    }
  }
}
