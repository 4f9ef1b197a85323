package tend.model;

import java.util.Locale;
import java.util.Optional;

/** The part of the list an item stands in; declared in the order of the list, warmest first. */
public enum Group {
  REPLY("Reply while it’s warm"),
  PEOPLE("Look after people"),
  ASK("Ask"),
  MAKE("Make"),
  STOP("Stop"),
  CAMPAIGN("Campaigns");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  /** The heading on the list. */
  public String title() {
    return title;
  }

  /** The lower-case word used in files and JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group with that word; empty when there is none. */
  public static Optional<Group> of(String word) {
    for (Group group : values()) {
      if (group.word().equals(word)) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }
}
