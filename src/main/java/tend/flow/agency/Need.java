package tend.flow.agency;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One reason why an account needs a person.
 *
 * @param amount the number that is said: points, questions, days, minutes or rules
 * @param bound the account's own bound that it went past, in the unit of the reason; 0 where there
 *     is none
 * @param about the rule, the campaign or the words it is about; empty where there is none
 */
public record Need(Reason reason, long amount, double bound, String about) {

  /** The reasons, the most pressing first; {@link WhoNeedsAPerson} says when each holds. */
  public enum Reason {
    SYNC_FAILED,
    RULE_STOPPED,
    CAMPAIGN_BLOCKED,
    ANSWERS_FELL,
    QUESTIONS_WAIT,
    RHYTHM_BROKE,
    OVER_BUDGET,
    DATA_OLD;

    /** The lower-case word. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How far past its bound it is, so that two of one reason can be put in order. */
  double excess() {
    return bound <= 0 ? amount : amount / bound;
  }
}
