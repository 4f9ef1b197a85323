package tend.engine;

/**
 * Drools refused a playbook's text. The strict checker stands before it, so this is rare and names
 * what Drools said.
 */
public final class RuleProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RuleProblem(String message, Throwable cause) {
    super(message, cause);
  }

  RuleProblem(String message) {
    super(message);
  }
}
