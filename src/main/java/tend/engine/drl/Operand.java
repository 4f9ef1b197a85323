package tend.engine.drl;

import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison.
 *
 * @param sort null for the word null, and where a problem was already told
 * @param nullable whether its value can be unknown
 * @param joins whether it belongs to a fact that an earlier condition found
 */
record Operand(Token first, Token last, @Nullable Sort sort, boolean nullable, boolean joins) {
  static Operand literal(Token token, Sort sort) {
    return new Operand(token, token, sort, false, false);
  }

  /** Where a problem was already told. */
  static Operand unclear(Token first, Token last) {
    return new Operand(first, last, null, true, true);
  }

  boolean isNull() {
    return first.is("null");
  }

  DrlProblem problem(String message, String help) {
    return first.problemTo(last, message, help);
  }
}
