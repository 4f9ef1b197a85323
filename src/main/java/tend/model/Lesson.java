package tend.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a "not for me" teaches beyond hiding the item. */
public enum Lesson {
  /** Nothing about this person is suggested again on this account. */
  PERSON("person", "Never suggest this person"),
  /** The rule's items count one priority less for a season. */
  LESS("less", "Doesn’t sound like me"),
  /** The rule is off on this account. */
  RULE_OFF("rule-off", "Turn this rule off for me"),
  /** The item is hidden, and what was wrong is kept for whoever owns the rules. */
  FACTS("facts", "The facts are wrong");

  private final String word;
  private final String label;

  Lesson(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** The word on the command line and in forms. */
  public String word() {
    return word;
  }

  /** The words on the button. */
  public String label() {
    return label;
  }

  /** The lesson a reason begins with, as in "facts: this is my own sister". */
  public static Optional<Lesson> in(@Nullable String reason) {
    if (reason != null) {
      for (Lesson lesson : values()) {
        if (reason.equals(lesson.word) || reason.startsWith(lesson.word + ":")) {
          return Optional.of(lesson);
        }
      }
    }
    return Optional.empty();
  }
}
