package tend.signals.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Adds up what speaks for and against an account. Used once, by one thread. */
final class Points {
  private static final double SUSPICIOUS = 2.0;
  private static final double CLOSE = 0.5;
  private static final int LEAST_KNOWN = 3;
  private static final int LEAST_SIGNS = 2;
  private final List<Signal> signals = new ArrayList<>();
  private final EnumSet<Of> known = EnumSet.noneOf(Of.class);

  /** What a profile can tell. */
  enum Of {
    FOLLOWING,
    FOLLOWERS,
    POSTS,
    PICTURE,
    BIOGRAPHY,
    NAME
  }

  /** Put into words only for who reads them: of most accounts the verdict is all that is asked. */
  private record Signal(double points, String words, List<Object> values) {
    String shown() {
      return String.format(Locale.ROOT, words, values.toArray())
          + String.format(Locale.ROOT, " (%+.1f)", points);
    }
  }

  /** It is known, whatever it says. */
  void counted(Of one) {
    known.add(one);
  }

  void add(double points, String words, Object... values) {
    signals.add(new Signal(points, words, List.of(values)));
  }

  private double score() {
    double sum = signals.stream().mapToDouble(Signal::points).sum();
    return Math.round(10 * sum) / 10.0;
  }

  AccountJudgement judgement() {
    List<String> shown = new ArrayList<>();
    signals.stream()
        .sorted(Comparator.comparingDouble((Signal s) -> -Math.abs(s.points())))
        .forEach(s -> shown.add(s.shown()));
    Likeness verdict = verdict();
    if (verdict == Likeness.UNKNOWN) {
      shown.add(tooLittle());
    }
    return new AccountJudgement(verdict, score(), shown);
  }

  Likeness verdict() {
    double score = score();
    if (!enough() || (score > CLOSE && score < SUSPICIOUS && known.size() < Of.values().length)) {
      return Likeness.UNKNOWN;
    }
    long against = signals.stream().filter(s -> s.points() > 0).count();
    return score >= SUSPICIOUS && against >= LEAST_SIGNS ? Likeness.SUSPICIOUS : Likeness.PLAUSIBLE;
  }

  /** At least three things, one of them a number that takes time to make up. */
  private boolean enough() {
    boolean numbers =
        known.contains(Of.FOLLOWING) || known.contains(Of.FOLLOWERS) || known.contains(Of.POSTS);
    return numbers && known.size() >= LEAST_KNOWN;
  }

  private String tooLittle() {
    List<String> missing = new ArrayList<>();
    EnumSet.complementOf(known).forEach(one -> missing.add(one.name().toLowerCase(Locale.ROOT)));
    return "too little is known; not said: " + String.join(", ", missing);
  }
}
