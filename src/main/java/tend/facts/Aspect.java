package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * One way of looking at the activity: it is shown every row, oldest first, after the conversations
 * took it, and says at the end what it came to. A new kind of fact is a class of this kind and a
 * line in {@link Derivation}. Used once, by one thread.
 */
interface Aspect {
  /** One row, spam and impostors included. */
  void take(Interaction one, SoFar soFar);

  /** The facts, in a fixed order; nothing where there is nothing to say. */
  List<?> facts(SoFar all);
}
