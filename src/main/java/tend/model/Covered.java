package tend.model;

/**
 * One interaction that an item asks the person to deal with, as it stood when the item was made.
 * The occurrence is the newest interaction waiting in it, so that what comes back can come back.
 */
public record Covered(String subject, String occurrence) {}
