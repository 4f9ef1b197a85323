package tend.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a rule that held, with the account's own value beside the bound it was held
 * against.
 *
 * @param text the sentence, its settings replaced by their numbers
 * @param label a word or two to put beside the value; null for a sentence that only binds, "remark"
 *     or "quote" for what is no sentence
 * @param value the account's value in words with its unit, null for a sentence that only binds
 * @param bound the number it was held against, in words with its unit, null where there is none
 * @param setting the setting the bound came from, null for a number written in the rule
 * @param from where the setting's value came from: "playbook", "platform youtube", "brand x",
 *     "account y"
 */
public record Evidence(
    String text,
    @Nullable String label,
    @Nullable String value,
    @Nullable String bound,
    @Nullable String setting,
    @Nullable String from) {

  private static final String REMARK = "remark";
  private static final String QUOTE = "quote";

  /** A remark beside the sentences. */
  public static Evidence remark(String text) {
    return new Evidence(text, REMARK, null, null, null, null);
  }

  /** Somebody's own words. */
  public static Evidence quote(String text) {
    return new Evidence(text, QUOTE, null, null, null, null);
  }

  /** Whether it is no sentence of the rule but a remark. */
  @JsonIgnore
  public boolean isRemark() {
    return value == null && REMARK.equals(label);
  }

  /** Whether it is somebody's words. */
  @JsonIgnore
  public boolean isQuote() {
    return value == null && QUOTE.equals(label);
  }
}
