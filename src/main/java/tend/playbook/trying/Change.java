package tend.playbook.trying;

import org.jspecify.annotations.Nullable;
import tend.facts.FactTypes;
import tend.playbook.Condition;
import tend.playbook.Condition.Op;
import tend.playbook.Numbers;
import tend.playbook.Sentence;
import tend.playbook.Shown;

/**
 * The smallest change of an account's number that would make a sentence hold, in words. It is told
 * to the minute, to the tenth or as a whole, always rounded up, so that what is named is enough.
 */
final class Change {
  private static final int MINUTES = 60;
  private static final int TENTHS = 10;
  private static final int ALL_PERCENT = 100;

  /** What counting in parts of an hour leaves over. */
  private static final double SAME = 1e-6;

  private Change() {}

  /**
   * Null where no number would do: the sentence asks for a kind, a word or a person, or for a
   * number that there is not; and where something never happened, which no number of days changes.
   */
  static @Nullable String of(Asked.Reply reply) {
    Sentence.Shows shows = reply.said().sentence().shows();
    Double bound = reply.bound();
    if (shows == null || bound == null || !(reply.value() instanceof Number number)) {
      return null;
    }
    Condition condition = reply.said().sentence().condition();
    Op op = condition.measure().orElseThrow().op();
    boolean percent = shows.unit().equals("%");
    if (!op.holds(0, bound) && !op.holds(percent ? ALL_PERCENT : Double.MAX_VALUE, bound)) {
      return null;
    }
    double value = number.doubleValue();
    if (Double.isInfinite(value)) {
      return null;
    }
    int parts = parts(shows, condition.type());
    return switch (op) {
      case AT_LEAST, EQUAL -> more(enough(bound - value, parts), shows);
      case MORE -> more(beyond(bound - value, parts), shows);
      case AT_MOST -> less(enough(value - bound, parts), shows);
      case LESS -> less(beyond(value - bound, parts), shows);
      case OTHER -> null;
    };
  }

  /** How many parts of one are told: hours to the minute, counts as a whole. */
  private static int parts(Sentence.Shows shows, Class<?> fact) {
    if (shows.unit().equals("h")) {
      return MINUTES;
    }
    return FactTypes.isWhole(FactTypes.properties(fact).get(shows.property())) ? 1 : TENTHS;
  }

  private static double enough(double by, int parts) {
    return Math.ceil(by * parts - SAME) / parts;
  }

  private static double beyond(double by, int parts) {
    return (Math.floor(by * parts + SAME) + 1) / parts;
  }

  private static String more(double by, Sentence.Shows shows) {
    return shows.later() ? "waiting " + time(by, shows) : amount(by, "more", shows);
  }

  private static String less(double by, Sentence.Shows shows) {
    return shows.later()
        ? time(by, shows) + " earlier"
        : amount(by, shows.unit().isEmpty() ? "less" : "fewer", shows);
  }

  private static String time(double by, Sentence.Shows shows) {
    if (shows.unit().equals("h")) {
      return Shown.exactly(by);
    }
    String number = Numbers.plain(by);
    return number + " " + Shown.noun(number, "days");
  }

  private static String amount(double by, String way, Sentence.Shows shows) {
    String number = Numbers.plain(by);
    return switch (shows.unit()) {
      case "" -> number + " " + way;
      case "h" -> Shown.exactly(by) + " " + (way.equals("more") ? way : "less");
      case "%" ->
          number + " " + Shown.noun(number, "points") + " " + (way.equals("more") ? way : "less");
      default -> number + " " + way + " " + Shown.noun(number, shows.unit());
    };
  }
}
