package tend.model;

import org.jspecify.annotations.Nullable;

/**
 * One sentence of a rule that held, with the account's own value beside the bound it was held
 * against.
 *
 * @param text the sentence, its settings replaced by their numbers
 * @param label a word or two to put beside the value; null for a sentence that only binds
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
    @Nullable String from) {}
