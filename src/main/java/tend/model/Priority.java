package tend.model;

import java.util.Locale;
import java.util.Optional;

/** How pressing a rule says its items are; the weight is the base of the score. */
public enum Priority {
  URGENT(400),
  HIGH(300),
  NORMAL(200),
  LOW(100);

  private final int weight;

  Priority(int weight) {
    this.weight = weight;
  }

  /** The base of the score. */
  public int weight() {
    return weight;
  }

  /** The lower-case word used in files and JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The priority with that word; empty when there is none. */
  public static Optional<Priority> of(String word) {
    for (Priority priority : values()) {
      if (priority.word().equals(word)) {
        return Optional.of(priority);
      }
    }
    return Optional.empty();
  }
}
