package tend.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One match of one rule.
 *
 * @param text the words of {@code then}
 * @param subject the fact it is about; null for the account itself
 * @param most how many subjects one session may hold; 1 elsewhere
 * @param facts the facts that its sentences matched, in the order of the sentences
 */
public record Fired(
    String rule, String text, @Nullable Object subject, Reach reach, int most, List<Object> facts) {
  public Fired {
    facts = List.copyOf(facts);
  }

  /** What the recommendation covers. */
  public enum Reach {
    ACCOUNT,
    ONE,
    SESSION,
    ALL_OF_THEM,
    TEXTS,
    THING,
    PERSON,
    PEOPLE
  }
}
