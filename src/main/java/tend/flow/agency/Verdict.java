package tend.flow.agency;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import tend.flow.RuleResult;

/**
 * Whether a rule is worth keeping, by what people did with what it listed. Nothing is said before
 * {@value #LEAST_LISTED} items were listed and people reacted to {@value #LEAST_REACTED} of them.
 *
 * @param part how many of the whole: what it rests on
 * @param whole of how many
 */
public record Verdict(Word word, int part, int whole) {
  static final int LEAST_LISTED = 10;
  static final int LEAST_REACTED = 5;
  static final int RETIRE_LISTED = 20;
  static final int RETIRE_REACTED = 10;
  static final int IGNORED = 30;
  private static final double RETIRE_SHARE = 0.8;
  private static final int OFTEN_LATER = 2;

  /** What is said of a rule, the most pressing first. */
  public enum Word {
    /**
     * Of at least {@value Verdict#RETIRE_REACTED} reactions to at least {@value
     * Verdict#RETIRE_LISTED} items, four in five declined.
     */
    RETIRE,
    /** Half of the reactions declined, or put off and never did, as {@code results} calls noisy. */
    REVIEW_UNWANTED,
    /** What it lists is put off twice or more before anybody does it. */
    REVIEW_MOMENT,
    /** {@value Verdict#IGNORED} of its items left the list and nobody ever reacted to one. */
    REVIEW_IGNORED,
    /** Most of what people react to they do. */
    KEEP,
    /** Too few answers to say anything. */
    TOO_FEW;

    /** The lower-case word. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody should do something about it. */
    public boolean asks() {
      return this != KEEP && this != TOO_FEW;
    }
  }

  /** Of one rule. */
  public static Verdict of(RuleResult rule) {
    int reacted = rule.reacted();
    int wanted = rule.done() + rule.ticked();
    if (reacted == 0 && rule.gone() >= IGNORED) {
      return new Verdict(Word.REVIEW_IGNORED, rule.gone(), rule.listed());
    }
    if (rule.listed() < LEAST_LISTED || reacted < LEAST_REACTED) {
      return new Verdict(Word.TOO_FEW, reacted, rule.listed());
    }
    boolean many = rule.listed() >= RETIRE_LISTED && reacted >= RETIRE_REACTED;
    if (many && rule.notForMe() >= RETIRE_SHARE * reacted) {
      return new Verdict(Word.RETIRE, rule.notForMe(), reacted);
    }
    if (rule.noisy()) {
      return new Verdict(Word.REVIEW_UNWANTED, rule.notForMe() + rule.putOff(), reacted);
    }
    if (rule.later() >= OFTEN_LATER * reacted) {
      return new Verdict(Word.REVIEW_MOMENT, rule.later(), reacted);
    }
    return new Verdict(Word.KEEP, wanted, reacted);
  }
}
