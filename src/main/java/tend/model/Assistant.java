package tend.model;

/**
 * Somebody who takes items off a creator's list.
 *
 * @param name as people type it, on one line
 * @param minutes what they have for the account a day
 */
public record Assistant(String name, int minutes) {}
