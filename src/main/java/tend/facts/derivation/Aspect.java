package tend.facts.derivation;

import java.util.List;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * One way of looking at the activity: it is shown the rows it wants, oldest first, after the
 * conversations took them, and says at the end what it came to. A new kind of fact is a class of
 * this kind and a line in {@link Derivation}. Used once, by one thread.
 */
interface Aspect {
  /** Whether it is to be shown such rows; asked once of each kind, and all unless it says. */
  default boolean wants(Kind kind, boolean own) {
    return true;
  }

  /** Whether its facts may be others when a conversation changed, whatever rows it was shown. */
  default boolean looksAtConversations() {
    return this instanceof Tally;
  }

  /** One row, spam and impostors included. */
  void take(Interaction one, SoFar soFar);

  /** The facts, in a fixed order; nothing where there is nothing to say. */
  List<?> facts(SoFar all);
}
