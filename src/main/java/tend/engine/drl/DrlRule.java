package tend.engine.drl;

import java.util.List;
import java.util.Map;

/**
 * One rule of a .drl file that holds to the closed grammar. Immutable.
 *
 * @param line of the word rule
 * @param annotations the value by name, without its quotes
 * @param conditions each that stands on its own, in order
 * @param settings the names it asks for, each time it does
 * @param then the one action
 * @param drl the rule to append to a package's head: without annotations, with the settings as its
 *     first pattern and a {@link Budget#tick} in each other one
 */
public record DrlRule(
    String name,
    int line,
    int column,
    Map<String, Written> annotations,
    List<Written> conditions,
    List<Written> settings,
    Written then,
    String drl) {
  public DrlRule {
    annotations = Map.copyOf(annotations);
    conditions = List.copyOf(conditions);
    settings = List.copyOf(settings);
  }

  /** What counts the looks of that rule at facts: our own words, never an author's. */
  static String tick(String rule) {
    return "tend.engine.Budget.tick(\"" + rule + "\", $settings)";
  }

  /**
   * Words on one line, comments left out.
   *
   * @param column of the first character, from 1
   */
  public record Written(String text, int line, int column) {}
}
