package tend.playbook;

import org.jspecify.annotations.Nullable;
import tend.playbook.Condition.Op;

/** The smallest change of an account's number that would make a sentence hold, in words. */
final class Change {
  private static final double STEP = 0.1;

  private Change() {}

  /** Null where no number would do: the sentence asks for a kind, a word or a person. */
  static @Nullable String of(Asked.Reply reply) {
    Sentence.Shows shows = reply.said().sentence().shows();
    Double bound = reply.bound();
    if (shows == null || bound == null || !(reply.value() instanceof Number number)) {
      return null;
    }
    Op op = reply.said().sentence().condition().measure().orElseThrow().op();
    double value = number.doubleValue();
    boolean whole = !(number instanceof Double);
    return switch (op) {
      case AT_LEAST, EQUAL -> more(bound - value, shows);
      case MORE -> more(bound - value + (whole ? 1 : STEP), shows);
      case AT_MOST -> less(value - bound, shows);
      case LESS -> less(value - bound + (whole ? 1 : STEP), shows);
      case OTHER -> null;
    };
  }

  private static String more(double by, Sentence.Shows shows) {
    return shows.later() ? "waiting " + time(by, shows) : amount(by, "more", shows);
  }

  private static String less(double by, Sentence.Shows shows) {
    return shows.later()
        ? time(by, shows) + " earlier"
        : amount(by, shows.unit().isEmpty() ? "less" : "fewer", shows);
  }

  /** Hours are told to the minute above, days to the tenth above. */
  private static String time(double by, Sentence.Shows shows) {
    return shows.unit().equals("h")
        ? Shown.hours(Math.ceil(by * 60 - 1e-6) / 60)
        : Numbers.plain(Math.ceil(by * 10 - 1e-6) / 10) + (by > 1 ? " days" : " day");
  }

  private static String amount(double by, String way, Sentence.Shows shows) {
    String number = Numbers.plain(Math.ceil(by * 10 - 1e-6) / 10);
    return switch (shows.unit()) {
      case "" -> number + " " + way;
      case "%" -> number + " points " + (way.equals("more") ? "more" : "less");
      default -> number + " " + way + " " + Shown.noun(number, shows.unit());
    };
  }
}
