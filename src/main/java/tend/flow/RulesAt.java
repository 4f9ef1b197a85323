package tend.flow;

import java.util.Optional;
import tend.flow.rules.RulesInForce;

/** The rules as they were when something was listed. Threads may share it. */
public interface RulesAt {
  /**
   * What was in force when the rules had that version; empty where a part of it is no longer kept
   * or no longer understood.
   */
  Optional<RulesInForce> version(String version);
}
