package tend.model;

/**
 * A way to look at the accounts that somebody gave a name.
 *
 * @param name on one line
 * @param view the word of the view it narrows
 * @param filter what the accounts shown have in them; empty for all
 */
public record SavedView(String name, String view, String filter) {}
