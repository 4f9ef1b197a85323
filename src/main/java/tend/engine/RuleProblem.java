package tend.engine;

import org.jspecify.annotations.Nullable;

/**
 * Drools refused a playbook's text, failed on it or took too long, or its rules cost more than they
 * may. Strict checkers stand before Drools, so a refusal is rare and names what Drools said.
 */
public final class RuleProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RuleProblem(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  RuleProblem(String message) {
    super(message);
  }
}
