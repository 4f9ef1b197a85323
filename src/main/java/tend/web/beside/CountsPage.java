package tend.web.beside;

import java.util.List;

/**
 * How many accounts each sentence leaves, as the template shows it.
 *
 * @param problems what is wrong with the text; with any, nothing was counted
 */
public record CountsPage(String looked, List<String> problems, List<OfRule> rules) {

  /** One rule, with how many accounts are left at its end. */
  public record OfRule(String id, String name, String said, List<Step> steps) {}

  /**
   * One sentence.
   *
   * @param percent drawn length, of 100
   * @param more how many cannot be told; empty where all can
   */
  public record Step(int line, String text, int accounts, int percent, String said, String more) {}

  /** What the editor writes at the end of a line. */
  public record AtLine(int line, String text) {}
}
